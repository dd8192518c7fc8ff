import { REFUSAL_REASONS, type RefusalSubmissionData } from '@kuomian/campaign'
import { Refusal } from '@kuomian/contract'
import { sql } from 'kysely'
import { classTitle, employerOfPaper } from './lead.ts'
import type { Making, Source } from './source.ts'

/** What a district's report of refusing employers is made of, once it is submitted or reported as zero. @throws Refusal */
export async function refusalSubmissionSource(making: Making, reportId: number): Promise<Source> {
  const { tx, campaign } = making
  const report = await tx
    .selectFrom('refusal_report')
    .selectAll()
    .where('id', '=', reportId)
    .executeTakeFirst()
  if (!report) throw new Refusal('document-subject-not-found', { id: reportId })
  if (report.state === 'open') throw new Refusal('document-report-open', { slot: report.slot })
  const refusals = await tx
    .selectFrom('refusal as f')
    .innerJoin('lead as l', 'l.id', 'f.lead_id')
    .where('f.report_id', '=', reportId)
    .where('f.state', 'in', ['submitted', 'accepted', 'returned'])
    .select(['l.name', 'l.codes', 'l.address', 'l.phone', 'l.lead_class', 'l.uninsured_now'])
    .select(['f.contact_days', 'f.last_contact_on', 'f.reason_code', 'f.note'])
    .select(
      sql<number>`(select count(*) from evidence_of e where e.subject_kind = 'refusal' and e.subject_id = f.id)`.as(
        'evidence',
      ),
    )
    .orderBy('f.id')
    .execute()
  return {
    districtId: report.district_id,
    leadId: null,
    receiver: null,
    about: report.slot,
    caseNumber: null,
    codes: [],
    dueOn: null,
    persons: null,
    data: ({ head }) =>
      ({
        head,
        slot: report.slot,
        dueOn: report.due_on,
        submittedOn: report.submitted_on,
        rows: refusals.map((row) => ({
          ...employerOfPaper(row),
          leadClass: classTitle(campaign, row.lead_class),
          uninsured: row.uninsured_now,
          contactDays: row.contact_days.length,
          lastContactOn: row.last_contact_on,
          reason: reasonTitle(row.reason_code),
          note: row.note,
          evidence: row.evidence,
        })),
      }) satisfies RefusalSubmissionData,
  }
}

const reasonTitle = (code: string | null): string =>
  Object.entries(REFUSAL_REASONS).find(([reason]) => reason === code)?.[1].zh ?? ''
