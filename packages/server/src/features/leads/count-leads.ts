import type { LeadFilter, LeadTotal } from '@kuomian/contract'
import { sql } from 'kysely'
import type { Actor, Tx } from '../../db/index.ts'
import { filteredLeads } from './lead-filter.ts'

const countedAtOnce = 10_000

/** How many leads fit a filter, in leads, 户 and 人. Up to 10,000 exactly; beyond that only when asked for. */
export async function countLeads(
  tx: Tx,
  actor: Actor,
  filter: LeadFilter,
  exactly: boolean,
): Promise<LeadTotal> {
  const all = filteredLeads(tx, actor, filter).select(['l.units', 'l.persons'])
  const counted = exactly ? all : all.limit(countedAtOnce + 1)
  const { leads, units, persons } = await tx
    .selectFrom(counted.as('counted'))
    .select((eb) => [
      eb.fn.countAll<number>().as('leads'),
      sql<number>`coalesce(sum(units), 0)::int`.as('units'),
      sql<number>`coalesce(sum(persons), 0)::int`.as('persons'),
    ])
    .executeTakeFirstOrThrow()
  if (exactly || leads <= countedAtOnce) return { exact: true, leads, units, persons }
  return { exact: false, leads: countedAtOnce, units: null, persons: null }
}
