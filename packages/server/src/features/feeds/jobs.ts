import { readAs } from '../../db/index.ts'
import type { JobHandler } from '../../jobs/index.ts'
import { campaignOf, systemActor } from '../campaigns/index.ts'
import { importJob } from '../imports/index.ts'
import { hasFeeds } from './has-feeds.ts'
import { lookAgain } from './look-again.ts'
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

/**
 * The job `index-payers`: with the first feed of a campaign somebody asks who pays, before any night has passed. What was pushed until the index stood is looked at
 * again.
 */
export const indexPayersJob: JobHandler = async ({ program, actor }) => {
  const campaign = await campaignOf(program.db, { id: actor.campaignId })
  const isStale = await readAs(program.db, systemActor(campaign.id), (tx) => indexIsStale(tx, campaign))
  if (!isStale) return { result: { persons: 0, hits: 0 } }
  const built = await buildPayerIndex(program, campaign)
  const { hits } = await lookAgain(program, campaign)
  return { result: { persons: built?.persons ?? 0, hits } }
}
