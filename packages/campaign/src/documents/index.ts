export {
  type Block,
  type Fields,
  type FilledBlock,
  type FilledForm,
  type Form,
  fillForm,
} from './form.ts'
export { DOCUMENT_KINDS, type DocumentKind, isDocumentKind } from './kinds.ts'
export type { Paper, PaperHead } from './paper.ts'
export {
  type AuditNoticeData,
  type AuditOpinionData,
  type EnrolmentDemandData,
  type HandoverPaperData,
  type OrderPaperData,
  PAPERS,
  type RefusalSubmissionData,
  type VisitFormData,
  type VisitRecordData,
  visitForm,
} from './papers/index.ts'
export { type DocumentRules, documentRulesSchema, issuerOf, numberPattern } from './rules.ts'
export { fullUnitName, paperDay, paperNumber } from './words.ts'
