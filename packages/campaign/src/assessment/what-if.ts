import { isMeasure, type MeasuredFigures } from '../indicators/index.ts'
import { isReported } from '../rates/index.ts'
import { rankSheets } from './ranking.ts'
import type { AssessmentScheme } from './scheme.ts'
import type { ScoreQuestion } from './score-item.ts'
import { type FoundFault, type ScoreSheet, scoreSheet } from './score-sheet.ts'

/** So many more (or fewer) of a measure at a unit: "if we inspect 3,000 more persons". */
export type Change = { measure: string; more: number }

/** A quarter as it would stand: the unit's sheet and rank before and after, and whom it would pass. */
export type WhatIf = {
  before: { sheet: ScoreSheet; rank: number }
  after: { sheet: ScoreSheet; rank: number }
  passed: string[]
}

/**
 * What a unit's score and rank would be with other figures (domain §9.3). Figures stay within what they are of only as far as the scheme
 * caps them; a measure that is not reported yet is taken from zero on.
 * @param units all units in their order; faults by unit
 */
export function whatIf(
  scheme: AssessmentScheme,
  { unit, ...question }: ScoreQuestion,
  units: readonly string[],
  changes: readonly Change[],
  faults: ReadonlyMap<string, readonly FoundFault[]> = new Map(),
): WhatIf {
  const place = (figures: MeasuredFigures) => {
    const sheets = units.map((one) =>
      scoreSheet(scheme, { ...question, figures, unit: one }, faults.get(one)),
    )
    const ranked = rankSheets(scheme, sheets)
    const at = ranked.findIndex(({ sheet }) => sheet.unit === unit)
    const own = ranked[at]
    if (own === undefined) throw new RangeError(`no unit ${unit}`)
    return { own, behind: ranked.slice(at + 1).map(({ sheet }) => sheet.unit) }
  }
  const before = place(question.figures)
  const after = place(changed(question.figures, unit, changes))
  return {
    before: before.own,
    after: after.own,
    passed: after.behind.filter((one) => !before.behind.includes(one)),
  }
}

function changed(figures: MeasuredFigures, unit: string, changes: readonly Change[]): MeasuredFigures {
  const next: MeasuredFigures = { ...figures }
  for (const { measure, more } of changes) {
    if (!isMeasure(measure)) throw new RangeError(`no measure ${measure}`)
    const units = new Map(next[measure])
    const now = units.get(unit) ?? 'missing'
    units.set(unit, Math.max(0, (isReported(now) ? now : 0) + more))
    next[measure] = units
  }
  return next
}
