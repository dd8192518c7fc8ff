export { todayRoutes } from './routes.ts'
export { beginDay, turnToDay } from './turn-to-day.ts'
