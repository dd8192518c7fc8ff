import { readAs } from '../../db/index.ts'
import type { JobHandler } from '../../jobs/index.ts'
import { campaignOf, systemActor } from '../campaigns/index.ts'
import { importJob } from '../imports/index.ts'
import { hasFeeds } from './has-feeds.ts'
import { buildPayerIndex } from './payer-index/build-index.ts'
import { indexIsStale } from './payer-index/choose-ledgers.ts'

/** The job `import`; a ledger that it brought answers look-ups at once, not only after the night. */
export const importThenIndex: JobHandler = async (work) => {
  const outcome = await importJob(work)
  const { program, actor } = work
  const campaign = await campaignOf(program.db, { id: actor.campaignId })
  const due = await readAs(
    program.db,
    systemActor(campaign.id),
    async (tx) => (await hasFeeds(tx, campaign.id)) && (await indexIsStale(tx, campaign)),
  )
  if (due) await buildPayerIndex(program, campaign)
  return outcome
}
