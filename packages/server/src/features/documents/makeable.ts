import { DOCUMENT_KINDS } from '@kuomian/campaign'
import { documentKindSchema, type Makeable } from '@kuomian/contract'
import type { Actor, Tx } from '../../db/index.ts'

/** What can be made for a lead now: the records that are ripe and have no valid paper yet. */
export async function makeableFor(tx: Tx, actor: Actor, leadId: number): Promise<Makeable> {
  const { rows } = await tx.client.query<{ kind: string; id: number; day: string | null }>(
    `with subject as (
       select 'visit-record' as kind, 'visit' as subject_kind, v.id, v.happened_on as day, 1 as place
         from visit v where v.lead_id = $1 and v.voided_on is null
       union all
       select 'order', 'order', o.id, o.approved_on, 2
         from rectification_order o where o.lead_id = $1 and o.number is not null and o.state <> 'revoked'
       union all
       select k, 'lead', l.id, null, place::int - 3
         from lead l, unnest(array['enrolment-demand', 'audit-notice', 'audit-opinion']) with ordinality k (k, place)
        where l.id = $1 and l.units = 1 and l.state in ('issued', 'accepted', 'inspected')
       union all
       select 'handover', 'handover', h.id, h.handed_on, 4 from handover h where h.lead_id = $1)
     select s.kind, s.id, s.day from subject s
      where not exists (select from document d where d.campaign_id = $2 and d.kind = s.kind
                           and d.subject_kind = s.subject_kind and d.subject_id = s.id::text and d.voided_on is null)
      order by s.place, s.id desc limit 50`,
    [leadId, actor.campaignId],
  )
  const subjects = rows.map((row) => ({
    kind: documentKindSchema.parse(row.kind),
    subjectId: row.id,
    day: row.day,
  }))
  return {
    subjects: subjects.filter(({ kind }) => DOCUMENT_KINDS[kind].makers.some((role) => role === actor.role)),
  }
}
