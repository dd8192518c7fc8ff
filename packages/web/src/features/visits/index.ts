export { VisitForm } from './VisitForm.tsx'
export { VisitRecord } from './VisitRecord.tsx'
export { readDraft } from './visitDraft.ts'
export type { VisitRules } from './visitRules.ts'
