import type { JobHandler } from '../../jobs/index.ts'
import { campaignOf } from '../campaigns/index.ts'
import { computeStatuses } from './compute-statuses.ts'

/** The job `dispatch-statuses`: counts the last ledger month anew. */
export const dispatchStatusesJob: JobHandler = async ({ program, actor, report }) => {
  const campaign = await campaignOf(program.db, { id: actor.campaignId })
  const { month, pairs, findings } = await computeStatuses(
    { program, campaign, actor },
    campaign.today,
    ({ name, done, of }) => report({ stage: name, done, total: of }),
  )
  return { result: { month, pairs, findings } }
}
