import { proposes, type Rows } from './counted-vectors.ts'
import { type Problem, PSEUDO_COUNT } from './expectation.ts'
import { fitFromStarts } from './starts.ts'

/** What the pairs of one blocking rule say about the comparisons that the rule itself does not decide. */
export type Session = {
  /** Index of the blocking rule. */
  rule: number
  pairs: number
  matches: number
  iterations: number
  converged: boolean
  /** Whether it counts: plausible, and with a few matches at least. */
  trusted: boolean
  /** m per comparison and level; null for comparisons that the rule decides. */
  m: readonly (readonly number[] | null)[]
  /** Expected matches per comparison and level. */
  expected: readonly (readonly number[])[]
}

/** Fewer expected matches than this say nothing. */
const FEWEST_MATCHES = 3

/**
 * One session per blocking rule. Among pairs that agree in a rule's keys, the respects those keys decide vary no more, but
 * all others are as among any matches: so their m is not biased by what blocking leaves out.
 * @param determines per rule the comparisons its keys decide
 */
export const trainSessions = (
  rows: Rows,
  problem: Problem,
  determines: readonly (readonly number[])[],
): Session[] =>
  determines.flatMap((decided, rule) => {
    const chosen = rowsOfRule(rows, rule)
    const used = problem.used.map((use, c) => use && !decided.includes(c))
    const pairs = chosen.counts.reduce((sum, count) => sum + count, 0)
    if (pairs === 0 || !used.includes(true)) return []
    const found = fitFromStarts(chosen, { ...problem, used, total: pairs })
    const expected = expectedLevels(chosen, found.posterior, problem.u)
    const trusted = found.plausible && found.converged && found.matches >= FEWEST_MATCHES
    const m = found.m.map((levels, c) => (used[c] === true ? levels : null))
    const { matches, iterations, converged } = found
    return [{ rule, pairs, matches, iterations, converged, trusted, m, expected }]
  })

/**
 * Expected matches per comparison and level over the trusted sessions that did not decide the comparison; null
 * for a comparison that no such session saw. Summed, so that a session counts by its matches.
 */
export const poolSessions = (sessions: readonly Session[], width: number): (number[] | null)[] =>
  Array.from({ length: width }, (_, c) => {
    const seen = sessions.filter((session) => session.trusted && session.m[c] !== null)
    const [first, ...others] = seen.map((session) => session.expected[c] ?? [])
    if (first === undefined) return null
    const sum = others.reduce<readonly number[]>(
      (total, levels) => total.map((value, l) => value + (levels[l] ?? 0)),
      first,
    )
    return sum.reduce((total, value) => total + value, 0) > PSEUDO_COUNT ? [...sum] : null
  })

/** Expected matches at each level, missing values left out. */
export const expectedLevels = (
  rows: Rows,
  posterior: Float64Array,
  u: readonly (readonly number[])[],
): number[][] => {
  const found = u.map((levels) => levels.map(() => 0))
  for (let row = 0; row < rows.length; row++) {
    const expected = (rows.counts[row] ?? 0) * (posterior[row] ?? 0)
    found.forEach((levels, c) => {
      const level = rows.levels[row * rows.width + c] ?? levels.length
      if (level < levels.length) levels[level] = (levels[level] ?? 0) + expected
    })
  }
  return found
}

const rowsOfRule = (rows: Rows, rule: number): Rows => {
  const chosen = Array.from({ length: rows.length }, (_, row) => row).filter((row) =>
    proposes(rows.rules[row] ?? 0, rule),
  )
  const take = (values: Float64Array) => Float64Array.from(chosen, (row) => values[row] ?? 0)
  const levels = new Uint8Array(chosen.length * rows.width)
  chosen.forEach((row, i) => {
    levels.set(rows.levels.subarray(row * rows.width, (row + 1) * rows.width), i * rows.width)
  })
  return {
    width: rows.width,
    length: chosen.length,
    levels,
    rules: take(rows.rules),
    counts: take(rows.counts),
    seen: take(rows.seen),
    known: take(rows.known),
  }
}
