import type { LinkageModel, Remark } from '../model/model.ts'
import {
  arrange,
  type CountedVector,
  type LabelledVector,
  type Rows,
  type Sample,
} from './counted-vectors.ts'
import { type Fit, type Problem, shares } from './expectation.ts'
import { applyLabels } from './labels.ts'
import { remarksOn } from './remarks.ts'
import { expectedLevels, poolSessions, type Session, trainSessions } from './session.ts'
import { fitFromStarts } from './starts.ts'

/** What training is given: counts, never records. */
export type LearnInput = {
  model: LinkageModel
  /** Records on each side; right is null when one file is searched for duplicates. */
  left: number
  right: number | null
  /**
   * Pairs of records that the blocking rules choose from: left · right or n (n − 1) / 2, of the records that the exact tier
   * left over.
   */
  pool: number
  /** Pairs that a rule proposes, each once with the mask of all rules that do. Several samples of different shares may be given. */
  samples: readonly Sample[]
  /** Pairs of the exact tier: known matches, each with the mask of all rules that would propose it. */
  exact?: readonly CountedVector[]
  /** Probability of each level of each comparison among records that are not one, as `estimateU` gives it. */
  u: readonly (readonly number[])[]
  /** Per blocking rule the indexes of the comparisons that its keys decide wholly or in part. */
  determines: readonly (readonly number[])[]
  labels?: readonly LabelledVector[]
  /** More matches than this are not plausible. Absent: by what the model does with links, see {@link plausibleMatches}. */
  most?: number
}

export type Learned = {
  /** The model with m, u, prior and training filled in; levels with `fixed` as they were. */
  model: LinkageModel
  /** Expected matches, those of the exact tier included. */
  matches: number
  iterations: number
  converged: boolean
  sessions: readonly Session[]
  /** Expected matches behind each level's m. */
  evidence: readonly (readonly number[])[]
  remarks: readonly Remark[]
}

/**
 * Learns m and the prior from counted vectors, without labels or with some.
 *
 * Sessions per blocking rule give m of the comparisons that the rule does not decide; a joint fit over all proposed pairs
 * gives the prior, and m where every rule decides the comparison. u is given and stays. The same counts in any order
 * give the same bytes.
 *
 * The prior is expected matches over the pairs of `pool` and the exact tier: where the tier has retired most records, a pair of those
 * left over starts higher, since fewer other pairs compete with it.
 */
export const learn = (input: LearnInput): Learned => {
  const { model } = input
  const width = model.comparisons.length
  const rows = arrange(width, input.samples, input.exact)
  const problem = problemOf(input, rows)
  const blind = train(rows, problem, input.determines)
  const labels = input.labels ?? []
  const labelled = labels.length === 0 ? rows : applyLabels(rows, blind.joint.posterior, labels)
  const found = labels.length === 0 ? blind : train(labelled, problem, input.determines)
  const evidence = evidenceOf(found, labelled, problem)
  const remarks = remarksOn({
    model,
    rows: labelled,
    problem,
    joint: found.joint,
    sessions: found.sessions,
    evidence,
  })
  const learned: LinkageModel = {
    ...withProbabilities(model, found.joint.m, problem.u),
    prior: found.joint.matches / problem.total,
    training: {
      left: input.left,
      right: input.right ?? input.left,
      remarks,
      ...(labels.length > 0 ? { labels: labels.reduce((sum, label) => sum + label.weight, 0) } : {}),
    },
  }
  const { matches, iterations, converged } = found.joint
  return { model: learned, matches, iterations, converged, sessions: found.sessions, evidence, remarks }
}

/**
 * Most matches that are plausible: of two files linked one to one a tenth more than the smaller has records (a file
 * that should name each once seldom does); otherwise a few per record.
 */
export const plausibleMatches = (
  resolve: LinkageModel['resolve'],
  left: number,
  right: number | null,
): number => {
  if (right === null) return 5 * left
  return resolve === 'one-to-one' ? 1.1 * Math.min(left, right) : 3 * Math.max(left, right)
}

type Trained = { joint: Fit & { plausible: boolean }; sessions: Session[]; pooled: (number[] | null)[] }

const train = (rows: Rows, problem: Problem, determines: readonly (readonly number[])[]): Trained => {
  const sessions = trainSessions(rows, problem, determines)
  const pooled = poolSessions(sessions, problem.used.length)
  const held = problem.held.map((levels, c) => {
    const expected = pooled[c] ?? null
    return expected === null ? levels : shares(expected, levels)
  })
  return { joint: fitFromStarts(rows, { ...problem, held }), sessions, pooled }
}

const problemOf = ({ model, u, pool, left, right, most }: LearnInput, rows: Rows): Problem => {
  let known = 0
  for (let row = 0; row < rows.length; row++) if (rows.known[row] === 1) known += rows.counts[row] ?? 0
  const plausible = most ?? plausibleMatches(model.resolve, left, right)
  return {
    used: model.comparisons.map(() => true),
    u: model.comparisons.map(({ levels }, c) =>
      levels.map((level, l) => (level.fixed === true ? level.u : null) ?? u[c]?.[l] ?? 1 / levels.length),
    ),
    held: model.comparisons.map(({ levels }) =>
      levels.map((level) => (level.fixed === true ? (level.m ?? null) : null)),
    ),
    total: Math.max(1, pool) + known,
    most: Math.max(plausible, known),
  }
}

const evidenceOf = ({ joint, pooled }: Trained, rows: Rows, { u }: Problem): number[][] =>
  expectedLevels(rows, joint.posterior, u).map((levels, c) => pooled[c] ?? levels)

const withProbabilities = (
  model: LinkageModel,
  m: readonly (readonly number[])[],
  u: readonly (readonly number[])[],
): LinkageModel => ({
  ...model,
  comparisons: model.comparisons.map((comparison, c) => ({
    ...comparison,
    levels: comparison.levels.map((level, l) =>
      level.fixed === true && level.m != null && level.u != null
        ? level
        : { ...level, m: m[c]?.[l] ?? null, u: u[c]?.[l] ?? null },
    ),
  })),
})
