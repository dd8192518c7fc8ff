export { picturesRoutes } from './routes.ts'
