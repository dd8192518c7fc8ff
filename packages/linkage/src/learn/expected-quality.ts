import { probabilityOf, weightOfProbability } from './weight.ts'

/** How many scored pairs have this match weight, in millibits and with the prior in it. */
export type WeightBucket = { weight: number; pairs: number }

export type ExpectedQuality = {
  /** Pairs at or above the threshold, and how many of them are expected to be matches. */
  links: number
  correct: number
  /** 1 where there is nothing to be wrong about. */
  precision: number
  recall: number
}

/**
 * What precision and recall to expect at a threshold, before anybody has looked: each pair is a match with the probability that
 * the model gives it. As good as the model is; labels say more.
 * @param threshold probability, from 0 to 1
 * @param matches all matches expected, where the histogram leaves out pairs of low weight; recall is of these
 * @example expectedQuality([{ weight: 0, pairs: 2 }, { weight: 40000, pairs: 9 }], 0.9).precision // 1
 */
export const expectedQuality = (
  histogram: Iterable<WeightBucket>,
  threshold: number,
  matches = 0,
): ExpectedQuality => {
  const least = weightOfProbability(threshold)
  let links = 0
  let correct = 0
  let below = 0
  for (const { weight, pairs } of histogram) {
    const expected = pairs * probabilityOf(weight)
    if (weight >= least) {
      links += pairs
      correct += expected
    } else below += expected
  }
  const all = Math.max(matches, correct + below)
  return { links, correct, precision: links > 0 ? correct / links : 1, recall: all > 0 ? correct / all : 1 }
}
