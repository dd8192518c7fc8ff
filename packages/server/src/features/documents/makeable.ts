import { DOCUMENT_KINDS, type DocumentKind } from '@kuomian/campaign'
import { documentKindSchema, type Makeable } from '@kuomian/contract'
import type { Actor, Tx } from '../../db/index.ts'

type Part = { kinds: readonly DocumentKind[]; sql: string }

/** The records that papers are made of, each with who makes such papers: a receiver may not even ask for the others. */
const parts: readonly Part[] = [
  {
    kinds: ['visit-record'],
    sql: `select 'visit-record' as kind, 'visit' as subject_kind, v.id, v.happened_on as day, 1 as place
            from visit v where v.lead_id = $1 and v.voided_on is null`,
  },
  {
    kinds: ['order'],
    sql: `select 'order', 'order', o.id, o.approved_on, 2
            from rectification_order o where o.lead_id = $1 and o.number is not null and o.state <> 'revoked'`,
  },
  {
    kinds: ['enrolment-demand', 'audit-notice', 'audit-opinion'],
    sql: `select k, 'lead', l.id, null::date, place::int - 3
            from lead l, unnest(array['enrolment-demand', 'audit-notice', 'audit-opinion']) with ordinality k (k, place)
           where l.id = $1 and l.units = 1 and l.state in ('issued', 'accepted', 'inspected')`,
  },
  {
    kinds: ['handover'],
    sql: `select 'handover', 'handover', h.id, h.handed_on, 4 from handover h where h.lead_id = $1`,
  },
]

/** What can be made for a lead now: the records that are ripe and have no valid paper yet. */
export async function makeableFor(tx: Tx, actor: Actor, leadId: number): Promise<Makeable> {
  const makes = (kind: DocumentKind) => DOCUMENT_KINDS[kind].makers.some((role) => role === actor.role)
  const asked = parts.filter(({ kinds }) => kinds.some(makes))
  if (asked.length === 0) return { subjects: [] }
  const { rows } = await tx.client.query<{ kind: string; id: number; day: string | null }>(
    `with subject (kind, subject_kind, id, day, place) as (
       ${asked.map(({ sql }) => sql).join(' union all ')})
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
  return { subjects: subjects.filter(({ kind }) => makes(kind)) }
}
