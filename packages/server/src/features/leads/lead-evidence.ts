import type { LeadEvidence } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'

/**
 * The rosters behind a lead, delivery by delivery: those that list its persons (a person's evidence is what the matching run
 * wrote: `{ rows: [{ roster, delivery, row, day }], signs: [...] }`), then those that name the employer alone, with the staff
 * that they report (the unit's evidence stands in its latest event).
 */
export async function rosterEvidence(tx: Tx, leadId: number): Promise<LeadEvidence[]> {
  const { rows } = await tx.client.query<LeadEvidence>(
    `select seen.roster, seen.delivery as "deliveryId", coalesce(d.source, '') as source,
            coalesce(d.file_name, '') as "fileName", d.as_of as "asOf", seen.persons::int, seen.rows::int, seen.staff::int
       from (select e->>'roster' as roster, (e->>'delivery')::bigint as delivery, count(distinct p.id) as persons,
                    count(*) as rows, null::int as staff
               from lead_person p, jsonb_array_elements(p.evidence->'rows') e
              where p.lead_id = $1 and p.listed group by 1, 2
             union all
             select r->>'roster', (r->>'delivery')::bigint, 0, (r->>'rows')::int, (r->>'staff')::int
               from (select detail->'evidence'->'rosters' as rosters from lead_event
                      where lead_id = $1 and jsonb_typeof(detail->'evidence'->'rosters') = 'array'
                      order by id desc limit 1) latest, jsonb_array_elements(latest.rosters) r) seen
       join delivery d on d.id = seen.delivery
      order by seen.persons desc, seen.roster, seen.delivery`,
    [leadId],
  )
  return rows
}

/** The signs of the plan's groups among the persons of a lead, with how many persons show each. */
export async function signsShown(tx: Tx, leadId: number): Promise<{ sign: string; persons: number }[]> {
  const { rows } = await tx.client.query<{ sign: string; persons: number }>(
    `select sign, count(*)::int as persons
       from lead_person p, jsonb_array_elements_text(p.evidence->'signs') sign
      where p.lead_id = $1 and p.listed group by sign order by persons desc, sign`,
    [leadId],
  )
  return rows
}
