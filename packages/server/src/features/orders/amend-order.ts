import { orderTextSchema } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import { heldOrder } from './held-order.ts'
import { orderDone } from './order-done.ts'
import { orderSetting } from './order-rules.ts'
import { noOtherStands } from './standing-order.ts'

/** Changes the words of a draft; once approved, an order says what it says. */
export const amendOrder = defineCommand({
  name: 'amend-order',
  roles: ['district'],
  input: orderTextSchema.extend({ orderId: z.number().int() }),
  async run(tx, { orderId, ...text }, context) {
    const order = await heldOrder(tx, orderId, 'amend')
    const setting = await orderSetting(tx, context.campaign.id)
    const place = { leadId: order.lead_id, holderId: order.holder_id }
    await noOtherStands(tx, { ...place, kind: text.kind, except: orderId })
    const { workingDays, ...words } = text
    await tx
      .updateTable('rectification_order')
      .set({ ...words, working_days: workingDays })
      .where('id', '=', orderId)
      .execute()
    const { kind, persons } = text
    return orderDone(tx, setting, order, { after: { kind, persons, workingDays } })
  },
})
