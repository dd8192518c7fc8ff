import { receiveHandoverSchema } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import { heldHandover, tellLead } from './held-handover.ts'

/** The receiver signs for what was handed over (签收). */
export const receiveHandover = defineCommand({
  name: 'receive-handover',
  roles: ['inspection', 'audit'],
  input: receiveHandoverSchema.extend({ number: z.number().int() }),
  async run(tx, { number, receivedBy }, context) {
    const held = await heldHandover(tx, number, 'receive')
    await tx
      .updateTable('handover')
      .set({ state: 'received', received_on: context.today, received_by: receivedBy })
      .where('id', '=', held.id)
      .execute()
    await tellLead(tx, context, held, { kind: 'handover-received', happenedOn: context.today })
    return {
      answer: { number },
      subject: { kind: 'handover', id: String(number) },
      districtId: held.district_id,
      before: { state: held.state },
      after: { state: 'received' },
    }
  },
})
