import { dueDay, ORDER_STATES, type OrderAct, type OrderTerm, orderAfter } from '@kuomian/campaign'
import { Refusal } from '@kuomian/contract'
import type { CommandContext } from '../../command/index.ts'
import type { Json, Tx } from '../../db/index.ts'
import type { OrderSetting } from './order-rules.ts'

/**
 * The order that an act is about, locked until the transaction ends, and the state that the act leads to.
 * @throws Refusal `order-not-found` (also when it is another district's) or `order-act-not-allowed`
 */
export async function heldOrder(tx: Tx, orderId: number, act: OrderAct) {
  const order = await tx
    .selectFrom('rectification_order')
    .selectAll()
    .where('id', '=', orderId)
    .forUpdate()
    .executeTakeFirst()
  if (!order) throw new Refusal('order-not-found', { id: orderId })
  const next = orderAfter(order.state, act)
  if (next === null) {
    const { zh, en } = ORDER_STATES[order.state]
    throw new Refusal('order-act-not-allowed', { stateZh: zh, stateEn: en }, { rule: `orders: ${act}` })
  }
  return { ...order, next }
}

/** An order that is being acted on. */
export type HeldOrder = Awaited<ReturnType<typeof heldOrder>>

/** What the day of a served order follows from: its days with every extension, and its pauses. */
export async function termOf(tx: Tx, order: HeldOrder): Promise<OrderTerm> {
  const pauses = await tx
    .selectFrom('order_pause')
    .select(['from_on as from', 'to_on as to'])
    .where('order_id', '=', order.id)
    .orderBy('id')
    .execute()
  const { more } = await tx
    .selectFrom('order_extension')
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('working_days'), eb.lit(0)).as('more'))
    .where('order_id', '=', order.id)
    .executeTakeFirstOrThrow()
  return {
    servedOn: order.served_on ?? order.drafted_on,
    workingDays: order.working_days + Number(more),
    pauses,
  }
}

/** Computes the day anew, as an act in the journal may, and keeps it. */
export async function settleDueDay(
  tx: Tx,
  order: HeldOrder,
  { calendar }: OrderSetting,
): Promise<string | null> {
  const dueOn = dueDay(await termOf(tx, order), calendar)
  await tx.updateTable('rectification_order').set({ due_on: dueOn }).where('id', '=', order.id).execute()
  return dueOn
}

/** Writes what happened to an order into the timeline of its lead. */
export async function writeOrderEvent(
  tx: Tx,
  context: CommandContext,
  order: { id: number; lead_id: number; holder_id: number },
  kind: string,
  happenedOn: string,
  detail: { [key: string]: Json } = {},
): Promise<void> {
  await tx
    .insertInto('lead_event')
    .values({
      campaign_id: context.campaign.id,
      lead_id: order.lead_id,
      district_id: order.holder_id,
      kind,
      happened_on: happenedOn,
      known_on: context.today,
      detail: JSON.stringify({ order: order.id, ...detail }),
      journal_id: context.journalId,
    })
    .execute()
}
