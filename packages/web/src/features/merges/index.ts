export { MergeLead } from './MergeLead.tsx'
export type { MergeWords } from './mergeWords.ts'
export { SplitLead } from './SplitLead.tsx'
