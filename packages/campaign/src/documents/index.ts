export { ACCESS_BASE, ACCESS_VALUES, accessNumber, plainCode, readAccessNumber } from './access-number.ts'
export {
  type Block,
  type Fields,
  type FilledBlock,
  type FilledForm,
  type Form,
  fillForm,
} from './form.ts'
export { DOCUMENT_KINDS, type DocumentKind } from './kinds.ts'
export type { Paper, PaperCode, PaperHead } from './paper.ts'
export {
  type AuditNoticeData,
  type AuditOpinionData,
  type BulletinPaperData,
  type ConstructionBulletinData,
  type EnforcementSummaryData,
  type EnrolmentDemandData,
  type HandoverPaperData,
  type MeasuresPlanData,
  NAMED_ON_RECEIPT,
  type OrderPaperData,
  PAPERS,
  type PersonHandoverData,
  type RefusalSubmissionData,
  type ScoreSheetPaperData,
  type SupervisionBriefData,
  type SupervisionRoundData,
  type VisitFormData,
  type VisitRecordData,
  visitForm,
} from './papers/index.ts'
export { documentRulesSchema, issuerOf, numberPattern } from './rules.ts'
export { fullUnitName, paperDay, paperNumber, paperQuarter, titleWords } from './words.ts'
