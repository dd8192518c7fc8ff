import {
  type AssessmentScheme,
  type Bilingual,
  type Indicator,
  type MeasuredFigures,
  printPercent,
  type Quarter,
  type Rulings,
  rankSheets,
  type ScoreSheet,
  type SlowUnit,
  scoreSheet,
  slowUnits,
} from '@kuomian/campaign'
import type { ScoreSheetView } from '@kuomian/contract'

/** Everything that a quarter is scored with: nothing else moves a score, so a quarter that keeps these can be reckoned again. */
export type ScoredQuarter = {
  scheme: AssessmentScheme
  quarter: Quarter
  figures: MeasuredFigures
  indicators: ReadonlyMap<string, Indicator>
  units: readonly { code: string; name: Bilingual }[]
  rulings: ReadonlyMap<string, Rulings>
}

/** The score sheets of a quarter in the order of its units. */
function sheetsOf({ units, ...scored }: ScoredQuarter): ScoreSheet[] {
  return units.map(({ code }) =>
    scoreSheet(scored.scheme, { ...scored, unit: code }, scored.rulings.get(code)),
  )
}

/** The sheets as they are shown and frozen, the best first, with why supervision is proposed (R45, R46). */
export function sheetViews(scored: ScoredQuarter): ScoreSheetView[] {
  const sheets = sheetsOf(scored)
  const slow = new Map(slowUnits(scored.scheme, sheets, scored).map(({ unit, reasons }) => [unit, reasons]))
  const names = new Map(scored.units.map(({ code, name }) => [code, name]))
  return rankSheets(scored.scheme, sheets).map(({ sheet, rank }) =>
    sheetView(sheet, {
      name: names.get(sheet.unit) ?? { zh: sheet.unit, en: sheet.unit },
      rank,
      slow: slow.get(sheet.unit) ?? [],
    }),
  )
}

function sheetView(
  { items, unit, total, scoredOf, grade, vetoed, bonus, deductions, adjustments }: ScoreSheet,
  place: { name: Bilingual; rank: number; slow: SlowUnit['reasons'] },
): ScoreSheetView {
  return {
    id: null,
    unit,
    ...place,
    total,
    scoredOf,
    grade,
    vetoed,
    items: items.map(({ rate, ...item }) => ({
      ...item,
      rate: typeof rate === 'object' ? printPercent(rate, 2) : null,
    })),
    bonus,
    deductions,
    adjustments,
  }
}
