/** What is known of one comparison's levels among records that are not one. */
export type UnmatchedEvidence = {
  /** Of pairs drawn at random, how many are at each level; pairs with a missing value are not counted. */
  counts: readonly number[]
  /** Probability of the level where it follows from the frequencies of the values (equality); null where not. */
  exact?: readonly (number | null)[]
  /** Pairs that could be drawn: nothing is rarer than half of one of them. */
  pairs: number
}

/**
 * Probability of each level among records that are not one; sums to 1, none is 0.
 *
 * Exact figures stay as they are. What is left is shared by the drawn pairs, half a pair added to each level: a level
 * that no drawn pair reached is no more likely than half a pair in all those drawn.
 * @example estimateU({ counts: [0, 0, 1000], exact: [1e-7, null, null], pairs: 1e9 }) // [1e-7, 0.0005, 0.9995] nearly
 */
export const estimateU = ({ counts, exact = [], pairs }: UnmatchedEvidence): number[] => {
  const rarest = 0.5 / Math.max(1, pairs)
  const known = counts.map((_, level) => exact[level] ?? null)
  const open = counts.map((count, level) => (known[level] === null ? Math.max(0, count) + 0.5 : 0))
  const sure = sum(known.map((u) => Math.max(0, u ?? 0)))
  const drawn = sum(open)
  const left = Math.max(0, 1 - sure)
  const u = counts.map((_, level) => {
    const fixed = known[level] ?? null
    return Math.max(rarest, fixed ?? (drawn > 0 ? (left * (open[level] ?? 0)) / drawn : 0))
  })
  const all = sum(u)
  return u.map((value) => value / all)
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
