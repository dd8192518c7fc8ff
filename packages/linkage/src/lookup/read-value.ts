import type { FeatureValue, RecordFeatures } from '../compare/record.ts'
import { hash64 } from '../kinds/hash64.ts'
import { kindOf } from '../kinds/index.ts'
import type { Column } from '../model/model.ts'

/** The normal value of a raw cell; null when it says nothing. */
export function normalOf(column: Column, raw: string | null): string | null {
  if (raw === null || raw === '') return null
  return kindOf(column.kind).normalise(raw, column)
}

/** The features of one normal value, by `column` and `column.feature`, as comparators ask for them. */
export function valueFeatures(column: Column, normal: string, wanted: ReadonlySet<string>): RecordFeatures {
  const made = kindOf(column.kind).features(normal, column, wanted)
  const features = new Map<string, FeatureValue>([[column.name, normal]])
  features.set(`${column.name}.code`, hash64(normal))
  for (const feature of wanted) {
    const value = made[feature]
    if (value !== undefined) features.set(`${column.name}.${feature}`, value)
  }
  return features
}
