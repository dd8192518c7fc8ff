import type { EnforcementList } from '@kuomian/contract'
import type { Tx } from '../../../db/index.ts'
import { BEHIND } from '../status-counts.ts'

/** From which run a list is made, and whether suspects are on it. */
export type ListWanted = { runId: number; suspects: boolean }

/**
 * Who belongs on the list of an action: both sides of every pair that is not as the rules ask (`dispatchViolations`), and the suspects if they are wanted. Whoever is
 * firm and user unit stands there once, with both sides.
 */
const listOf = ({ runId, suspects }: ListWanted): string => `
  with sides as (
    select p.firm_id as id, 'firm' as side, sum(${BEHIND} + p.unnamed) as behind from dispatch_pair p where p.run_id = ${runId} group by 1
    union all
    select p.user_unit_id, 'user-unit', sum(${BEHIND} + p.unnamed) from dispatch_pair p where p.run_id = ${runId} group by 1),
  violators as (
    select id, array_agg(side order by side) as sides, sum(behind)::int as behind from sides where behind > 0 group by id),
  suspected as (
    select s.employer_id as id from dispatch_suspect s where s.run_id = ${runId} and ${suspects})
  select e.id as employer_id, coalesce(v.sides, '{}') as sides, u.id is not null as suspect, coalesce(v.behind, 0) as behind, e.name,
         coalesce(l.district_id, e.district_id) as district_id, e.lead_id,
         coalesce(l.district_id, e.district_id) is null or coalesce(l.state in ('closed', 'withdrawn'), false) as left_out
    from violators v full join suspected u on u.id = v.id join dispatch_employer e on e.id = coalesce(v.id, u.id)
    left join lead l on l.id = e.lead_id`

/** Leaves the list in the temporary table `listed`. */
export async function keepList(tx: Tx, wanted: ListWanted): Promise<void> {
  await tx.client.query(`create temp table listed on commit drop as ${listOf(wanted)}`)
}

/** The list in numbers. */
export async function countList(tx: Tx, wanted: ListWanted, month: string): Promise<EnforcementList> {
  const { rows } = await tx.client.query<Omit<EnforcementList, 'month'>>(
    `select count(*) filter (where not left_out)::int as targets,
            count(*) filter (where not left_out and 'firm' = any (sides))::int as firms,
            count(*) filter (where not left_out and 'user-unit' = any (sides))::int as "userUnits",
            count(*) filter (where not left_out and cardinality(sides) = 0)::int as suspects,
            coalesce(sum(behind) filter (where not left_out), 0)::int as persons,
            count(*) filter (where not left_out and lead_id is null)::int as "newLeads",
            count(*) filter (where left_out)::int as "leftOut" from (${listOf(wanted)}) listed`,
  )
  const [counts] = rows
  if (counts === undefined) throw new Error('an aggregate always has a row')
  return { month, ...counts }
}
