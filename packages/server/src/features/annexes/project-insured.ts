import { monthOf, yearOf } from '@kuomian/campaign'
import type { Tx } from '../../db/index.ts'
import type { FigureQuestion } from './question.ts'

/**
 * Workers newly insured through projects from January to the month of D, by district, from the latest project list known
 * at K. Where a project has a real-name roster by then, its distinct persons stand in the place of the number that the list names
 * (domain §8.2). A district whose projects enrolled nobody is a real 0; one without a project in the list is absent (T04).
 */
export async function projectInsured(tx: Tx, question: FigureQuestion): Promise<ReadonlyMap<number, number>> {
  const { rows } = await tx.client.query<{ district_id: number; persons: number }>(
    `with latest as (
       select p.delivery_id
         from project_insured p join delivery d on d.id = p.delivery_id
        where p.campaign_id = $1 and d.known_on <= $2 and d.state in ('stored', 'superseded')
        order by d.known_on desc, d.id desc
        limit 1
     ), rosters as (
       select distinct on (d.source) d.id
         from delivery d
        where d.campaign_id = $1 and d.kind = 'project-workers' and d.known_on <= $2
          and exists (select from project_roster r where r.delivery_id = d.id)
        order by d.source, d.known_on desc, d.id desc
     ), counted as (
       select project_code, sum(persons)::int as persons
         from project_roster r join rosters on rosters.id = r.delivery_id
        group by project_code
     ), listed as (
       select district_id, month, persons from project_insured join latest using (delivery_id)
       union all
       select e.district_id, e.month, c.persons - coalesce(e.named_workers, 0)
         from project_enrolled e join latest using (delivery_id) join counted c using (project_code)
     )
     select district_id, coalesce(sum(persons) filter (where month between $3 and $4), 0)::int as persons
       from listed
      group by district_id`,
    [
      question.campaign.id,
      question.knownAt,
      `${yearOf(question.asOf)}-01-01`,
      `${monthOf(question.asOf)}-01`,
    ],
  )
  return new Map(rows.map((row) => [row.district_id, row.persons]))
}
