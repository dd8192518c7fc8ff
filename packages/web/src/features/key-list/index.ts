export { HandoverEventNote } from './HandoverEventNote.tsx'
export { LeadHandovers } from './LeadHandovers.tsx'
