import { orderPauseSchema, Refusal } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'
import { type HeldOrder, heldOrder, settleDueDay, termOf, writeOrderEvent } from './held-order.ts'
import { orderDone } from './order-done.ts'
import { orderSetting } from './order-rules.ts'

const input = orderPauseSchema.extend({ orderId: z.number().int() })

/** Stops the days of a running order for a reason of the campaign's list; without an end, nobody knows its day until it runs on. */
export const pauseOrder = defineCommand({
  name: 'pause-order',
  roles: ['district'],
  input,
  async run(tx, pause, context) {
    const order = await heldOrder(tx, pause.orderId, 'pause')
    const setting = await orderSetting(tx, context.campaign.id)
    if (!setting.rules.pauseReasons.some(({ code }) => code === pause.reason)) {
      throw new Refusal('order-pause-reason-unknown', { reason: pause.reason }, { field: 'reason' })
    }
    await checkPause(tx, pause, order, context.today)
    const { from, to, reason } = pause
    await tx
      .insertInto('order_pause')
      .values({
        order_id: order.id,
        campaign_id: context.campaign.id,
        district_id: order.holder_id,
        from_on: from,
        to_on: to,
        reason,
        note: pause.note,
        user_id: context.actor.userId,
      })
      .execute()
    const dueOn = await settleDueDay(tx, order, setting)
    await writeOrderEvent(tx, context, order, 'order-paused', from, { to, reason, dueOn })
    return orderDone(tx, setting, order, { after: { from, to, reason } })
  },
})

async function checkPause(
  tx: Tx,
  pause: z.output<typeof input>,
  order: HeldOrder,
  today: string,
): Promise<void> {
  const { from, to } = pause
  if (order.due_on === null) throw new Refusal('order-paused')
  const served = order.served_on ?? from
  if (from < served || from > order.due_on || from > today || (to !== null && to < from)) {
    throw new Refusal('order-pause-outside', { from: served, to: order.due_on }, { field: 'from' })
  }
  const { pauses } = await termOf(tx, order)
  const other = pauses.find((one) => one.to !== null && one.from <= (to ?? one.to) && from <= one.to)
  if (other) {
    throw new Refusal('order-pause-overlaps', { from: other.from, to: other.to ?? '' }, { field: 'from' })
  }
}
