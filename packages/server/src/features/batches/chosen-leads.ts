import { type BulkPreview, type LeadSelection, type LeadState, Refusal } from '@kuomian/contract'
import type { Actor, Tx } from '../../db/index.ts'
import { countFollowUps } from '../follow-ups/index.ts'
import { filteredLeads, hasLatePersons } from '../leads/index.ts'

/** In which leads an act can be done: their states, and whether only to those without an inspection. */
export type ActCondition = {
  states: readonly LeadState[]
  uninspected?: boolean
  /** Only leads without a waiting request. */
  unasked?: boolean
  /** Only leads with persons who wait for a batch. */
  late?: boolean
  /** What runs on the leads ends with them. */
  ends?: boolean
  /** Only leads with a district. */
  placed?: boolean
}

const out = ['issued', 'accepted', 'inspected'] as const

/** The condition of each act on many leads. */
export const actConditions = {
  issue: { states: ['pending'], placed: true },
  withdraw: { states: ['issued', 'accepted'], uninspected: true, ends: true },
  return: { states: ['issued', 'accepted'], uninspected: true, unasked: true },
  transfer: { states: out, unasked: true },
  'issue-late': { states: out, late: true },
} as const satisfies Record<string, ActCondition>

/** How many leads were chosen, and the sums of those to which the act can be done. */
export type Chosen = { chosen: number; leads: number; units: number; persons: number }

function selected(tx: Tx, actor: Actor, selection: LeadSelection) {
  if ('filter' in selection) return filteredLeads(tx, actor, selection.filter)
  return filteredLeads(tx, actor, {}).where('l.id', 'in', selection.ids)
}

function possible(tx: Tx, actor: Actor, selection: LeadSelection, condition: ActCondition) {
  let leads = selected(tx, actor, selection).where('l.state', 'in', condition.states)
  if (condition.uninspected) leads = leads.where('l.inspected_on', 'is', null)
  if (condition.placed) leads = leads.where('l.district_id', 'is not', null)
  if (condition.unasked) {
    leads = leads.where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('lead_request as r')
            .select('r.id')
            .whereRef('r.lead_id', '=', 'l.id')
            .where('r.state', '=', 'waiting'),
        ),
      ),
    )
  }
  if (condition.late) leads = leads.where(hasLatePersons)
  return leads
}

/** What an act would touch, before it is done. */
export async function previewChosen(
  tx: Tx,
  actor: Actor,
  selection: LeadSelection,
  condition: ActCondition,
): Promise<BulkPreview> {
  const sums = await tx
    .selectFrom(possible(tx, actor, selection, condition).select(['l.units', 'l.persons']).as('p'))
    .select((eb) => [
      eb.fn.countAll<number>().as('leads'),
      eb.fn.coalesce(eb.fn.sum<number>('units'), eb.lit(0)).as('units'),
      eb.fn.coalesce(eb.fn.sum<number>('persons'), eb.lit(0)).as('persons'),
    ])
    .executeTakeFirstOrThrow()
  const counts = { ...sums, chosen: await countChosen(tx, actor, selection) }
  if (!condition.ends) return counts
  const going = await possible(tx, actor, selection, condition).select('l.id').execute()
  return {
    ...counts,
    ends: await countFollowUps(
      tx,
      going.map(({ id }) => id),
    ),
  }
}

async function countChosen(tx: Tx, actor: Actor, selection: LeadSelection): Promise<number> {
  const { count } = await selected(tx, actor, selection)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/**
 * Puts the leads that an act can be done to into the temporary table `chosen` (lead_id, district_id, lead_class, units,
 * persons), locked until the transaction ends. The others were chosen too, and are left alone.
 * @throws Refusal `nothing-chosen`
 */
export async function chooseLeads(
  tx: Tx,
  actor: Actor,
  selection: LeadSelection,
  condition: ActCondition,
): Promise<Chosen> {
  const { sql, parameters } = possible(tx, actor, selection, condition)
    .select(['l.id as lead_id', 'l.district_id', 'l.lead_class', 'l.units', 'l.persons'])
    .forUpdate()
    .compile()
  await tx.client.query(`create temp table chosen on commit drop as ${sql}`, [...parameters])
  const { rows } = await tx.client.query<Omit<Chosen, 'chosen'>>(
    `select count(*)::int as leads, coalesce(sum(units), 0)::int as units, coalesce(sum(persons), 0)::int as persons
       from chosen`,
  )
  const sums = rows[0]
  if (!sums || sums.leads === 0) throw new Refusal('nothing-chosen')
  return { ...sums, chosen: Math.max(sums.leads, 'ids' in selection ? selection.ids.length : sums.leads) }
}
