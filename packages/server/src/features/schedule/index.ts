export { SCHEDULE_COLUMNS, scheduleRows, scheduleSummary } from './print-schedule.ts'
export { scheduleRoutes } from './routes.ts'
export { viewSchedule } from './view-schedule.ts'
