export { beginOrganisation } from './begin-organisation.ts'
export { organisationRoutes } from './routes.ts'
