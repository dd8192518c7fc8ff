export { settleNextDay } from './next-day.ts'
export { contactRoutes } from './routes.ts'
