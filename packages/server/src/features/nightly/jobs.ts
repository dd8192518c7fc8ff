import type { JobHandler } from '../../jobs/handler.ts'
import type { NightlyFront } from '../../jobs/nightly-front.ts'
import { recomputeFronts } from './recompute-fronts.ts'

/** The job `nightly`: recomputes all fronts, queued every night and by hand. */
export function nightlyJob(fronts: readonly NightlyFront[]): JobHandler {
  return async ({ program, actor, report }) => {
    const reports = await recomputeFronts({ program, actor, fronts }, ({ front, done, of }) =>
      report({ stage: front.code, done, total: of }),
    )
    return { result: Object.fromEntries(reports.map(({ code, state }) => [code, state])) }
  }
}
