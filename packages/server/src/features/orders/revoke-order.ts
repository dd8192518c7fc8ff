import { orderRevocationSchema } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import { heldOrder, writeOrderEvent } from './held-order.ts'
import { orderDone } from './order-done.ts'
import { orderSetting } from './order-rules.ts'

/** Takes an order back, for a reason (撤销); its number stays used. */
export const revokeOrder = defineCommand({
  name: 'revoke-order',
  roles: ['district', 'city'],
  input: orderRevocationSchema.extend({ orderId: z.number().int() }),
  async run(tx, { orderId, reason }, context) {
    const order = await heldOrder(tx, orderId, 'revoke')
    const setting = await orderSetting(tx, context.campaign.id)
    await tx
      .updateTable('rectification_order')
      .set({ state: order.next, revoked_on: context.today, revoke_reason: reason })
      .where('id', '=', orderId)
      .execute()
    await writeOrderEvent(tx, context, order, 'order-revoked', context.today)
    return orderDone(tx, setting, order, { reason })
  },
})
