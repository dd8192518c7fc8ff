import { Refusal } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'

/** Puts a computed run aside: nothing of it is applied, and the next one can start. */
export const discardRun = defineCommand({
  name: 'discard-matching-run',
  roles: ['city', 'system'],
  input: z.object({ runId: z.number().int() }),
  async run(tx, { runId }) {
    const run = await tx
      .updateTable('matching_run')
      .set({ state: 'discarded', finished_at: new Date() })
      .where('id', '=', runId)
      .where('state', '=', 'computed')
      .executeTakeFirst()
    if (run.numUpdatedRows === 0n) throw new Refusal('run-not-waiting', { run: runId })
    return { answer: { runId }, subject: { kind: 'matching-run', id: String(runId) } }
  },
})
