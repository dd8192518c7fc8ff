import type { Rows } from './counted-vectors.ts'
import { type Problem, shares } from './expectation.ts'
import { cellsOf, type Grid, gridOf, logarithms } from './grid.ts'

/** One kind of pairs: how many, and the probability of each level among them. */
export type Kind = { pairs: number; p: readonly (readonly number[])[] }

/** Iterations at most, fewer where there is much to add up: more than so many additions are not worth the wait. */
const ITERATIONS = { most: 250, least: 30, additions: 1e9 }
/** Share of a kind's pairs that may still move in an iteration when the fit ends. */
const SETTLED = 3e-4

/**
 * Expectation–maximisation of several kinds beside strangers, whose levels are u and whose number is that of all pairs.
 * Known matches stay with the first kind.
 * @returns the kinds, and per kind the probability that the pairs of each row are of it
 */
export const fitMixture = (
  rows: Rows,
  problem: Problem,
  start: readonly Kind[],
): { kinds: readonly Kind[]; posteriors: readonly Float64Array[] } => {
  const grid = gridOf(rows, problem.u)
  const posteriors = start.map(() => new Float64Array(rows.length))
  const affordable = ITERATIONS.additions / Math.max(1, grid.cells.length * (start.length + 1))
  const iterations = Math.min(ITERATIONS.most, Math.max(ITERATIONS.least, Math.floor(affordable)))
  let kinds = start
  for (let i = 0; i < iterations; i++) {
    expect(rows, grid, problem, kinds, posteriors)
    const next = posteriors.map((posterior) => kindOf(rows, grid, problem, posterior))
    const before = kinds
    kinds = next
    if (next.every(({ pairs }, k) => Math.abs(pairs - (before[k]?.pairs ?? 0)) <= SETTLED * pairs)) break
  }
  expect(rows, grid, problem, kinds, posteriors)
  return { kinds, posteriors }
}

const expect = (
  rows: Rows,
  grid: Grid,
  { u, total }: Problem,
  kinds: readonly Kind[],
  posteriors: readonly Float64Array[],
): void => {
  const { cells, size } = grid
  const classes = [{ pairs: total, p: u }, ...kinds]
  const logs = new Float64Array(classes.length * size)
  classes.forEach(({ p }, k) => {
    logs.set(logarithms(grid, p), k * size)
  })
  const sizes = Float64Array.from(classes, ({ pairs }) => Math.log(pairs))
  const scores = new Float64Array(classes.length)
  for (let row = 0; row < rows.length; row++) {
    let highest = Number.NEGATIVE_INFINITY
    for (let k = 0; k < scores.length; k++) {
      let score = sizes[k] ?? 0
      const from = k * size
      for (let at = row * rows.width; at < (row + 1) * rows.width; at++)
        score += logs[from + (cells[at] ?? 0)] ?? 0
      scores[k] = score
      if (score > highest) highest = score
    }
    let all = 0
    for (let k = 0; k < scores.length; k++) {
      const chance = Math.exp((scores[k] ?? 0) - highest)
      scores[k] = chance
      all += chance
    }
    const known = rows.known[row] ?? Number.NaN
    for (let k = 0; k < posteriors.length; k++) {
      const values = posteriors[k]
      if (values === undefined) continue
      if (Number.isNaN(known)) values[row] = (scores[k + 1] ?? 0) / all
      else values[row] = k === 0 ? known : 0
    }
  }
}

const kindOf = (rows: Rows, grid: Grid, { u }: Problem, posterior: Float64Array): Kind => {
  const { cells, size } = grid
  const found = new Float64Array(size)
  let pairs = 0
  for (let row = 0; row < rows.length; row++) {
    const expected = (rows.counts[row] ?? 0) * (posterior[row] ?? 0)
    pairs += expected
    for (let at = row * rows.width; at < (row + 1) * rows.width; at++) {
      const cell = cells[at] ?? 0
      found[cell] = (found[cell] ?? 0) + expected
    }
  }
  return {
    pairs: Math.max(pairs, 1e-6),
    p: u.map((levels, c) => shares(cellsOf(found, grid, c, levels.length), [])),
  }
}
