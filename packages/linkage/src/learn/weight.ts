/** Weights are whole thousandths of a bit, so that their sum is the same in any order, thread and engine. */
const PER_BIT = 1000

/** No single weight is beyond 40 bits either way: more would be certainty that no file can give. */
export const HEAVIEST_WEIGHT = 40 * PER_BIT

/**
 * Weight of a level in millibits: `1000 · log2(m / u)`, rounded, within ±{@link HEAVIEST_WEIGHT}. A level that is not
 * learned yet (m or u absent or null) weighs nothing. For a frequency level give the frequency of the agreed value as u.
 * @example levelWeight(0.9, 0.01) // 6492
 */
export const levelWeight = (m: number | null | undefined, u: number | null | undefined): number => {
  if (m === null || m === undefined || u === null || u === undefined) return 0
  if (!(m > 0)) return u > 0 ? -HEAVIEST_WEIGHT : 0
  if (!(u > 0)) return HEAVIEST_WEIGHT
  return millibits(Math.log2(m) - Math.log2(u))
}

/**
 * Probability of a match whose weights, that of the prior included, sum to so many millibits.
 * @example probabilityOf(0) // 0.5
 */
export const probabilityOf = (weight: number): number => 1 / (1 + 2 ** (-weight / PER_BIT))

/**
 * Millibits of a probability, `1000 · log2(p / (1 − p))`: the weight a pair starts with when p is the prior, and the
 * weight it must reach when p is the threshold. 0 and 1 give the heaviest weights.
 * @example weightOfProbability(0.5) // 0
 */
export const weightOfProbability = (p: number): number => {
  if (!(p > 0)) return -HEAVIEST_WEIGHT
  if (!(p < 1)) return HEAVIEST_WEIGHT
  return millibits(Math.log2(p) - Math.log2(1 - p))
}

/** Adding 0 turns the −0 that rounding can give into 0, which compares and prints the same everywhere. */
const millibits = (bits: number): number =>
  Math.max(-HEAVIEST_WEIGHT, Math.min(HEAVIEST_WEIGHT, Math.round(bits * PER_BIT))) + 0
