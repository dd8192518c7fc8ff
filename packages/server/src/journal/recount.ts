import type { OpenDatabase } from '../db/index.ts'

/** A sum of the counters that the records behind it do not bear out. */
export type CounterDifference = {
  measure: string
  leadClass: string
  districtId: number
  happenedOn: string
  counted: string
  recorded: string
}

/**
 * Derives the counters anew from what they count (batch lines, counted visits and their voiding) and reports every
 * difference (design §4). No difference is the only good answer.
 */
export async function recount(db: OpenDatabase, campaignId: number): Promise<CounterDifference[]> {
  const { rows } = await db.pool.query<CounterDifference>(
    `with recorded as (
       select 'issued' as measure, lead_class, district_id, happened_on, sum(units) as units, sum(persons) as persons
         from batch_line where campaign_id = $1 group by 2, 3, 4
       union all
       select 'inspected', lead_class, district_id, happened_on, sum(units), sum(persons) from (
         select (after->>'leadClass') as lead_class, j.district_id, (after->>'happenedOn')::date as happened_on,
                (after->>'units')::int as units, (after->>'persons')::int as persons
           from journal j where campaign_id = $1 and command in ('record-visit', 'void-visit', 'record-worksheet-row')
            and after ? 'leadClass'
         union all
         select (c->>'leadClass'), (c->>'districtId')::smallint, (c->>'happenedOn')::date, (c->>'units')::int, (c->>'persons')::int
           from journal j, jsonb_array_elements(after->'inspected') c
          where campaign_id = $1 and command in ('merge-leads', 'split-lead')
         union all
         select v.lead_class, v.district_id, v.happened_on, v.loaded_units, v.loaded_persons
           from visit v where v.campaign_id = $1 and v.loaded_lead_id is not null
       ) visits group by 2, 3, 4),
     counted as (
       select measure, lead_class, district_id, happened_on, sum(units) as units, sum(persons) as persons
         from counter_delta where campaign_id = $1 group by 1, 2, 3, 4)
     select measure, lead_class as "leadClass", district_id as "districtId", happened_on as "happenedOn",
            coalesce(c.units, 0) || '/' || coalesce(c.persons, 0) as counted,
            coalesce(r.units, 0) || '/' || coalesce(r.persons, 0) as recorded
       from counted c full join recorded r using (measure, lead_class, district_id, happened_on)
      where (coalesce(c.units, 0), coalesce(c.persons, 0)) <> (coalesce(r.units, 0), coalesce(r.persons, 0))
      order by 1, 3, 4, 2`,
    [campaignId],
  )
  return rows
}
