import { levelWeight, weightOfProbability } from '../learn/weight.ts'
import type { FeatureRef } from '../model/feature.ts'
import type { Level, LinkageModel } from '../model/model.ts'
import { levelOf } from './level.ts'
import { type FeatureSource, type FeatureValue, featureValue } from './record.ts'

/**
 * How rare a value of a feature is among the records of both sides that have one: `1000 · log2(1 / frequency)`, rounded; null when that
 * is not known.
 */
export type Rarities = (feature: FeatureRef, value: FeatureValue) => number | null

/** What one comparison says of a pair. */
export type ComparisonWeight = {
  /** Number of the level, from 0; null when values are missing. */
  level: number | null
  /** Thousandths of a bit; 0 when values are missing. */
  weight: number
  m: number | null
  /** Of a frequency level: that of the agreed value. */
  u: number | null
}

function weigh(level: Level, agreed: FeatureSource, rarities: Rarities): Omit<ComparisonWeight, 'level'> {
  const m = level.m ?? null
  const u = level.u ?? null
  if (level.frequency === undefined || m === null) return { weight: levelWeight(m, u), m, u }
  // log2(m / f) = log2(m) + log2(1 / f), each rounded by itself, as the tables of an engine hold the second.
  const rarity = rarities(level.frequency, featureValue(agreed, level.frequency)) ?? 0
  return { weight: levelWeight(m, 1) + rarity, m, u: 2 ** (-rarity / 1000) }
}

/** Level and weight of each comparison of a model between two records, in the model's order. */
export function comparisonWeights(
  model: LinkageModel,
  left: FeatureSource,
  right: FeatureSource,
  rarities: Rarities,
): readonly ComparisonWeight[] {
  return model.comparisons.map((comparison) => {
    const index = levelOf(comparison, left, right)
    const level = index === 'missing' ? undefined : comparison.levels[index]
    if (index === 'missing' || level === undefined) return { level: null, weight: 0, m: null, u: null }
    return { level: index, ...weigh(level, left, rarities) }
  })
}

/**
 * The weight of a pair in thousandths of a bit: that of the prior and of all comparisons. Its probability of being a match is
 * `1 / (1 + 2^(-weight / 1000))`.
 *
 * @example weightOf(model, record, record, () => null) // beyond the threshold's weight
 */
export function weightOf(
  model: LinkageModel,
  left: FeatureSource,
  right: FeatureSource,
  rarities: Rarities,
): number {
  return comparisonWeights(model, left, right, rarities).reduce(
    (sum, { weight }) => sum + weight,
    priorWeight(model),
  )
}

/** Where every pair starts; 0 while the prior is not learned. */
export function priorWeight(model: LinkageModel): number {
  return model.prior === null ? 0 : weightOfProbability(model.prior)
}
