import type { Rows } from './counted-vectors.ts'
import type { Estimate, Problem } from './expectation.ts'
import { cellsOf, type Grid, gridOf, logarithms } from './grid.ts'

const ITERATIONS = 800
const STEP = 0.35
/** Share of the matches that holds each level at where it starts, so that m stays near what it is among matches. */
const HOLD = 0.02

/**
 * The m and number of matches whose weights, added up, come nearest to posteriors that no sum of weights gives exactly: logistic
 * regression on the levels, started from what the matches alone have. Used when pairs are related in several respects at once, for then
 * the weights of independent respects count one reason twice. u stays, m sums to 1.
 */
export const tellApart = (
  rows: Rows,
  posterior: Float64Array,
  problem: Problem,
  start: Estimate,
): Estimate => {
  const { u, held, total } = problem
  const grid = gridOf(rows, u)
  const logU = logarithms(grid, u)
  const left = held.map((levels) => 1 - levels.reduce<number>((all, value) => all + (value ?? 0), 0))
  const logits = start.m.map((levels) => Float64Array.from(levels, (m) => Math.log(m)))
  const from = logits.map((levels) => levels.slice())
  const squares = logits.map((levels) => new Float64Array(levels.length).fill(1e-9))
  let bias = Math.log(start.matches / (total - start.matches))
  const biasFrom = bias
  let biasSquares = 1e-9
  const hold = HOLD * start.matches
  let m = start.m.map((levels) => [...levels])
  for (let i = 0; i < ITERATIONS; i++) {
    const weights = logarithms(grid, m).map((value, cell) => value - (logU[cell] ?? 0))
    const pull = errors(rows, grid, posterior, bias, weights)
    const biasPull = pull.all - hold * (bias - biasFrom)
    biasSquares += biasPull ** 2
    bias += (STEP * biasPull) / Math.sqrt(biasSquares)
    logits.forEach((levels, c) => {
      const free = (l: number) => held[c]?.[l] === null
      const pulls = cellsOf(pull.cells, grid, c, levels.length)
      const open = pulls.reduce((all, value, l) => (free(l) ? all + value : all), 0)
      for (let l = 0; l < levels.length; l++) {
        if (!free(l)) continue
        const share = (m[c]?.[l] ?? 0) / Math.max(1e-12, left[c] ?? 1)
        const gradient = (pulls[l] ?? 0) - open * share - hold * ((levels[l] ?? 0) - (from[c]?.[l] ?? 0))
        const square = (squares[c]?.[l] ?? 0) + gradient ** 2
        squares[c]?.fill(square, l, l + 1)
        levels[l] = (levels[l] ?? 0) + (STEP * gradient) / Math.sqrt(square)
      }
    })
    m = logits.map((levels, c) => softmax(levels, held[c] ?? [], left[c] ?? 1))
  }
  return { matches: total / (1 + Math.exp(-bias)), m }
}

/** Pairs by which the posteriors exceed what the weights give, in all and per level. */
const errors = (
  rows: Rows,
  grid: Grid,
  posterior: Float64Array,
  bias: number,
  weights: Float64Array,
): { all: number; cells: Float64Array } => {
  const found = new Float64Array(grid.size)
  let all = 0
  for (let row = 0; row < rows.length; row++) {
    let score = bias
    for (let at = row * rows.width; at < (row + 1) * rows.width; at++)
      score += weights[grid.cells[at] ?? 0] ?? 0
    const error = (rows.counts[row] ?? 0) * ((posterior[row] ?? 0) - 1 / (1 + Math.exp(-score)))
    all += error
    for (let at = row * rows.width; at < (row + 1) * rows.width; at++) {
      const cell = grid.cells[at] ?? 0
      found[cell] = (found[cell] ?? 0) + error
    }
  }
  return { all, cells: found }
}

const softmax = (logits: Float64Array, held: readonly (number | null)[], left: number): number[] => {
  const highest = logits.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  const open = logits.reduce(
    (all, value, l) => ((held[l] ?? null) === null ? all + Math.exp(value - highest) : all),
    0,
  )
  return Array.from(
    logits,
    (value, l) => held[l] ?? Math.max(1e-12, (left * Math.exp(value - highest)) / open),
  )
}
