import type { AssignmentPreview, LeadSelection, RefusalCode } from '@kuomian/contract'
import { Refusal } from '@kuomian/contract'
import { type SqlBool, sql } from 'kysely'
import type { Actor, Tx } from '../../db/index.ts'
import { filteredLeads } from '../leads/index.ts'

/** Which of the chosen leads an assignment moves: those that another or nobody has, that nobody has, or that one officer has. */
export type Movable = { notWith: number } | 'unassigned' | { with: number }

/** How many were chosen, and the sums of those that move. */
export type ChosenWork = { chosen: number; leads: number; units: number; persons: number }

function selected(tx: Tx, actor: Actor, selection: LeadSelection) {
  if ('filter' in selection) return filteredLeads(tx, actor, selection.filter)
  return filteredLeads(tx, actor, {}).where(sql<SqlBool>`l.id = any (${selection.ids}::bigint[])`)
}

function movable(tx: Tx, actor: Actor, selection: LeadSelection, which: Movable) {
  const out = selected(tx, actor, selection)
    .leftJoin('assignment as a', 'a.lead_id', 'l.id')
    .where('l.state', 'in', ['issued', 'accepted', 'inspected'])
  if (which === 'unassigned') return out.where('a.officer_id', 'is', null)
  if ('with' in which) return out.where('a.officer_id', '=', which.with)
  return out.where('a.officer_id', 'is distinct from', which.notWith)
}

/** What an assignment would move, and from whom, before it is done. */
export async function previewWork(
  tx: Tx,
  actor: Actor,
  selection: LeadSelection,
  which: Movable,
): Promise<AssignmentPreview> {
  const from = await movable(tx, actor, selection, which)
    .groupBy('a.officer_id')
    .select([
      'a.officer_id as officerId',
      sql<number>`count(*)::int`.as('leads'),
      sql<number>`sum(l.units)::int`.as('units'),
      sql<number>`sum(l.persons)::int`.as('persons'),
    ])
    .orderBy('leads', 'desc')
    .execute()
  const { chosen } = await selected(tx, actor, selection)
    .select(sql<number>`count(*)::int`.as('chosen'))
    .executeTakeFirstOrThrow()
  const sum = (unit: 'leads' | 'units' | 'persons') => from.reduce((total, row) => total + row[unit], 0)
  return {
    chosen,
    leads: sum('leads'),
    units: sum('units'),
    persons: sum('persons'),
    from: from.map(({ officerId, leads }) => ({ officerId, leads })),
  }
}

/**
 * Puts the leads that an assignment moves into the temporary table `moving` (lead_id, from_id, to_id, units, persons), locked until the
 * transaction ends.
 * @param to who gets them; null for nobody
 * @throws Refusal of the given code when there are none
 */
export async function chooseWork(
  tx: Tx,
  actor: Actor,
  selection: LeadSelection,
  which: Movable,
  to: number | null,
  none: RefusalCode,
): Promise<ChosenWork> {
  const { sql: text, parameters } = movable(tx, actor, selection, which)
    .select([
      'l.id as lead_id',
      'a.officer_id as from_id',
      sql`${to}::integer`.as('to_id'),
      'l.units',
      'l.persons',
    ])
    .forUpdate('l')
    .compile()
  await tx.client.query(`create temp table moving on commit drop as ${text}`, [...parameters])
  const sums = await sumOfMoving(tx)
  if (sums.leads === 0) throw new Refusal(none)
  return { chosen: Math.max(sums.leads, 'ids' in selection ? selection.ids.length : sums.leads), ...sums }
}

/** What stands in the table `moving`. */
export async function sumOfMoving(tx: Tx): Promise<Omit<ChosenWork, 'chosen'>> {
  const { rows } = await tx.client.query<Omit<ChosenWork, 'chosen'>>(
    `select count(*)::int as leads, coalesce(sum(units), 0)::int as units, coalesce(sum(persons), 0)::int as persons
       from moving`,
  )
  return rows[0] ?? { leads: 0, units: 0, persons: 0 }
}
