import { STANDING_ORDERS } from '@kuomian/campaign'
import type { LeadSelection, OrderDraftsAnswer, OrderText } from '@kuomian/contract'
import { sql } from 'kysely'
import type { Actor, Tx } from '../../db/index.ts'
import { filteredLeads } from '../leads/index.ts'
import { orderFacts, proposedText } from './lead-orders.ts'
import type { OrderSetting } from './order-rules.ts'

/** Leads for which orders are drafted together, and how. */
export type DraftsWanted = {
  selection: LeadSelection
  kind: OrderText['kind'] | null
  workingDays: number | null
}

/** A draft to be: its lead and its words. */
export type DraftToBe = OrderText & { leadId: number; leadClass: string; districtId: number }

/**
 * The drafts for chosen leads: one for every employer that is out with its district, still effective, and without a
 * standing order of the kind that fits it.
 */
export async function draftsFor(
  tx: Tx,
  actor: Actor,
  wanted: DraftsWanted,
  setting: OrderSetting,
): Promise<{ chosen: number; drafts: DraftToBe[] }> {
  const { selection } = wanted
  const selected = () =>
    'filter' in selection
      ? filteredLeads(tx, actor, selection.filter)
      : filteredLeads(tx, actor, {}).where('l.id', 'in', selection.ids)
  const { chosen } = await selected()
    .select((eb) => eb.fn.countAll<number>().as('chosen'))
    .executeTakeFirstOrThrow()
  const rows = await selected()
    .where('l.state', 'in', ['issued', 'accepted', 'inspected'])
    .where('l.units', '=', 1)
    .where('l.effective', '=', true)
    .select(['l.id as lead_id', 'l.lead_class'])
    .select(sql<number>`l.district_id`.as('district_id'))
    .select(orderFacts)
    .select((eb) =>
      eb
        .selectFrom('rectification_order as o')
        .select(sql<string[] | null>`array_agg(o.kind)`.as('kinds'))
        .whereRef('o.lead_id', '=', 'l.id')
        .whereRef('o.holder_id', '=', 'l.district_id')
        .where('o.state', 'in', STANDING_ORDERS)
        .as('standing'),
    )
    .orderBy('l.id')
    .execute()
  const drafts = rows.flatMap((row): DraftToBe[] => {
    const text = proposedText(row, setting, wanted)
    // Nobody is left to be insured or paid for; only registration is owed by an employer without staff.
    const owed = text.persons > 0 || text.kind === 'registration'
    if (!owed || row.standing?.includes(text.kind)) return []
    return [{ ...text, leadId: row.lead_id, leadClass: row.lead_class, districtId: row.district_id }]
  })
  return { chosen, drafts }
}

/** What drafting did or would do, in numbers. */
export function draftsAnswer(chosen: number, drafts: readonly DraftToBe[]): OrderDraftsAnswer {
  const byKind = Map.groupBy(drafts, ({ kind }) => kind)
  return {
    chosen,
    orders: drafts.length,
    persons: drafts.reduce((sum, { persons }) => sum + persons, 0),
    skipped: chosen - drafts.length,
    kinds: [...byKind].map(([kind, of]) => ({ kind, orders: of.length })),
  }
}
