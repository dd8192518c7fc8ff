import type { Rows } from './counted-vectors.ts'
import { type Estimate, type Fit, fit, type Problem } from './expectation.ts'

/** Iterations of every start before the best goes on, and of the best. */
const TRIAL = 30
const MOST_ITERATIONS = 1000

/** Share of the plausible matches, and how well matches agree, that a fit starts from. */
const STARTS = [
  { share: 0.5, best: 0.9 },
  { share: 0.05, best: 0.9 },
  { share: 0.9, best: 0.7 },
]

export type Chosen = Fit & {
  /** The matches agree better than chance in most respects and are not more than plausible. */
  plausible: boolean
}

/**
 * Fits from several starts and takes the likeliest that is plausible; the likeliest of all where none is. One start alone
 * can end where every pair that was looked at is a match, or where partial agreement (a family, a firm's other
 * branch) is taken for identity.
 */
export const fitFromStarts = (rows: Rows, problem: Problem, from?: readonly Estimate[]): Chosen => {
  const starts = from ?? STARTS.map(({ share, best }) => startAt(problem, share, best))
  const trials = starts.map((start) => judged(problem, fit(rows, problem, start, TRIAL)))
  const [first] = trials.sort(
    (a, b) => Number(b.plausible) - Number(a.plausible) || likelihoodOf(b) - likelihoodOf(a),
  )
  if (first === undefined) throw new Error('a fit needs a start')
  const rest = fit(rows, problem, first, MOST_ITERATIONS)
  return judged(problem, {
    ...rest,
    iterations: first.iterations + rest.iterations,
    likelihoods: [...first.likelihoods, ...rest.likelihoods],
  })
}

/** m that falls by half from level to level; held values stay. */
export const startAt = ({ u, held, total, most }: Problem, share: number, best: number): Estimate => ({
  matches: share * Math.min(most, total),
  m: u.map((levels, c) => {
    const kept = held[c] ?? []
    const raw = levels.map((_, level) => (level === 0 ? best : (1 - best) * 0.5 ** level))
    const open = raw.reduce((sum, value, level) => sum + ((kept[level] ?? null) === null ? value : 0), 0)
    const left = Math.max(0, 1 - kept.reduce<number>((sum, value) => sum + (value ?? 0), 0))
    return raw.map((value, level) => kept[level] ?? Math.max(1e-12, (left * value) / open))
  }),
})

const likelihoodOf = (trial: Fit): number => trial.likelihoods.at(-1) ?? Number.NEGATIVE_INFINITY

const judged = (problem: Problem, found: Fit): Chosen => {
  const used = problem.u.flatMap((u, c) => (problem.used[c] === true ? [{ u, m: found.m[c] ?? [] }] : []))
  const better = used.filter(({ u, m }) => (m[0] ?? 0) >= (u[0] ?? 0)).length
  const plausible = 2 * better >= used.length && found.matches < 0.999 * problem.most
  return { ...found, plausible }
}
