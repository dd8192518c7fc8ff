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
    .selectFrom('lead')
    .where('district_id', '=', districtId)
    .where('state', 'in', ['issued', 'accepted', 'inspected'])
    .where('lead_class', 'in', classes.length > 0 ? classes : [''])
    .where(sql<SqlBool>`(officer_id is null or inspected_on is null or inspected_on >= assigned_on)`)
    .groupBy('officer_id')
    .orderBy(sql`officer_id nulls last`)
    .select([
      'officer_id',
      sql<number>`sum(units)::int`.as('units'),
      sql<number>`sum(persons)::int`.as('persons'),
      sql<number>`coalesce(sum(units) filter (where inspected_on is not null), 0)::int`.as('done_units'),
      sql<number>`sum(inspected_persons)::int`.as('done_persons'),
      sql<string | null>`min(assigned_on)`.as('assigned_on'),
      sql<string | null>`min(issued_on)`.as('issued_on'),
    ])
    .execute()
  return rows.map((row) => ({
    officerId: row.officer_id,
    issued: { units: row.units, persons: row.persons },
    inspected: { units: row.done_units, persons: row.done_persons },
    since: row.assigned_on === null ? (row.issued_on ?? undefined) : addDays(row.assigned_on, 1),
  }))
}
