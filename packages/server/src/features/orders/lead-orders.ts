import { type OrderKind, orderTexts, proposedKind } from '@kuomian/campaign'
import type { LeadOrders, OrderText } from '@kuomian/contract'
import { sql } from 'kysely'
import type { Actor, Tx } from '../../db/index.ts'
import { mergedLeads } from '../leads/index.ts'
import { defaultCited, registerOn } from './cited-policies.ts'
import { orderColumns, orderRow } from './order-row.ts'
import { type OrderSetting, orderSetting } from './order-rules.ts'

/** What is known of an employer that an order could be about. */
export type OrderFacts = {
  lead_class: string
  outcome: string | null
  registered: boolean
  persons: number
}

/**
 * The facts of leads `l`, for {@link proposedText}: the outcome of the last visit; whether the ledger knows the employer; the
 * shortfall found on site, else the persons issued.
 */
export const orderFacts = [
  'l.outcome',
  sql<boolean>`jsonb_exists(l.codes, 'unit-number')`.as('registered'),
  sql<number>`coalesce((
    select greatest((v.head_counts ->> 'due')::int - (v.head_counts ->> 'insured')::int, 0)
      from visit v where v.lead_id = l.id and v.voided_on is null and v.head_counts is not null
     order by v.happened_on desc, v.id desc limit 1), l.persons)`.as('persons'),
] as const

/** The kind and the words that fit what is known. */
export function proposedText(
  facts: OrderFacts,
  { rules, dispatchClasses }: OrderSetting,
  wanted: { kind: OrderText['kind'] | null; workingDays: number | null } = { kind: null, workingDays: null },
): OrderText {
  const { outcome, registered, persons } = facts
  const dispatches = dispatchClasses.includes(facts.lead_class)
  const kind = wanted.kind ?? proposedKind({ outcome, registered, dispatches })
  return { kind, persons, ...orderTexts(kind, persons), workingDays: wanted.workingDays ?? rules.workingDays }
}

/** The orders of one lead and of those merged into it, newest first, and the words that a new one would begin with for whoever may draft. */
export async function leadOrders(tx: Tx, actor: Actor, leadId: number): Promise<LeadOrders> {
  const setting = await orderSetting(tx, actor.campaignId)
  const rows = await tx
    .selectFrom('rectification_order as o')
    .innerJoin('lead as l', 'l.id', 'o.lead_id')
    .innerJoin('district as d', 'd.id', 'o.district_id')
    .leftJoin('officer as drafter', 'drafter.id', 'o.drafted_by')
    .where((eb) => eb.or([eb('o.lead_id', '=', leadId), eb('o.lead_id', 'in', mergedLeads(tx, leadId))]))
    .select(orderColumns)
    .orderBy('o.id', 'desc')
    .execute()
  const facts = actor.role === 'district' ? await factsOf(tx, leadId) : undefined
  const register = await registerOn(tx, actor.campaignId, setting.today)
  const cited = (kind: OrderKind) =>
    facts === undefined ? [] : defaultCited(setting, register, { kind, leadClass: facts.lead_class })
  return {
    orders: rows.map((row) => orderRow(row, setting)),
    proposal: facts === undefined ? null : proposedText(facts, setting),
    cited: {
      registration: cited('registration'),
      payment: cited('payment'),
      'head-count': cited('head-count'),
      dispatch: cited('dispatch'),
    },
  }
}

/** What is known of a lead that may be ordered to correct. */
function factsOf(tx: Tx, leadId: number): Promise<OrderFacts | undefined> {
  return tx
    .selectFrom('lead as l')
    .select('l.lead_class')
    .select(orderFacts)
    .where('l.id', '=', leadId)
    .where('l.units', '=', 1)
    .where('l.state', 'in', ['issued', 'accepted', 'inspected'])
    .executeTakeFirst()
}
