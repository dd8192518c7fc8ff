export { LeadCorrections } from './LeadCorrections.tsx'
export { readsCorrections } from './readsCorrections.ts'
