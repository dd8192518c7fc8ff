export * from './civil-day.ts'
export { type HolidayTable, holidayTableSchema } from './holidays.ts'
export * from './validity.ts'
export * from './working-days.ts'
