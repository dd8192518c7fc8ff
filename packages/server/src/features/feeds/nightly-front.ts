import { readAs } from '../../db/index.ts'
import type { NightlyFront } from '../../jobs/nightly-front.ts'
import { systemActor } from '../campaigns/index.ts'
import { compactRows } from './compact-rows.ts'
import { hasFeeds } from './has-feeds.ts'
import { lookAgain } from './look-again.ts'
import { buildPayerIndex } from './payer-index/build-index.ts'
import { indexIsStale } from './payer-index/choose-ledgers.ts'

/** The data links (R30–R35): the index of the latest ledger, rows whose days are over by now, and the day's rows into the lake. */
export const feedsFront: NightlyFront = {
  code: 'feeds',
  title: { zh: '数据对接', en: 'Data links' },
  async recompute({ program, campaign, report }) {
    const due = await readAs(program.db, systemActor(campaign.id), async (tx) => ({
      index: (await hasFeeds(tx, campaign.id)) && (await indexIsStale(tx, campaign)),
    }))
    if (due.index) await buildPayerIndex(program, campaign)
    const again = await lookAgain(program, campaign, (rows) => report(rows, null))
    const compacted = await compactRows(program, campaign)
    return {
      figures: [
        { code: 'looked-at', title: { zh: '复核行', en: 'rows looked at again' }, value: again.rows },
        { code: 'hits', title: { zh: '新命中', en: 'new hits' }, value: again.hits },
        { code: 'new-leads', title: { zh: '新资源', en: 'new leads' }, value: again.newLeads },
        { code: 'gone', title: { zh: '已缴费撤销', en: 'answered by a payment' }, value: again.gone },
        { code: 'compacted', title: { zh: '归档行', en: 'rows compacted' }, value: compacted.rows },
      ],
    }
  },
}
