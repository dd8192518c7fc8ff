import { orderResumeSchema, Refusal } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import { heldOrder, settleDueDay, writeOrderEvent } from './held-order.ts'
import { orderDone } from './order-done.ts'
import { orderSetting } from './order-rules.ts'
import { passOrders } from './pass-orders.ts'

/** Ends a pause with a day that still belongs to it: from the day after, the days run on. */
export const resumeOrder = defineCommand({
  name: 'resume-order',
  roles: ['district'],
  input: orderResumeSchema.extend({ orderId: z.number().int() }),
  async run(tx, { orderId, to }, context) {
    const order = await heldOrder(tx, orderId, 'resume')
    const setting = await orderSetting(tx, context.campaign.id)
    const open = await tx
      .selectFrom('order_pause')
      .select(['id', 'from_on'])
      .where('order_id', '=', orderId)
      .where('to_on', 'is', null)
      .executeTakeFirst()
    if (!open) throw new Refusal('order-not-paused')
    if (to > context.today)
      throw new Refusal('day-not-reached', { day: to, today: context.today }, { field: 'to' })
    if (to < open.from_on) {
      throw new Refusal('order-pause-outside', { from: open.from_on, to: context.today }, { field: 'to' })
    }
    await tx.updateTable('order_pause').set({ to_on: to }).where('id', '=', open.id).execute()
    const dueOn = await settleDueDay(tx, order, setting)
    await writeOrderEvent(tx, context, order, 'order-resumed', to, { dueOn })
    await passOrders(tx, context, orderId)
    return orderDone(tx, setting, order, { after: { to } })
  },
})
