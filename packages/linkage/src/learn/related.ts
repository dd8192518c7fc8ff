import type { Rows } from './counted-vectors.ts'
import type { Estimate, Problem } from './expectation.ts'
import { fitMixture, type Kind } from './mixture.ts'

/** Matches told from pairs that belong together without being one. */
export type Separation = {
  /** Probability that the pairs of each row are matches. */
  posterior: Float64Array
  matches: number
  /** Expected pairs that are related and no matches. */
  related: number
  /** m among the matches alone. */
  m: readonly (readonly number[])[]
}

const MOST_RELATED_KINDS = 4

/** A kind of related pairs that is not at least so large beside the matches is left with them. */
const SMALLEST = { share: 0.02, pairs: 50 }

/**
 * A related kind has less than this share of the evidence that the surest matches have: of all of it and of that on what
 * identifies, or of the latter alone, however much else agrees. And it lacks evidence besides in other respects than the one that is most
 * contradicted: matches that differ in one respect alone are what two classes of independent respects expect.
 */
const LESS = { all: 0.72, identifying: 0.72, identifyingAlone: 0.45, others: 0.72 }

/** Nor are those matches that have so little of the evidence, and hardly more than the prior takes away. */
const FAINT = { all: 0.4, bits: 5 }

/** In some respect a related kind agrees at most this much as often as the surest matches do. */
const CONTRADICTED = 0.2

/**
 * Looks for pairs that agree in some respects as matches do and in others like strangers: a family at one address, a firm's other
 * branch with the same telephone. Two classes alone take them for matches, since chance explains them worse still; the estimate
 * then has several times the matches there are, and weighs disagreement too little.
 *
 * Fits a mixture of strangers (u), matches, and kinds that start as matches that are strangers in one respect. A kind
 * counts as related when it is large enough, has much less evidence than the surest matches, lacks it in what identifies too
 * (so that people who moved stay matches), and is contradicted in some respect (so that matches with many errors in
 * all respects stay matches). Null where there is none: two classes are right then.
 * @param identifies per comparison whether it is of names, numbers or dates, and not of places and lines that people share
 */
export const separateRelated = (
  rows: Rows,
  problem: Problem,
  joint: Estimate,
  identifies: readonly boolean[],
): Separation | null => {
  const { u } = problem
  const { kinds, posteriors } = fitMixture(rows, problem, startingKinds(problem, joint))
  const candidates = kinds.filter(({ pairs }) => isLarge(pairs, joint.matches))
  const surest = candidates.reduce<Kind | null>(
    (best, kind) =>
      best === null || evidenceIn(kind.p, u, () => true) > evidenceIn(best.p, u, () => true) ? kind : best,
    null,
  )
  if (surest === null) return null
  const related = kinds.map((kind) => isRelated(kind, surest, problem, joint.matches, identifies))
  if (!related.includes(true)) return null
  const posterior = new Float64Array(rows.length)
  posteriors.forEach((values, k) => {
    if (related[k] !== true)
      for (let row = 0; row < rows.length; row++) posterior[row] = (posterior[row] ?? 0) + (values[row] ?? 0)
  })
  const matching = kinds.filter((_, k) => related[k] !== true)
  const matches = sum(matching.map(({ pairs }) => pairs))
  return {
    posterior,
    matches,
    related: sum(kinds.filter((_, k) => related[k] === true).map(({ pairs }) => pairs)),
    m: u.map((levels, c) =>
      levels.map((_, l) => sum(matching.map(({ pairs, p }) => (pairs * (p[c]?.[l] ?? 0)) / matches))),
    ),
  }
}

const isRelated = (
  kind: Kind,
  surest: Kind,
  { u, total }: Problem,
  matches: number,
  identifies: readonly boolean[],
): boolean => {
  if (!isLarge(kind.pairs, matches)) return false
  const contradicted = contradictedMost(kind, surest, u)
  if (contradicted === null) return false
  const ratio = (counts: (c: number) => boolean) =>
    evidenceIn(kind.p, u, counts) / evidenceIn(surest.p, u, counts)
  const all = ratio(() => true)
  const margin = evidenceIn(kind.p, u, () => true) - Math.log2(total / matches)
  if (all < FAINT.all && margin < FAINT.bits) return true
  const identifying = identifies.includes(true) ? ratio((c) => identifies[c] === true) : all
  const others = identifies.some((yes, c) => yes && c !== contradicted)
    ? ratio((c) => identifies[c] === true && c !== contradicted)
    : ratio((c) => c !== contradicted)
  if (others >= LESS.others) return false
  return (all < LESS.all && identifying < LESS.identifying) || identifying < LESS.identifyingAlone
}

const isLarge = (pairs: number, matches: number): boolean =>
  pairs >= SMALLEST.pairs && pairs >= SMALLEST.share * matches

/** One kind of matches, and one that is a stranger in each of the respects that say most. */
const startingKinds = ({ u, used }: Problem, { matches, m }: Estimate): Kind[] => {
  const says = (c: number) => evidenceIn(m, u, (other) => other === c)
  const flipped = u
    .map((_, c) => c)
    .filter((c) => used[c] === true)
    .sort((a, b) => says(b) - says(a) || a - b)
    .slice(0, MOST_RELATED_KINDS)
  return [
    { pairs: 0.8 * matches, p: m },
    ...flipped.map((stranger) => ({
      pairs: (0.2 * matches) / flipped.length,
      p: m.map((levels, c) =>
        c === stranger ? levels.map((value, l) => 0.1 * value + 0.9 * (u[c]?.[l] ?? 0)) : levels,
      ),
    })),
  ]
}

/** Expected bits of evidence for a match in a pair with these probabilities. */
const evidenceIn = (
  p: readonly (readonly number[])[],
  u: readonly (readonly number[])[],
  counts: (c: number) => boolean,
): number =>
  sum(
    p.map((levels, c) =>
      counts(c) ? sum(levels.map((value, l) => value * Math.log2(value / (u[c]?.[l] ?? value)))) : 0,
    ),
  )

/** The comparison in which the kind agrees least beside the surest matches; null where it agrees well enough in all. */
const contradictedMost = (kind: Kind, surest: Kind, u: Problem['u']): number | null => {
  let least = CONTRADICTED
  let found: number | null = null
  u.forEach((levels, c) => {
    const agrees = ({ p }: Kind) =>
      sum(levels.map((chance, l) => (l === 0 || (surest.p[c]?.[l] ?? 0) > chance ? (p[c]?.[l] ?? 0) : 0)))
    const ratio = agrees(kind) / agrees(surest)
    if (agrees(surest) < 0.5 || ratio > least) return
    least = ratio
    found = c
  })
  return found
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
