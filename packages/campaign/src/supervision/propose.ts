import type { SlowUnit } from '../assessment/index.ts'
import type { Bilingual } from '../districts/index.ts'

/** What stands open in a district, beside its score. */
export type DistrictFacts = {
  unit: string
  /** Orders to correct whose day has passed, and findings of former rounds whose day has. */
  overdueOrders: number
  overdueFindings: number
}

/** A district that supervision is proposed for, with every reason: slow by its figures, or difficult by what stands open. */
export type Proposal = { unit: string; slow: boolean; reasons: Bilingual[] }

/** So many overdue orders make a district difficult; fewer are its daily work. */
const MANY_ORDERS = 5

/**
 * Slow and difficult districts (R45): slow by the rule of the method of assessment, difficult where findings of a former round are
 * overdue or many orders are. Most reasons first, then the order of the units.
 */
export function proposeDistricts(slow: readonly SlowUnit[], facts: readonly DistrictFacts[]): Proposal[] {
  const reasonsOf = new Map(slow.map(({ unit, reasons }) => [unit, reasons.map(({ because }) => because)]))
  return facts
    .flatMap(({ unit, overdueOrders, overdueFindings }) => {
      const reasons = [...(reasonsOf.get(unit) ?? [])]
      if (overdueFindings > 0)
        reasons.push({
          zh: `前次督导整改事项逾期 ${overdueFindings} 项`,
          en: `${overdueFindings} findings of former supervision are overdue`,
        })
      if (overdueOrders >= MANY_ORDERS)
        reasons.push({
          zh: `限期改正逾期 ${overdueOrders} 件`,
          en: `${overdueOrders} orders to correct are overdue`,
        })
      return reasons.length === 0 ? [] : [{ unit, slow: reasonsOf.has(unit), reasons }]
    })
    .toSorted((a, b) => b.reasons.length - a.reasons.length)
}
