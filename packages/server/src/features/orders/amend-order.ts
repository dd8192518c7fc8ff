import { orderDraftSchema } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import { citePolicies } from './cited-policies.ts'
import { heldOrder } from './held-order.ts'
import { orderDone } from './order-done.ts'
import { orderSetting } from './order-rules.ts'
import { noOtherStands } from './standing-order.ts'

/** Changes the words of a draft; once approved, an order says what it says. */
export const amendOrder = defineCommand({
  name: 'amend-order',
  roles: ['district'],
  input: orderDraftSchema.extend({ orderId: z.number().int() }),
  async run(tx, { orderId, citations, ...text }, context) {
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
    if (citations !== undefined) await citePolicies(tx, context.campaign.id, orderId, citations)
    const { kind, persons } = text
    return orderDone(tx, setting, order, { after: { kind, persons, workingDays } })
  },
})
