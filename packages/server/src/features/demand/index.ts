export { demandRoutes } from './routes.ts'
