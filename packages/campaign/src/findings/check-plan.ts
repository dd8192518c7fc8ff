import { ANNEX_IDS } from '../annexes/index.ts'
import type { PublishedPlan } from '../published-plan/index.ts'
import { annexView } from './annex-view.ts'
import { constructionFindings } from './construction.ts'
import { equalDisplays } from './equal-display.ts'
import type { Finding } from './finding.ts'
import { inspectionFindings } from './inspection.ts'
import { averageOfLarge, listsWithinLeads } from './lists.ts'
import { payerFindings } from './payers.ts'
import { columnSums, printedRates, unitLine } from './sums-and-rates.ts'
import { textFindings } from './text-rules.ts'
import { zeroReports } from './zero-reports.ts'

/**
 * Every finding in a published plan, by general rules (domain §4): sums and rates of each annex first, then the rules of single annexes, of annexes
 * beside each other, and of the running text. A rule whose figures are missing says nothing: what is missing is a problem of reading.
 */
export function checkPublishedPlan(plan: PublishedPlan): Finding[] {
  const [large, dispatch, pension, leads, construction] = ANNEX_IDS.map((id) => annexView(plan, id))
  const views = [large, dispatch, pension, leads, construction].filter((view) => view !== undefined)
  return [
    ...views.flatMap((view) => [
      ...columnSums(view),
      ...printedRates(view),
      ...unitLine(view),
      ...equalDisplays(view),
      ...zeroReports(view),
    ]),
    ...constructionFindings(construction, pension),
    ...payerFindings(plan, pension),
    ...inspectionFindings(plan, leads, { large, pension }),
    ...(large === undefined || dispatch === undefined || leads === undefined
      ? []
      : listsWithinLeads(large, dispatch, leads)),
    ...(large === undefined ? [] : averageOfLarge(plan, large)),
    ...textFindings(plan.statements),
  ]
}
