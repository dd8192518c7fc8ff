import type { WorkDays } from '@kuomian/campaign'
import type { WorkRow } from '@kuomian/contract'
import type { Actor, Tx } from '../../db/index.ts'
import { listWork } from '../assignments/index.ts'

/**
 * The leads that an officer takes along, at most so many, in the order of the work list: his own; where he has none, those of
 * his district that nobody has.
 */
export async function dayLeads(tx: Tx, actor: Actor, days: WorkDays, limit: number) {
  const own = await listWork(tx, actor, { officer: ['me'], limit }, days)
  const work = own.rows.length > 0 ? own : await listWork(tx, actor, { unassigned: true, limit }, days)
  const found = await details(tx, work.rows)
  return work.rows.flatMap((row) => {
    const more = found.get(row.id)
    return more === undefined
      ? []
      : [{ ...row, ...more, mine: row.officerId !== null && row.officerId === actor.userId }]
  })
}

/** A lead of the day: its line in the work list, and what only who goes there asks. */
export type DayLead = Awaited<ReturnType<typeof dayLeads>>[number]

async function details(tx: Tx, rows: readonly WorkRow[]) {
  if (rows.length === 0) return new Map()
  const found = await tx
    .selectFrom('lead as l')
    .leftJoin('lead_representative as r', 'r.lead_id', 'l.id')
    .select(['l.id', 'l.next_on as nextOn', 'l.street'])
    .select(['r.legal_representative as legalRepresentative', 'r.contact_person as contactPerson'])
    .where(
      'l.id',
      'in',
      rows.map(({ id }) => id),
    )
    .execute()
  return new Map(found.map((row) => [row.id, row]))
}
