export { LeadRefusal } from './LeadRefusal.tsx'
