export { authenticate, sessionRoutes } from './routes.ts'
