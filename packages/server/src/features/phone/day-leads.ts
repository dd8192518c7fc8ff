import { sql } from 'kysely'
import type { Actor, Tx } from '../../db/index.ts'

const taken = ['issued', 'accepted', 'inspected'] as const

/**
 * The leads that an officer takes along, at most so many: his own by the day that comes first, promised or due; where he
 * has none, those of his district that nobody has.
 */
export async function dayLeads(tx: Tx, actor: Actor, limit: number) {
  const own = await worked(tx, actor, limit).where('l.officer_id', '=', actor.userId).execute()
  if (own.length > 0) return own
  return worked(tx, actor, limit)
    .where('l.officer_id', 'is', null)
    .where('l.inspected_on', 'is', null)
    .execute()
}

/** A lead of the day as its row says. */
export type DayLead = Awaited<ReturnType<typeof dayLeads>>[number]

function worked(tx: Tx, actor: Actor, limit: number) {
  return tx
    .selectFrom('lead as l')
    .select([
      'l.id',
      'l.name',
      'l.codes',
      'l.lead_class',
      'l.groups',
      'l.state',
      'l.outcome',
      'l.units',
      'l.persons',
      'l.inspected_persons',
      'l.issued_on',
      'l.due_on',
      'l.next_on',
      'l.street',
      'l.address',
      'l.phone',
      'l.contact_person',
      'l.officer_id',
    ])
    .where('l.district_id', '=', actor.districtId)
    .where('l.state', 'in', taken)
    .where('l.effective', '=', true)
    .orderBy(sql`least(coalesce(l.next_on, 'infinity'::date), coalesce(l.due_on, 'infinity'::date))`)
    .orderBy('l.street')
    .orderBy('l.id')
    .limit(limit)
}
