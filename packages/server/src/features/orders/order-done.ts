import type { OrderDone } from '@kuomian/contract'
import type { Outcome } from '../../command/index.ts'
import type { Json, Tx } from '../../db/index.ts'
import type { HeldOrder } from './held-order.ts'
import { numberText, type OrderSetting } from './order-rules.ts'

/** What an act made of an order: the answer for the page, and what the journal keeps (no words, no names). */
export async function orderDone(
  tx: Tx,
  setting: OrderSetting,
  order: Pick<HeldOrder, 'id' | 'state' | 'due_on'>,
  more: { after?: { [key: string]: Json }; reason?: string } = {},
): Promise<Outcome<OrderDone>> {
  const now = await tx
    .selectFrom('rectification_order as o')
    .innerJoin('district as d', 'd.id', 'o.district_id')
    .select(['o.state', 'o.due_on', 'o.number', 'o.holder_id', 'd.name as district'])
    .where('o.id', '=', order.id)
    .executeTakeFirstOrThrow()
  return {
    answer: {
      orderId: order.id,
      state: now.state,
      dueOn: now.due_on,
      numberText: numberText(setting, now.district, now.number),
    },
    subject: { kind: 'order', id: String(order.id) },
    districtId: now.holder_id,
    before: { state: order.state, dueOn: order.due_on },
    after: { state: now.state, dueOn: now.due_on, ...more.after },
    ...(more.reason === undefined ? {} : { reason: more.reason }),
  }
}
