import { rm } from 'node:fs/promises'
import { z } from 'zod'
import { defineCommand, runCommand } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'
import type { JobHandler } from '../../jobs/handler.ts'
import { definitionIn } from '../campaigns/index.ts'
import { evidenceFile } from './evidence-file.ts'

/**
 * Sweeps uploads that were begun and never finished once they are older than the campaign keeps them. What an act names stays, however
 * long its bytes take: a phone may lie without network for weeks. One journal row counts them.
 * @param folder where files of evidence lie
 */
function sweepEvidence(folder: string) {
  return defineCommand({
    name: 'sweep-evidence',
    roles: ['system'],
    input: z.object({}),
    async run(tx, _input, { campaign }) {
      const { evidence } = await definitionIn(tx)
      const { rows } = await tx.client.query<{ id: string; bytes: number }>(
        `delete from evidence e
          where e.id in (select o.id from evidence o
                          where o.campaign_id = $1 and o.state = 'open'
                            and o.recorded_at < clock_timestamp() - make_interval(days => $2)
                            and not exists (select from evidence_of n where n.evidence_id = o.id)
                          for update skip locked)
         returning e.id, e.bytes`,
        [campaign.id, evidence.keepUnfinishedDays],
      )
      // Before the rows are gone for good: where this breaks off, an upload stands at its first byte again, and the next sweep finds it.
      for (const { id } of rows) await rm(evidenceFile(folder, id).part, { force: true })
      return {
        answer: { swept: rows.length },
        subject: { kind: 'campaign', id: String(campaign.id) },
        after: { swept: rows.length, keptDays: evidence.keepUnfinishedDays },
      }
    },
  })
}

/** Younger uploads no campaign sweeps; the shortest time that one may set. */
const DAY = 24 * 3600 * 1000

/** Has a campaign uploads that may be too old? How old they may become is its own setting, which the job looks at. */
export async function hasOldUploads(tx: Tx, campaignId: number): Promise<boolean> {
  const old = await tx
    .selectFrom('evidence')
    .select('id')
    .where('campaign_id', '=', campaignId)
    .where('state', '=', 'open')
    .where('recorded_at', '<', new Date(Date.now() - DAY))
    .limit(1)
    .executeTakeFirst()
  return old !== undefined
}

/** Its job: `sweep-evidence`, queued when the server starts and once a day. */
export const sweepEvidenceJob: JobHandler = async ({ program: { db, folders }, actor }) => ({
  result: await runCommand(db, sweepEvidence(folders.evidence), actor, {}),
})
