import type { Bilingual } from '../districts/index.ts'

/** The five annexes of the monthly report. */
export type AnnexId = 'annex-1' | 'annex-2' | 'annex-3' | 'annex-4' | 'annex-5'

/**
 * What kind of thing an annex measures (domain §2.1): a list's size, a month-end stock against an annual plan, what was covered of what
 * was issued, or the new ones since January against an annual plan. Only the last may be held against a time line (T11).
 */
export type IndicatorKind = 'LIST-SIZE' | 'STOCK' | 'COVERAGE' | 'FLOW-CUM'

/** A column of figures. A rate is that of two other columns and is rounded when it is printed, never stored. */
export type AnnexColumn =
  | { kind: 'count' | 'plan'; id: string; group?: Bilingual; head: Bilingual }
  | { kind: 'rate'; id: string; group?: Bilingual; head: Bilingual; of: string; over: string }

/**
 * The printed form of an annex. `{year}`, `{month}`, `{months}` (1-7) and `{threshold}` in titles and heads are filled from the
 * report's month and the campaign (R56).
 */
export type AnnexLayout = {
  id: AnnexId
  number: number
  indicator: IndicatorKind
  title: Bilingual
  unitLine: Bilingual
  /** Is there a serial column? The total row then takes part in the numbering. */
  serial: boolean
  /** Does the print leave the head of the district column blank? */
  blankDistrictHead: boolean
  columns: readonly AnnexColumn[]
  /** Decimals of every printed rate. */
  decimals: number
  total: 'first' | 'last'
  /** Are names of two characters padded with a blank? */
  paddedNames: boolean
  order: 'ordinal' | 'rate-descending'
}

/** The plan column of a layout, when it has one. */
export function planColumnOf(layout: AnnexLayout): AnnexColumn | undefined {
  return layout.columns.find((column) => column.kind === 'plan')
}

/** The rate columns of a layout. */
export function rateColumnsOf(layout: AnnexLayout): Extract<AnnexColumn, { kind: 'rate' }>[] {
  return layout.columns.filter((column) => column.kind === 'rate')
}

/** Can districts share a plan in this annex? Only where a flow is measured against a plan is the plan cell merged (T25). */
export function sharesPlans(layout: AnnexLayout): boolean {
  return layout.indicator === 'FLOW-CUM'
}
