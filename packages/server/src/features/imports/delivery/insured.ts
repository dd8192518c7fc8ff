import { join } from 'node:path'
import { type LakeSession, ROWS_FILE, sqlText } from '../../../lake/index.ts'
import type { DistrictFigure } from './figures.ts'

/**
 * Sums the named workers of projects by the month of their enrolment and district (annex 5). A district with projects,
 * none of them enrolled in the delivery's month, reports 0: that is a report, not a gap (T04).
 */
export async function countInsured(
  session: LakeSession,
  folder: string,
  month: string,
): Promise<DistrictFigure[]> {
  const rows = await session.rows(`
    with project as (
      select district, strftime(enrolled_on, '%Y-%m') as month, coalesce(named_workers, 0) as workers
      from read_parquet(${sqlText(join(folder, ROWS_FILE))})
    ), enrolled as (
      select district, month, count(*)::INTEGER as projects, sum(workers)::INTEGER as persons
      from project where month is not null group by district, month
    )
    select district, month, projects, persons from enrolled
    union all
    select distinct district, ${sqlText(month)}, 0, 0 from project
    where district is not null and district not in
      (select district from enrolled where district is not null and month = ${sqlText(month)})
    order by all nulls last`)
  return rows.map((row) => ({
    district: row.district === null ? null : String(row.district),
    month: String(row.month),
    count: Number(row.projects),
    persons: Number(row.persons),
    groups: {},
  }))
}
