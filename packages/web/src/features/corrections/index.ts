export { LeadCorrections } from './LeadCorrections.tsx'
