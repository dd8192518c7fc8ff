export { membersOf } from './supervision/membersOf.ts'
export { StepDialog } from './supervision/StepDialog.tsx'
export { useFollowUp } from './supervision/useFollowUp.ts'
