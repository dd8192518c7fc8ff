import { Refusal } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'

/** A person says whether two sides of equal name are one (domain §8.4). The next run applies it, and it holds for later ones. */
export const decideCandidate = defineCommand({
  name: 'decide-candidate',
  roles: ['city'],
  input: z.object({ candidateId: z.number().int(), decision: z.enum(['same', 'different']) }),
  async run(tx, { candidateId, decision }, { actor, today }) {
    const row = await tx
      .updateTable('candidate')
      .set({ decision, decided_by: actor.userId, decided_on: today })
      .where('id', '=', candidateId)
      .where('decision', 'is', null)
      .returning('subject')
      .executeTakeFirst()
    if (!row) throw new Refusal('candidate-not-waiting')
    return {
      answer: { candidateId, decision },
      subject: { kind: 'candidate', id: String(candidateId) },
      after: { subject: row.subject, decision },
    }
  },
})
