import type { DocumentKind } from '../kinds.ts'
import type { Paper } from '../paper.ts'
import { auditNotice } from './audit-notice.ts'
import { auditOpinion } from './audit-opinion.ts'
import { bulletinPaper } from './bulletin.ts'
import { constructionBulletin } from './construction-bulletin.ts'
import { enforcementSummary } from './enforcement-summary.ts'
import { enrolmentDemand } from './enrolment-demand.ts'
import { handoverPaper } from './handover.ts'
import { measuresPlan } from './measures-plan.ts'
import { orderPaper } from './order.ts'
import { personHandover } from './person-handover.ts'
import { refusalSubmission } from './refusal-submission.ts'
import { scoreSheetPaper } from './score-sheet.ts'
import { supervisionBrief } from './supervision-brief.ts'
import { supervisionRound } from './supervision-round.ts'
import { visitRecord } from './visit-record.ts'

export type { AuditNoticeData } from './audit-notice.ts'
export type { AuditOpinionData } from './audit-opinion.ts'
export type { BulletinPaperData } from './bulletin.ts'
export type { ConstructionBulletinData } from './construction-bulletin.ts'
export type { EnforcementSummaryData } from './enforcement-summary.ts'
export type { EnrolmentDemandData } from './enrolment-demand.ts'
export type { HandoverPaperData } from './handover.ts'
export type { MeasuresPlanData } from './measures-plan.ts'
export type { OrderPaperData } from './order.ts'
export { NAMED_ON_RECEIPT, type PersonHandoverData } from './person-handover.ts'
export type { RefusalSubmissionData } from './refusal-submission.ts'
export type { ScoreSheetPaperData } from './score-sheet.ts'
export type { SupervisionBriefData } from './supervision-brief.ts'
export type { SupervisionRoundData } from './supervision-round.ts'
export { type VisitFormData, visitForm } from './visit-form.ts'
export type { VisitRecordData } from './visit-record.ts'

/** The paper of each kind. */
export const PAPERS: Record<DocumentKind, Paper> = {
  'visit-record': visitRecord,
  order: orderPaper,
  'enrolment-demand': enrolmentDemand,
  'audit-notice': auditNotice,
  'audit-opinion': auditOpinion,
  'refusal-submission': refusalSubmission,
  handover: handoverPaper,
  'measures-plan': measuresPlan,
  'enforcement-summary': enforcementSummary,
  'person-handover': personHandover,
  bulletin: bulletinPaper,
  'construction-bulletin': constructionBulletin,
  'supervision-round': supervisionRound,
  'score-sheet': scoreSheetPaper,
  'supervision-brief': supervisionBrief,
}
