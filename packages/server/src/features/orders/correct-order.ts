import { orderCorrectionSchema, Refusal } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import { linkEvidence } from '../evidence/index.ts'
import { heldOrder, writeOrderEvent } from './held-order.ts'
import { orderDone } from './order-done.ts'
import { orderSetting } from './order-rules.ts'

/** Closes an order with the proof that the employer did what it asked (已改正); late, that it was overdue stays with it. */
export const correctOrder = defineCommand({
  name: 'correct-order',
  roles: ['district'],
  input: orderCorrectionSchema.extend({ orderId: z.number().int() }),
  async run(tx, { orderId, correctedOn: day, note, evidence }, context) {
    const order = await heldOrder(tx, orderId, 'correct')
    const setting = await orderSetting(tx, context.campaign.id)
    const { today } = context
    if (evidence.length === 0) throw new Refusal('order-proof-missing', {}, { field: 'evidence' })
    if (day > today) throw new Refusal('day-not-reached', { day, today }, { field: 'correctedOn' })
    if (order.served_on !== null && day < order.served_on) {
      throw new Refusal(
        'order-corrected-before-service',
        { day, served: order.served_on },
        { field: 'correctedOn' },
      )
    }
    await tx
      .updateTable('rectification_order')
      .set({ state: order.next, corrected_on: day, corrected_by: 'proof', correction_note: note })
      .where('id', '=', orderId)
      .execute()
    const subject = { campaignId: context.campaign.id, districtId: order.holder_id, leadId: order.lead_id }
    await linkEvidence(tx, { ...subject, kind: 'order', id: orderId }, evidence)
    await writeOrderEvent(tx, context, order, 'order-corrected', day, { by: 'proof' })
    return orderDone(tx, setting, order, { after: { by: 'proof', correctedOn: day } })
  },
})
