import { Refusal, undoWithdrawalSchema } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import { chosenLines, writeCorrection } from './correction-batch.ts'
import { writeChosenEvents } from './lead-events.ts'
import { endedWith, findWithdrawal, heldBack } from './withdrawal.ts'

/**
 * The city takes a withdrawal back within its days (撤销撤回): its leads stand again as they were, with their officers, by a numbered
 * batch of their own. What was ended with them stays ended and is told: a paper that was revoked is not in force again because
 * somebody changed his mind.
 */
export const undoWithdrawal = defineCommand({
  name: 'undo-withdrawal',
  roles: ['city'],
  input: undoWithdrawalSchema.extend({ number: z.number().int().positive() }),
  async run(tx, { number, reason }, context) {
    const withdrawal = await findWithdrawal(tx, context.campaign.id, number)
    const { until } = withdrawal
    if (context.today > until) throw new Refusal('withdrawal-undo-over', { number, until })
    await tx.client.query(`create temp table chosen on commit drop as ${heldBack} for update of l`, [
      withdrawal.batchId,
    ])
    const lines = await chosenLines(tx, 1)
    if (lines.length === 0) throw new Refusal('nothing-to-reinstate', { number })
    const batch = await writeCorrection(tx, context, { kind: 'reinstatement', reason, lines })
    await tx.client.query(
      `update lead l set closed_reason = null,
              state = case when exists (select from batch_line b join batch_receipt r on r.batch_id = b.batch_id
                                                and r.district_id = b.district_id
                                         where b.lead_id = l.id and b.district_id = l.district_id) then 'accepted' else 'issued' end
         from chosen c where c.lead_id = l.id`,
    )
    const ended = await endedWith(tx, withdrawal)
    const events = await writeChosenEvents(tx, context, 'reinstated', {
      batch: batch.number,
      undoes: number,
      reason,
    })
    const units = lines.reduce((sum, line) => sum + line.units, 0)
    const persons = lines.reduce((sum, line) => sum + line.persons, 0)
    const counts = { leads: lines.length, units, persons, ...ended }
    return {
      answer: { batch: batch.number, ...counts },
      subject: { kind: 'batch', id: String(batch.number) },
      before: { withdrawal: number },
      after: { batch: batch.number, ...counts },
      reason,
      events,
      counters: batch.counters,
    }
  },
})
