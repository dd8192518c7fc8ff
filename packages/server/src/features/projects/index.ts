export { type KeepDelivery, keepsProjects } from './keep-delivery.ts'
export { projectsFront } from './nightly-front.ts'
export { projectRoutes } from './routes.ts'
