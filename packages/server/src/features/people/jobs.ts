import type { JobHandler } from '../../jobs/index.ts'
import { campaignOf } from '../campaigns/index.ts'
import { computeLists } from './compute-lists.ts'

/** The job `people-lists`: computes who stands on which list, as of today. */
export const peopleListsJob: JobHandler = async ({ program, actor, report }) => {
  const campaign = await campaignOf(program.db, { id: actor.campaignId })
  const { month, persons, fresh, paying, gone } = await computeLists(
    { program, campaign, actor },
    ({ name, done, of }) => report({ stage: name, done, total: of }),
  )
  return { result: { month, persons, fresh, paying, gone } }
}
