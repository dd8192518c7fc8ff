export { LeadHandovers } from './LeadHandovers.tsx'
