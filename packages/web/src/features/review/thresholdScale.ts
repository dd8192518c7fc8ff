import type { Thresholds, ThresholdView } from '@kuomian/contract'

/** The server counts pairs in steps of this many bits: a threshold between two steps says nothing else. */
export const bitStep = 0.25

/** A probability in bits of evidence. @example bitsOf(0.5) // 0 */
export const bitsOf = (probability: number): number => Math.log2(probability / (1 - probability))

/** Bits of evidence as a probability. @example probabilityOf(0) // 0.5 */
export const probabilityOf = (bits: number): number => 1 / (1 + 2 ** -bits)

/** The step of the scale at which a probability takes effect. */
export const stepOfProbability = (probability: number): number =>
  Math.ceil(bitsOf(probability) / bitStep - 1e-9) * bitStep + 0

/** The scale of the slider in bits: it holds the pairs of the last run and the thresholds that hold. */
export function thresholdScale({ bins, current }: Pick<ThresholdView, 'bins' | 'current'>): {
  readonly min: number
  readonly max: number
} {
  const marks = [
    stepOfProbability(current.review),
    stepOfProbability(current.link),
    ...bins.filter(({ pairs }) => pairs > 0).flatMap(({ from, to }) => [from, to]),
  ]
  return {
    min: Math.max(-12, Math.min(-6, Math.floor(Math.min(...marks)))),
    max: Math.min(20, Math.max(12, Math.ceil(Math.max(...marks)))),
  }
}

/**
 * Both handles of the slider as thresholds. Automatic links begin at one half at least, and a step above the bound from
 * which a person is asked.
 */
export function thresholdsAt([low = 0, high = 0]: readonly number[]): Thresholds {
  const link = Math.max(high, 0)
  return { link: probabilityOf(link), review: probabilityOf(Math.min(low, link - bitStep)) }
}

/** Both handles as thresholds; one that stands where it stood keeps its very probability, which may lie between two steps. */
export function thresholdsNear(steps: readonly number[], current: Thresholds): Thresholds {
  const { link, review } = thresholdsAt(steps)
  return {
    link: steps[1] === stepOfProbability(current.link) ? current.link : link,
    review: steps[0] === stepOfProbability(current.review) ? current.review : review,
  }
}
