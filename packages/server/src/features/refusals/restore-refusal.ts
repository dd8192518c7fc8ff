import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import { lockRefusals } from './lock-refusals.ts'

/** The district takes an employer up again that it had left out; submitting asks anew whether he qualifies. */
export const restoreRefusal = defineCommand({
  name: 'restore-refusal',
  roles: ['district'],
  input: z.object({ id: z.number().int() }),
  async run(tx, { id }) {
    const [refusal] = await lockRefusals(tx, [id], 'restore')
    await tx
      .updateTable('refusal')
      .set({ state: 'draft', decided_on: null, decided_by: null, decision_note: null })
      .where('id', '=', id)
      .execute()
    return {
      answer: { refusals: 1 },
      subject: { kind: 'lead', id: String(refusal?.lead_id) },
      before: { refusal: id, state: 'dropped' },
      after: { refusal: id, state: 'draft' },
    }
  },
})
