import type { DocumentKind } from '@kuomian/campaign'
import type { MakeDocument } from '@kuomian/contract'
import { auditNoticeSource, auditOpinionSource } from './audit.ts'
import { bulletinSource } from './bulletin.ts'
import { constructionBulletinSource } from './construction-bulletin.ts'
import { enforcementSummarySource } from './enforcement-summary.ts'
import { enrolmentDemandSource } from './enrolment-demand.ts'
import { handoverSource } from './handover.ts'
import { measuresPlanSource } from './measures-plan.ts'
import { orderSource } from './order.ts'
import { personHandoverSource } from './person-handover.ts'
import { refusalSubmissionSource } from './refusal-submission.ts'
import { scoreSheetSource } from './score-sheet.ts'
import type { Making, Source } from './source.ts'
import { supervisionBriefSource } from './supervision-brief.ts'
import { supervisionRoundSource } from './supervision-round.ts'
import { visitRecordSource } from './visit-record.ts'

export { classTitle, codesOfPaper, employerOfPaper, leadOfPaper } from './lead.ts'
export type { Making, Source } from './source.ts'

/** What only a person knows of a paper. */
export type Details = Pick<MakeDocument, 'auditNotice' | 'auditOpinion'>

/**
 * What the records say for a paper of a kind: one reading for both of its forms.
 * @throws Refusal when the record is not there, or not ripe
 */
export function dataOf(
  making: Making,
  kind: DocumentKind,
  subjectId: number,
  details: Details,
): Promise<Source> {
  switch (kind) {
    case 'visit-record':
      return visitRecordSource(making, subjectId)
    case 'order':
      return orderSource(making, subjectId)
    case 'enrolment-demand':
      return enrolmentDemandSource(making, subjectId)
    case 'audit-notice':
      return auditNoticeSource(making, subjectId, details.auditNotice)
    case 'audit-opinion':
      return auditOpinionSource(making, subjectId, details.auditOpinion)
    case 'refusal-submission':
      return refusalSubmissionSource(making, subjectId)
    case 'handover':
      return handoverSource(making, subjectId)
    case 'measures-plan':
      return measuresPlanSource(making, subjectId)
    case 'bulletin':
      return bulletinSource(making, subjectId)
    case 'construction-bulletin':
      return constructionBulletinSource(making, subjectId)
    case 'supervision-round':
      return supervisionRoundSource(making, subjectId)
    case 'score-sheet':
      return scoreSheetSource(making, subjectId)
    case 'supervision-brief':
      return supervisionBriefSource(making, subjectId)
    case 'enforcement-summary':
      return enforcementSummarySource(making, subjectId)
    case 'person-handover':
      return personHandoverSource(making, subjectId)
  }
}
