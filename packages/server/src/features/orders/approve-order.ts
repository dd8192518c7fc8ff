import { orderApprovalSchema, Refusal } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import { approvesOwn } from './approver.ts'
import { citePolicies } from './cited-policies.ts'
import { giveNumbers } from './give-numbers.ts'
import { heldOrder, writeOrderEvent } from './held-order.ts'
import { orderDone } from './order-done.ts'
import { orderSetting } from './order-rules.ts'

/** Approves a draft (审批): somebody else than who drafted it, of the same district or of the city's office. It gets its number. */
export const approveOrder = defineCommand({
  name: 'approve-order',
  roles: ['district', 'city'],
  input: orderApprovalSchema.extend({ orderId: z.number().int() }),
  async run(tx, { orderId, citations }, context) {
    const order = await heldOrder(tx, orderId, 'approve')
    const setting = await orderSetting(tx, context.campaign.id)
    const own = order.drafted_by !== null && order.drafted_by === context.actor.userId
    if (own && !(await approvesOwn(tx, context.actor, setting))) throw new Refusal('order-own-draft')
    if (citations !== undefined) await citePolicies(tx, context.campaign.id, orderId, citations)
    await tx.client.query('create temp table approved on commit drop as select $1::bigint as order_id', [
      orderId,
    ])
    await giveNumbers(tx, context)
    await writeOrderEvent(tx, context, order, 'order-approved', context.today)
    const cites = citations?.map(({ policyId }) => policyId)
    return orderDone(tx, setting, order, { after: cites === undefined ? {} : { cites } })
  },
})
