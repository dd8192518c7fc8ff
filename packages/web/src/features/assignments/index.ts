export { LeadOfficer } from './LeadOfficer.tsx'
export { OfficerMoveNote } from './OfficerMoveNote.tsx'
export { officersQuery } from './workQueries.ts'
