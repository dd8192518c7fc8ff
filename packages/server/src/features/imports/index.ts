export { type CataloguedDelivery, currentDeliveries } from './delivery/catalogue.ts'
export { type ImportOrder, type ImportProgress, importRoster } from './delivery/import-roster.ts'
export { importJob } from './http/import-job.ts'
export { importRoutes } from './http/routes.ts'
