import type { Project } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'
import type { ProjectRecord } from './project-facts.ts'

/** The last day of a stay on site: the day of leaving counts, the day of a roster that has it no longer does not. */
export const LAST_DAY = `least(left_on, gone_on - 1)`

/** Who is on a site by its real-name roster: all in all, on a day, and who joined and left month by month, latest first. */
export async function rosterOfProject(
  tx: Tx,
  { id, roster_persons, roster_unread }: ProjectRecord,
  day: string,
): Promise<Project['roster']> {
  if (roster_persons === null) return null
  const { rows: months } = await tx.client.query<{ month: string; joined: number; left: number }>(
    `with stay as (select joined_on, ${LAST_DAY} as last_on from project_worker where project_id = $1), moved as (
       select to_char(joined_on, 'YYYY-MM') as month, 1 as joined, 0 as gone from stay where joined_on <= $2
       union all
       select to_char(last_on, 'YYYY-MM'), 0, 1 from stay where last_on <= $2)
     select month, sum(joined)::int as joined, sum(gone)::int as left from moved group by month order by month desc limit 24`,
    [id, day],
  )
  const { rows: present } = await tx.client.query<{ persons: number }>(
    `select count(distinct person_id)::int as persons from project_worker
      where project_id = $1 and joined_on <= $2 and (${LAST_DAY} is null or ${LAST_DAY} >= $2)`,
    [id, day],
  )
  return {
    persons: roster_persons,
    unread: roster_unread ?? 0,
    onSite: present[0]?.persons ?? 0,
    months,
  }
}
