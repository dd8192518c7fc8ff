import { nightlyFrontReportsSchema } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'

/** Records one run of the nightly recomputation: what became of each front. The clock of the machine says when and how long. */
export function recordNightly({ startedAt, seconds }: { startedAt: Date; seconds: number }) {
  return defineCommand({
    name: 'record-nightly',
    roles: ['city', 'system'],
    input: z.object({ fronts: nightlyFrontReportsSchema }),
    async run(tx, { fronts }, { campaign, today, journalId }) {
      const { id } = await tx
        .insertInto('nightly_run')
        .values({
          campaign_id: campaign.id,
          ran_on: today,
          started_at: startedAt,
          seconds,
          fronts: JSON.stringify(fronts),
          journal_id: journalId,
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      const states = Object.fromEntries(fronts.map(({ code, state }) => [code, state]))
      return {
        answer: { id },
        subject: { kind: 'nightly-run', id: String(id) },
        after: states,
      }
    },
  })
}
