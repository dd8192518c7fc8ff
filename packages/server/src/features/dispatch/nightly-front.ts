import { DISPATCH_STATUSES, type DispatchStatus } from '@kuomian/campaign'
import { readAs } from '../../db/index.ts'
import type { NightlyFront } from '../../jobs/nightly-front.ts'
import { computeStatuses } from './compute-statuses.ts'
import { viewSplitRate } from './view-split-rate.ts'

const STATUSES: readonly DispatchStatus[] = ['SPLIT_OK', 'NOT_SPLIT', 'MISCLASSIFIED', 'UNPAID']

/** Split accounts of labour dispatch, counted anew for the last ledger month (R12). */
export const dispatchFront: NightlyFront = {
  code: 'dispatch',
  title: { zh: '派遣分户', en: 'Dispatch' },
  async recompute({ program, campaign, actor, report }) {
    await computeStatuses({ program, campaign, actor }, campaign.today, ({ done, of }) => report(done, of))
    const rate = await readAs(program.db, actor, (tx) => viewSplitRate(tx, campaign, {}))
    const byStatus = rate?.city?.byStatus
    return {
      figures: STATUSES.map((status) => ({
        ...{ code: status, title: DISPATCH_STATUSES[status] },
        value: byStatus?.[status] ?? 0,
      })),
    }
  },
}
