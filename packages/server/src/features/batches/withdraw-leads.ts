import { leadSelectionSchema } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import { endFollowUps } from '../follow-ups/index.ts'
import { actConditions, chooseLeads } from './chosen-leads.ts'
import { chosenLines, writeCorrection } from './correction-batch.ts'
import { writeChosenEvents } from './lead-events.ts'

/**
 * The city takes issued leads back (撤回): one numbered correction batch; what was inspected stays counted and is left alone. What runs
 * on them ends with them, for the same reason.
 */
export const withdrawLeads = defineCommand({
  name: 'withdraw-leads',
  roles: ['city'],
  input: z.object({ selection: leadSelectionSchema, reason: z.string().trim().min(2).max(500) }),
  async run(tx, { selection, reason }, context) {
    const chosen = await chooseLeads(tx, context.actor, selection, actConditions.withdraw)
    const lines = await chosenLines(tx, -1)
    const batch = await writeCorrection(tx, context, { kind: 'withdrawal', reason, lines })
    await tx.client.query(
      `update lead set state = 'withdrawn', closed_reason = 'withdrawn' from chosen where chosen.lead_id = lead.id`,
    )
    await tx.client.query(
      `update lead_request set state = 'refused', decided_on = $1, decided_by = $2, decision_note = $3
        where state = 'waiting' and lead_id in (select lead_id from chosen)`,
      [context.today, context.actor.userId, reason],
    )
    const ended = await endFollowUps(
      tx,
      context,
      lines.map(({ leadId }) => leadId),
      reason,
    )
    const events = await writeChosenEvents(tx, context, 'withdrawn', { batch: batch.number, reason })
    const { leads, units, persons } = chosen
    return {
      answer: { leads, units, persons, skipped: chosen.chosen - leads, batches: [batch.number], ended },
      subject: { kind: 'batch', id: String(batch.number) },
      after: { batch: batch.number, leads, units: -units, persons: -persons, ended },
      reason,
      events,
      counters: batch.counters,
    }
  },
})
