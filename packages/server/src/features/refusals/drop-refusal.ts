import { dropRefusalSchema } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import { lockRefusals } from './lock-refusals.ts'

/** The district leaves a proposed employer out, and says why. */
export const dropRefusal = defineCommand({
  name: 'drop-refusal',
  roles: ['district'],
  input: dropRefusalSchema.extend({ id: z.number().int() }),
  async run(tx, { id, reason }, context) {
    const [refusal] = await lockRefusals(tx, [id], 'drop')
    await tx
      .updateTable('refusal')
      .set({
        state: 'dropped',
        decided_on: context.today,
        decided_by: context.actor.userId,
        decision_note: reason,
      })
      .where('id', '=', id)
      .execute()
    return {
      answer: { refusals: 1 },
      subject: { kind: 'lead', id: String(refusal?.lead_id) },
      before: { refusal: id, state: 'draft' },
      after: { refusal: id, state: 'dropped' },
      reason,
    }
  },
})
