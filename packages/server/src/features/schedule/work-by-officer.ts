import { addDays, type WorkDone } from '@kuomian/campaign'
import { type SqlBool, sql } from 'kysely'
import type { Tx } from '../../db/index.ts'
import type { FigureQuestion } from '../annexes/index.ts'
import { countingClasses } from './work-by-district.ts'

/** One officer's leads as they are today; `officerId` is null for those that nobody has. */
export type OfficerWork = WorkDone & { officerId: number | null }

/**
 * What each officer of a district has, and what of it is inspected. His days begin after the day on which he was first given one of
 * them, and what was inspected before is not his work, so that nobody is behind with what he got today, nor ahead by others' work;
 * what nobody has waits since the first issue.
 */
export async function workByOfficer(
  tx: Tx,
  question: FigureQuestion,
  districtId: number,
): Promise<OfficerWork[]> {
  const classes = countingClasses(question)
  const rows = await tx
    .selectFrom('lead as l')
    .leftJoin('assignment as a', 'a.lead_id', 'l.id')
    .where('l.district_id', '=', districtId)
    .where('l.state', 'in', ['issued', 'accepted', 'inspected'])
    .where('l.lead_class', 'in', classes.length > 0 ? classes : [''])
    .where(sql<SqlBool>`(a.officer_id is null or l.inspected_on is null or l.inspected_on >= a.assigned_on)`)
    .groupBy('a.officer_id')
    .orderBy(sql`a.officer_id nulls last`)
    .select([
      'a.officer_id',
      sql<number>`sum(l.units)::int`.as('units'),
      sql<number>`sum(l.persons)::int`.as('persons'),
      sql<number>`coalesce(sum(l.units) filter (where l.inspected_on is not null), 0)::int`.as('done_units'),
      sql<number>`sum(l.inspected_persons)::int`.as('done_persons'),
      sql<string | null>`min(a.assigned_on)`.as('assigned_on'),
      sql<string | null>`min(l.issued_on)`.as('issued_on'),
    ])
    .execute()
  return rows.map((row) => ({
    officerId: row.officer_id,
    issued: { units: row.units, persons: row.persons },
    inspected: { units: row.done_units, persons: row.done_persons },
    since: row.assigned_on === null ? (row.issued_on ?? undefined) : addDays(row.assigned_on, 1),
  }))
}
