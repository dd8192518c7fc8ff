export { MergeLead } from './MergeLead.tsx'
export { SplitLead } from './SplitLead.tsx'
