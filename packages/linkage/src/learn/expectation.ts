import type { Rows } from './counted-vectors.ts'
import { cellsOf, type Grid, gridOf, logarithms } from './grid.ts'

/** Half a pair is added to each level, so that what was never seen is rare and not impossible. */
export const PSEUDO_COUNT = 0.5

/** What one fit may change and what stands. Probabilities are `[comparison][level]`. */
export type Problem = {
  /** Comparisons that take part. */
  used: readonly boolean[]
  u: readonly (readonly number[])[]
  /** m where it stands; null where it is to be found. */
  held: readonly (readonly (number | null)[])[]
  /** Pairs altogether; those that no row counts are taken for non-matches. */
  total: number
  /** More matches than this are not plausible. */
  most: number
}

export type Estimate = { matches: number; m: readonly (readonly number[])[] }

export type Fit = Estimate & {
  iterations: number
  converged: boolean
  /** Log likelihood with that of the added half pairs, at each iteration's start; it never falls. */
  likelihoods: readonly number[]
  /** Probability that the pairs of each row are matches. */
  posterior: Float64Array
}

/**
 * Expectation–maximisation of the two-class model of Fellegi and Sunter over counted vectors, with u given. Each
 * iteration costs rows × comparisons, whatever the number of pairs.
 */
export const fit = (rows: Rows, problem: Problem, start: Estimate, iterations: number): Fit => {
  const grid = gridOf(rows, problem.u, problem.used)
  const logU = logarithms(grid, problem.u)
  const posterior = new Float64Array(rows.length)
  const likelihoods: number[] = []
  let now: Estimate = { matches: withinPlausible(start.matches, problem), m: start.m }
  let converged = false
  while (likelihoods.length < iterations && !converged) {
    likelihoods.push(expect(rows, grid, problem, now, logU, posterior))
    const next = maximise(rows, grid, problem, now, posterior)
    converged = isSettled(now, next)
    now = next
  }
  expect(rows, grid, problem, now, logU, posterior)
  return { ...now, iterations: likelihoods.length, converged, likelihoods, posterior }
}

/** Fills in the rows' posterior and returns the log likelihood. */
const expect = (
  rows: Rows,
  grid: Grid,
  { used, held, total }: Problem,
  { matches, m }: Estimate,
  logU: Float64Array,
  posterior: Float64Array,
): number => {
  const { cells } = grid
  const logM = logarithms(grid, m)
  const logMatch = Math.log(matches / total)
  const logOther = Math.log((total - matches) / total)
  let likelihood = 0
  let counted = 0
  for (let row = 0; row < rows.length; row++) {
    let match = logMatch
    let other = logOther
    for (let at = row * rows.width; at < (row + 1) * rows.width; at++) {
      const cell = cells[at] ?? 0
      match += logM[cell] ?? 0
      other += logU[cell] ?? 0
    }
    const count = rows.counts[row] ?? 0
    const known = rows.known[row] ?? Number.NaN
    counted += count
    if (Number.isNaN(known)) {
      posterior[row] = 1 / (1 + Math.exp(other - match))
      likelihood += count * (Math.max(match, other) + Math.log1p(Math.exp(-Math.abs(match - other))))
    } else {
      posterior[row] = known
      likelihood += count * (known * match + (1 - known) * other)
    }
  }
  likelihood += Math.max(0, total - counted) * logOther
  m.forEach((levels, c) => {
    if (used[c] !== true) return
    levels.forEach((value, level) => {
      if (held[c]?.[level] === null) likelihood += PSEUDO_COUNT * Math.log(value)
    })
  })
  return likelihood
}

const maximise = (
  rows: Rows,
  grid: Grid,
  problem: Problem,
  before: Estimate,
  posterior: Float64Array,
): Estimate => {
  const { cells, size } = grid
  const found = new Float64Array(size)
  let matches = 0
  for (let row = 0; row < rows.length; row++) {
    const expected = (rows.counts[row] ?? 0) * (posterior[row] ?? 0)
    matches += expected
    for (let at = row * rows.width; at < (row + 1) * rows.width; at++) {
      const cell = cells[at] ?? 0
      found[cell] = (found[cell] ?? 0) + expected
    }
  }
  const m = before.m.map((levels, c) => {
    const expected = cellsOf(found, grid, c, levels.length)
    return problem.used[c] === true ? shares(expected, problem.held[c] ?? []) : levels
  })
  return { matches: withinPlausible(matches, problem), m }
}

/** Probabilities from expected pairs: what is held stays, the rest share what it leaves. */
export const shares = (expected: ArrayLike<number>, held: readonly (number | null)[]): number[] => {
  const left = Math.max(0, 1 - held.reduce<number>((sum, value) => sum + (value ?? 0), 0))
  let open = 0
  for (let level = 0; level < expected.length; level++)
    if ((held[level] ?? null) === null) open += (expected[level] ?? 0) + PSEUDO_COUNT
  return Array.from(
    { length: expected.length },
    (_, level) => held[level] ?? Math.max(1e-12, (left * ((expected[level] ?? 0) + PSEUDO_COUNT)) / open),
  )
}

/** At least half a match and half a non-match: with none of either there is nothing to tell apart. */
const withinPlausible = (matches: number, { total, most }: Problem): number => {
  const half = Math.min(0.5, total / 4)
  return Math.max(half, Math.min(matches, most, total - half))
}

const isSettled = (before: Estimate, after: Estimate): boolean =>
  Math.abs(after.matches - before.matches) <= 1e-7 * after.matches &&
  after.m.every((levels, c) => levels.every((m, l) => Math.abs(m - (before.m[c]?.[l] ?? 0)) <= 1e-7))
