import { isMeasure, type MeasuredFigures } from '../indicators/index.ts'
import { isReported } from '../rates/index.ts'
import { rankSheets } from './ranking.ts'
import type { AssessmentScheme } from './scheme.ts'
import type { ScoreQuestion } from './score-item.ts'
import { type Rulings, type ScoreSheet, scoreSheet } from './score-sheet.ts'

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
 * @param units all units in their order; rulings by unit
 */
export function whatIf(
  scheme: AssessmentScheme,
  { unit, ...question }: ScoreQuestion,
  units: readonly string[],
  changes: readonly Change[],
  rulings: ReadonlyMap<string, Rulings> = new Map(),
): WhatIf {
  const place = (figures: MeasuredFigures) => placeOf(scheme, { ...question, figures, unit }, units, rulings)
  const before = place(question.figures)
  const after = place(changed(question.figures, unit, changes))
  return {
    before: before.own,
    after: after.own,
    passed: after.behind.filter((one) => !before.behind.includes(one)),
  }
}

/** Where a unit stands, and who is behind it. @throws RangeError when it is none of the units */
function placeOf(
  scheme: AssessmentScheme,
  question: ScoreQuestion,
  units: readonly string[],
  rulings: ReadonlyMap<string, Rulings>,
) {
  const sheets = units.map((unit) => scoreSheet(scheme, { ...question, unit }, rulings.get(unit)))
  const ranked = rankSheets(scheme, sheets)
  const at = ranked.findIndex(({ sheet }) => sheet.unit === question.unit)
  const own = ranked[at]
  if (own === undefined) throw new RangeError(`no unit ${question.unit}`)
  return {
    own,
    ahead: ranked[at - 1]?.sheet.unit,
    behind: ranked.slice(at + 1).map(({ sheet }) => sheet.unit),
  }
}

/** How many more of a measure bring a unit past the one ahead of it; `more` is null where no number of them does. */
export type ToPass = { unit: string; more: number | null }

/** More than any district has of anything. */
const MOST = 100_000_000

/**
 * The inverse of {@link whatIf}: how many more are needed to pass the next one. A score never falls with more of what it counts, so the
 * least number is found by halving. Null for who is first.
 */
export function toPassNext(
  scheme: AssessmentScheme,
  { unit, ...question }: ScoreQuestion,
  units: readonly string[],
  measure: string,
  rulings: ReadonlyMap<string, Rulings> = new Map(),
): ToPass | null {
  const { ahead } = placeOf(scheme, { ...question, unit }, units, rulings)
  if (ahead === undefined) return null
  const passes = (more: number) => {
    const figures = changed(question.figures, unit, [{ measure, more }])
    return placeOf(scheme, { ...question, figures, unit }, units, rulings).behind.includes(ahead)
  }
  if (!passes(MOST)) return { unit: ahead, more: null }
  let [tooFew, enough] = [0, MOST]
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2)
    if (passes(middle)) enough = middle
    else tooFew = middle
  }
  return { unit: ahead, more: enough }
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
