import type { ComposedColumn, Composition } from '../tables/composition.ts'

/** The five annexes of the monthly report. */
export type AnnexId = 'annex-1' | 'annex-2' | 'annex-3' | 'annex-4' | 'annex-5'

/**
 * What kind of thing an annex measures (domain §2.1): a list's size, a month-end stock against an annual plan, what was covered of what
 * was issued, or the new ones since January against an annual plan. Only the last may be held against a time line (T11).
 */
export type IndicatorKind = 'LIST-SIZE' | 'STOCK' | 'COVERAGE' | 'FLOW-CUM'

/** A column of an annex. */
export type AnnexColumn = ComposedColumn

/** The printed form of an annex: a composed table with its place among the five and what it measures. */
export type AnnexLayout = Composition & { id: AnnexId; number: number; indicator: IndicatorKind }

/** Can districts share a plan in this annex? Only where a flow is measured against a plan is the plan cell merged (T25). */
export function sharesPlans(layout: AnnexLayout): boolean {
  return layout.indicator === 'FLOW-CUM'
}
