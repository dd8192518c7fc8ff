export { followUpsQuery } from './followUpsQuery.ts'
export { useFollowUpNumbers } from './useFollowUpNumbers.tsx'
