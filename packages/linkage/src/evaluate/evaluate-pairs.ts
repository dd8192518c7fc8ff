import { probabilityOf } from '../learn/weight.ts'
import { type PairLists, readPairs } from './pair-lists.ts'

/** A pair as a links file has it. */
export type FoundPair = {
  left: string
  right: string
  /** Match weight in millibits; of a file with probabilities only, `weightOfProbability` of them; 0 where it has neither. */
  weight: number
}

export type TruePair = { left: string; right: string }

/** How good the pairs of at least one weight are. */
export type QualityPoint = {
  weight: number
  probability: number
  /** Pairs of at least this weight, and how many of them are true. */
  found: number
  correct: number
  /** 1 where nothing is found. */
  precision: number
  /** 1 where nothing is to be found. */
  recall: number
  f1: number
}

export type Evaluation = {
  found: number
  truth: number
  /** From the highest threshold to the lowest; all there are, or about fifty spread evenly. */
  points: readonly QualityPoint[]
  best: QualityPoint
  /** At probability 0.5. */
  atHalf: QualityPoint
}

const MOST_POINTS = 50

/**
 * Precision, recall and F1 of found pairs over all thresholds. A pair counts once however often a list has it, with its
 * highest weight. Of one file (`oneFile`) pairs have no order, and a record paired with itself is no pair.
 *
 * Memory: about 30 bytes for each line of either list and the distinct keys as texts.
 */
export const evaluatePairs = async (
  found: Iterable<FoundPair> | AsyncIterable<FoundPair>,
  truth: Iterable<TruePair> | AsyncIterable<TruePair>,
  { oneFile }: { oneFile: boolean },
): Promise<Evaluation> => {
  const lists = await readPairs(found, truth, oneFile)
  const groups = countByWeight(lists)
  const truePairs = lists.truth.length
  const point = pointOf(truePairs)
  let sum = { found: 0, correct: 0 }
  const all = groups.map((group) => {
    sum = { found: sum.found + group.found, correct: sum.correct + group.correct }
    return point(group.weight, sum)
  })
  const nothing = point(0, { found: 0, correct: 0 })
  const best = all.reduce((a, b) => (b.f1 > a.f1 ? b : a), all[0] ?? nothing)
  const above = all.filter(({ weight }) => weight >= 0).at(-1) ?? nothing
  return {
    found: lists.found.length,
    truth: truePairs,
    points: thinned(all, best, above),
    best,
    atHalf: point(0, above),
  }
}

type Counts = { found: number; correct: number }

const countByWeight = ({ found, weights, truth }: PairLists): (Counts & { weight: number })[] => {
  const groups = new Map<number, Counts>()
  let t = 0
  for (let f = 0; f < found.length; f++) {
    const pair = found[f] ?? 0
    while (t < truth.length && (truth[t] ?? 0) < pair) t++
    const weight = weights[f] ?? 0
    const counts = groups.get(weight) ?? { found: 0, correct: 0 }
    counts.found++
    if (truth[t] === pair) counts.correct++
    groups.set(weight, counts)
  }
  return [...groups.entries()]
    .map(([weight, counts]) => ({ weight, ...counts }))
    .sort((a, b) => b.weight - a.weight)
}

const pointOf =
  (truth: number) =>
  (weight: number, { found, correct }: Counts): QualityPoint => ({
    weight,
    probability: probabilityOf(weight),
    found,
    correct,
    precision: found > 0 ? correct / found : 1,
    recall: truth > 0 ? correct / truth : 1,
    f1: found + truth > 0 ? (2 * correct) / (found + truth) : 1,
  })

const thinned = (all: readonly QualityPoint[], ...kept: readonly QualityPoint[]): readonly QualityPoint[] => {
  if (all.length <= MOST_POINTS) return all
  const step = (all.length - 1) / (MOST_POINTS - 1)
  const chosen = new Set(kept)
  for (let i = 0; i < MOST_POINTS; i++) {
    const point = all[Math.round(i * step)]
    if (point !== undefined) chosen.add(point)
  }
  return all.filter((point) => chosen.has(point))
}
