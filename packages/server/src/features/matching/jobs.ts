import { z } from 'zod'
import type { JobHandler } from '../../jobs/index.ts'
import { campaignOf } from '../campaigns/index.ts'
import { applyRun } from './apply-run.ts'
import { computeRun } from './compute-run.ts'

const applySteps = 6

/** The job `match`: computes a run, which then waits for review. */
export const matchJob: JobHandler = async ({ program, actor, report }) => {
  const campaign = await campaignOf(program.db, { id: actor.campaignId })
  const { runId } = await computeRun({ program, campaign, actor }, ({ name, done, of }) =>
    report({ stage: name, done, total: of }),
  )
  return { result: { runId } }
}

/** The job `apply-match`: applies a computed run. */
export const applyMatchJob: JobHandler = async ({ program, actor, input, report }) => {
  const { runId } = z.object({ runId: z.number().int() }).parse(input)
  const campaign = await campaignOf(program.db, { id: actor.campaignId })
  let done = 0
  const applied = await applyRun({ program, campaign, actor }, runId, (stage) =>
    report({ stage, done: done++, total: applySteps }),
  )
  return { result: { runId, newLeads: applied.newLeads, newPersons: applied.newPersons } }
}
