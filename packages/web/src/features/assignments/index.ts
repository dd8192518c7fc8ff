export { LeadOfficer } from './LeadOfficer.tsx'
export { OfficerMoveNote } from './OfficerMoveNote.tsx'
export { useAssignmentFilters } from './useAssignmentFilters.ts'
export { officersQuery } from './workQueries.ts'
