export { recordContact } from './record-contact.ts'
export { contactRoutes } from './routes.ts'
