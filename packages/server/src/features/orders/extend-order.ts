import { workingDaysTo } from '@kuomian/campaign'
import { orderExtensionSchema, Refusal } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'
import { refuseDeadline } from './deadline-refusal.ts'
import { type HeldOrder, heldOrder, settleDueDay, termOf, writeOrderEvent } from './held-order.ts'
import { orderDone } from './order-done.ts'
import { type OrderSetting, orderSetting } from './order-rules.ts'

const input = orderExtensionSchema.extend({ orderId: z.number().int() })

/** Gives an employer more working days, for a reason; or a new deadline, which must be a working day. */
export const extendOrder = defineCommand({
  name: 'extend-order',
  roles: ['district'],
  input,
  async run(tx, { orderId, by, reason }, context) {
    const order = await heldOrder(tx, orderId, 'extend')
    const setting = await orderSetting(tx, context.campaign.id)
    const workingDays = await addedDays(tx, order, by, setting)
    await tx
      .insertInto('order_extension')
      .values({
        order_id: order.id,
        campaign_id: context.campaign.id,
        district_id: order.holder_id,
        working_days: workingDays,
        reason,
        happened_on: context.today,
        user_id: context.actor.userId,
      })
      .execute()
    const dueOn = await settleDueDay(tx, order, setting)
    await writeOrderEvent(tx, context, order, 'order-extended', context.today, { workingDays, dueOn })
    return orderDone(tx, setting, order, { after: { workingDays }, reason })
  },
})

async function addedDays(
  tx: Tx,
  order: HeldOrder,
  by: z.output<typeof input>['by'],
  { calendar, rules }: OrderSetting,
): Promise<number> {
  const term = await termOf(tx, order)
  const most = rules.mostWorkingDays
  if ('workingDays' in by) {
    if (term.workingDays + by.workingDays > most) {
      throw new Refusal(
        'order-days-too-many',
        { days: term.workingDays + by.workingDays, most },
        { field: 'by' },
      )
    }
    return by.workingDays
  }
  if (order.due_on === null) throw new Refusal('order-paused')
  const typed = workingDaysTo(by.dueOn, term, calendar)
  if ('problem' in typed) throw refuseDeadline(by.dueOn, typed, order.due_on)
  const more = typed.workingDays - term.workingDays
  if (more <= 0) throw refuseDeadline(by.dueOn, { problem: 'not-after-service' }, order.due_on)
  if (typed.workingDays > most) {
    throw new Refusal('order-deadline-too-late', { day: by.dueOn, most }, { field: 'dueOn' })
  }
  return more
}
