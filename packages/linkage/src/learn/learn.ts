import { columnsOf } from '../model/condition-columns.ts'
import type { ColumnKind } from '../model/feature.ts'
import type { LinkageModel, Remark } from '../model/model.ts'
import {
  arrange,
  type CountedVector,
  type LabelledVector,
  type Rows,
  type Sample,
} from './counted-vectors.ts'
import { type Estimate, type Problem, shares } from './expectation.ts'
import { inOrder } from './in-order.ts'
import { applyLabels } from './labels.ts'
import { type Separation, separateRelated } from './related.ts'
import { remarksOn } from './remarks.ts'
import { expectedLevels, poolSessions, type Session, trainSessions } from './session.ts'
import { type Chosen, fitFromStarts } from './starts.ts'
import { tellApart } from './tell-apart.ts'

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
  /** More matches than this are not plausible. Absent: by what the model does with links. */
  most?: number
}

export type Learned = {
  /** The model with m, u, prior and training filled in; levels with `fixed` as they were. */
  model: LinkageModel
  /** Expected matches, those of the exact tier included. */
  matches: number
  /** Expected pairs that belong together without being one (a family, a firm's branches); 0 where none were found. */
  related: number
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
  const rows = arrange(model.comparisons.length, input.samples, input.exact)
  const problem = problemOf(input, rows)
  const blind = train(rows, input, problem)
  const labels = input.labels ?? []
  const labelled = labels.length === 0 ? rows : applyLabels(rows, posteriorOf(blind), labels)
  const found = labels.length === 0 ? blind : train(labelled, input, problem)
  const { joint, sessions, separation, final } = found
  const evidence = evidenceOf(found, labelled, problem)
  const related = separation?.related ?? 0
  const remarks = remarksOn({
    model,
    rows: labelled,
    problem,
    joint,
    m: final.m,
    sessions,
    evidence,
    matches: separation?.matches ?? joint.matches,
    related,
  })
  const learned: LinkageModel = {
    ...withProbabilities(
      model,
      final.m.map((levels, c) => inOrder(levels, problem.u[c] ?? [], problem.held[c] ?? [])),
      problem.u,
    ),
    prior: final.matches / problem.total,
    training: {
      left: input.left,
      right: input.right ?? input.left,
      remarks,
      ...(labels.length > 0 ? { labels: labels.reduce((sum, label) => sum + label.weight, 0) } : {}),
    },
  }
  return {
    model: learned,
    matches: separation?.matches ?? joint.matches,
    related,
    iterations: joint.iterations,
    converged: joint.converged,
    sessions,
    evidence,
    remarks,
  }
}

/**
 * Most matches that are plausible: of two files linked one to one a tenth more than the smaller has records (a file
 * that should name each once seldom does); otherwise a few per record.
 */
const plausibleMatches = (resolve: LinkageModel['resolve'], left: number, right: number | null): number => {
  if (right === null) return 5 * left
  return resolve === 'one-to-one' ? 1.1 * Math.min(left, right) : 3 * Math.max(left, right)
}

type Trained = {
  joint: Chosen
  sessions: Session[]
  pooled: (number[] | null)[]
  separation: Separation | null
  /** What the model gets. */
  final: Estimate
}

const train = (rows: Rows, { model, determines }: LearnInput, problem: Problem): Trained => {
  const sessions = trainSessions(rows, problem, determines)
  const pooled = poolSessions(sessions, problem.used.length)
  const held = problem.held.map((levels, c) => {
    const expected = pooled[c] ?? null
    return expected === null ? levels : shares(expected, levels)
  })
  const joint = fitFromStarts(rows, { ...problem, held })
  const separation = separateRelated(rows, problem, joint, identifyingComparisons(model))
  // What tells related pairs from matches leaves fewer matches; more of them means that strangers were taken in.
  if (separation === null || separation.matches > joint.matches)
    return { joint, sessions, pooled, separation: null, final: joint }
  const { matches, posterior } = separation
  const m = separation.m.map((levels, c) => {
    const expected = levels.map((value) => value * matches)
    return shares(expected, problem.held[c] ?? [])
  })
  return { joint, sessions, pooled, separation, final: tellApart(rows, posterior, problem, { matches, m }) }
}

/** Kinds of what people and firms share or change without becoming others. */
const SHARED: readonly ColumnKind[] = ['address', 'phone', 'category', 'number', 'set']

const identifyingComparisons = ({ columns, comparisons }: LinkageModel): boolean[] =>
  comparisons.map((comparison) =>
    columnsOf(comparison).some((name) => {
      const kind = columns.find((column) => column.name === name)?.kind
      return kind !== undefined && !SHARED.includes(kind)
    }),
  )

const posteriorOf = ({ separation, joint }: Trained): Float64Array => separation?.posterior ?? joint.posterior

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

const evidenceOf = (trained: Trained, rows: Rows, { u }: Problem): number[][] => {
  const { separation, pooled } = trained
  const expected = expectedLevels(rows, posteriorOf(trained), u)
  return separation === null ? expected.map((levels, c) => pooled[c] ?? levels) : expected
}

/** The model with what was learned; beside levels that are fixed the others have what these leave of the whole. */
const withProbabilities = (
  model: LinkageModel,
  m: readonly (readonly number[])[],
  u: readonly (readonly number[])[],
): LinkageModel => ({
  ...model,
  comparisons: model.comparisons.map((comparison, c) => {
    const isFixed = comparison.levels.map(
      (level) => level.fixed === true && level.m != null && level.u != null,
    )
    const share = (chance: 'm' | 'u', learned: readonly number[]) => {
      const fixed = comparison.levels.reduce(
        (sum, level, l) => sum + (isFixed[l] ? (level[chance] ?? 0) : 0),
        0,
      )
      const free = learned.reduce((sum, value, l) => sum + (isFixed[l] ? 0 : value), 0)
      return fixed + free > 1 && free > 0 ? Math.max(0, 1 - fixed) / free : 1
    }
    const [ofM, ofU] = [share('m', m[c] ?? []), share('u', u[c] ?? [])]
    const scaled = (value: number | undefined, factor: number) =>
      value === undefined ? null : value * factor
    return {
      ...comparison,
      levels: comparison.levels.map((level, l) =>
        isFixed[l] ? level : { ...level, m: scaled(m[c]?.[l], ofM), u: scaled(u[c]?.[l], ofU) },
      ),
    }
  }),
})
