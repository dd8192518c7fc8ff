export * from './calendar/index.ts'
export * from './rates/index.ts'
