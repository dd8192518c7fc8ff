import { compareRates, isRate } from '../rates/index.ts'
import type { AssessmentScheme } from './scheme.ts'
import type { ScoredItem } from './score-item.ts'
import type { ScoreSheet } from './score-sheet.ts'

/** A unit's place: equal scores share a rank and the next is skipped (1, 2, 2, 4). */
export type RankedSheet = { sheet: ScoreSheet; rank: number }

/**
 * The sheets of a quarter, the best first. Equal scores share a rank; which of them is named first decide the rates of the scheme's items,
 * then the order in which the units are given (domain §9.3).
 */
export function rankSheets(scheme: AssessmentScheme, sheets: readonly ScoreSheet[]): RankedSheet[] {
  const sorted = sheets
    .map((sheet, place) => ({ sheet, place }))
    .sort((a, b) => b.sheet.total - a.sheet.total || byItems(scheme, a.sheet, b.sheet) || a.place - b.place)
  const ranked: RankedSheet[] = []
  for (const [place, { sheet }] of sorted.entries()) {
    const above = ranked[place - 1]
    ranked.push({ sheet, rank: above?.sheet.total === sheet.total ? above.rank : place + 1 })
  }
  return ranked
}

function byItems({ tieBreak }: AssessmentScheme, first: ScoreSheet, second: ScoreSheet): number {
  for (const code of tieBreak) {
    const [a, b] = [itemOf(first, code)?.rate, itemOf(second, code)?.rate]
    if (a === undefined || b === undefined || !isRate(a) || !isRate(b)) continue
    const order = compareRates(b, a)
    if (order !== 0) return order
  }
  return 0
}

/** The line of an item in a sheet. */
export function itemOf(sheet: ScoreSheet, code: string): ScoredItem | undefined {
  return sheet.items.find((item) => item.code === code)
}
