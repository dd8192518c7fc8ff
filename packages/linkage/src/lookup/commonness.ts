import type { FeatureValue } from '../compare/record.ts'
import type { Column } from '../model/model.ts'
import type { Dictionary } from './dictionary.ts'
import { emptyStore, type FeatureStore } from './feature-store.ts'
import { ItemWeights } from './item-weights.ts'
import type { ColumnPlan } from './plan.ts'
import { featuresOf } from './read-value.ts'

/** The values of a column and how many records have each. */
export type CountedValues = { column: Column; values: Dictionary; counts: Uint32Array }

/** Number of records by code. */
export function countCodes(codes: Uint32Array, values: Dictionary): Uint32Array {
  const counts = new Uint32Array(values.size + 1)
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1
  counts[0] = 0
  return counts
}

/**
 * How rare the values of the features are among the records that have one: `1000 · log2(1 / frequency)`, rounded, by the code of the
 * column's value.
 */
export function raritiesOf(counted: CountedValues, plan: ColumnPlan): Map<string, Int32Array> {
  return new Map(
    [...plan.frequencies].map((feature) => {
      const shares = feature === 'value' ? ownShares(counted) : featureShares(counted, feature)
      const rarities = Int32Array.from(shares.counts, (count) =>
        count === 0 ? 0 : Math.round(1000 * Math.log2(shares.records / count)),
      )
      return [feature, rarities] as const
    }),
  )
}

type Shares = { counts: ArrayLike<number>; records: number }

function ownShares({ counts }: CountedValues): Shares {
  let records = 0
  for (const count of counts) records += count
  return { counts, records }
}

function featureShares({ column, values, counts }: CountedValues, feature: string): Shares {
  const wanted = new Set([feature])
  const byFeature = new Map<FeatureValue, number>()
  const of: FeatureValue[] = [null]
  let records = 0
  for (let code = 1; code <= values.size; code++) {
    const value = featuresOf(column, values.text(code), wanted)[feature] ?? null
    of.push(value)
    if (value === null) continue
    const count = counts[code] ?? 0
    records += count
    byFeature.set(value, (byFeature.get(value) ?? 0) + count)
  }
  return { counts: of.map((value) => byFeature.get(value) ?? 0), records }
}

/**
 * Reads every value of a column once: fills the stores of its features, and counts the items of the weighted ones.
 */
export function readFeatures(
  counted: CountedValues,
  plan: ColumnPlan,
): { features: Map<string, FeatureStore>; weights: Map<string, ItemWeights> } {
  const { column, values, counts } = counted
  const wanted = new Set(plan.features.keys())
  const features = new Map<string, FeatureStore>()
  const tallies = new Map<string, Map<bigint, number>>()
  for (const [feature, type] of plan.features) {
    if (type === 'weighted') tallies.set(feature, new Map())
    else features.set(feature, emptyStore(type, values.size))
  }
  let records = 0
  for (let code = 1; wanted.size > 0 && code <= values.size; code++) {
    const made = featuresOf(column, values.text(code), wanted)
    const count = counts[code] ?? 0
    records += count
    for (const [feature, store] of features) store.set(code, made[feature] ?? null)
    for (const [feature, tally] of tallies) {
      const items = made[feature]
      if (typeof items !== 'object' || items === null) continue
      for (const item of items) tally.set(item, (tally.get(item) ?? 0) + count)
    }
  }
  const weights = new Map([...tallies].map(([feature, tally]) => [feature, ItemWeights.from(tally, records)]))
  return { features, weights }
}
