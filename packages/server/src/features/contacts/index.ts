export { recordContact } from './record-contact.ts'
export { recordMediaContact } from './record-media-contact.ts'
export { contactRoutes } from './routes.ts'
