import type { LeadState, Tx } from '../../../db/index.ts'
import type { Subject } from './place-persons.ts'

/** The lead of a subject, as far as hits change it. */
export type SubjectLead = {
  id: number
  subject: Subject
  state: LeadState
  districtId: number | null
  districtRule: string | null
  reasons: string[]
  /** It was in a batch once: its figures are never edited (design §5). */
  wasIssued: boolean
  /** No matching run has seen it: it is what the hits say, and nothing else. */
  isOfFeeds: boolean
}

/** The leads of subjects, locked; where one was merged into another it is that one. */
export async function leadsOfSubjects(
  tx: Tx,
  campaignId: number,
  { employers, persons }: { employers: readonly number[]; persons: readonly number[] },
): Promise<Map<Subject, SubjectLead>> {
  const { rows } = await tx.client.query<{
    subject: Subject
    id: number
    state: LeadState
    district_id: number | null
    district_rule: string | null
    reasons: string[]
    was_issued: boolean
    is_of_feeds: boolean
  }>(
    `with own as (
       select id, 'e' || employer_id as subject from lead where campaign_id = $1 and employer_id = any ($2)
       union all
       select id, 'p' || person_id from lead where campaign_id = $1 and person_id = any ($3))
     select o.subject, l.id, l.state, l.district_id, l.district_rule, l.reasons, l.first_run_id is null as is_of_feeds,
            l.issued_on is not null or exists (select from batch_line b where b.lead_id = l.id) as was_issued
       from own o left join lead_merge m on m.closed_lead_id = o.id and m.split_on is null
       join lead l on l.id = coalesce(m.kept_lead_id, o.id)
      order by l.id for update of l`,
    [campaignId, employers, persons],
  )
  return new Map(
    rows.map((row) => [
      row.subject,
      {
        id: row.id,
        subject: row.subject,
        state: row.state,
        districtId: row.district_id,
        districtRule: row.district_rule,
        reasons: row.reasons,
        wasIssued: row.was_issued,
        isOfFeeds: row.is_of_feeds,
      },
    ]),
  )
}

/** Whether hits may still change what a lead is: it waits for its first batch (待下发), or was a plan that went. */
export const isPlan = ({ state, wasIssued }: SubjectLead): boolean =>
  !wasIssued && (state === 'pending' || state === 'withdrawn')

/** Whether a lead is worked on, so that somebody found now comes late. */
export const isOut = ({ state }: SubjectLead): boolean =>
  state === 'issued' || state === 'accepted' || state === 'inspected'
