import type { JobHandler } from '../../jobs/index.ts'
import { campaignOf } from '../campaigns/index.ts'
import { computePlaces } from './compute-places.ts'

/** The job `compute-places`: compares the tenants of buildings with the last ledger anew. */
export const computePlacesJob: JobHandler = async ({ program, actor, report }) => {
  const campaign = await campaignOf(program.db, { id: actor.campaignId })
  const { month, after } = await computePlaces({ program, campaign, actor }, (done, total) =>
    report({ stage: 'compare', done, total }),
  )
  return { result: { month, ...after } }
}
