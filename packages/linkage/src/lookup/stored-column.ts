import type { FeatureValue, RecordFeatures } from '../compare/record.ts'
import type { FeatureRef } from '../model/feature.ts'
import type { Column } from '../model/model.ts'
import type { Dictionary } from './dictionary.ts'
import type { ItemWeights } from './item-weights.ts'
import type { ColumnPlan } from './plan.ts'
import { valueFeatures } from './read-value.ts'

/** So many values are kept with their features; then all are forgotten. */
const REMEMBERED = 20_000

/**
 * One column of the indexed records: the code of each record's normal value, the values themselves, and how common they are. Features
 * are made of a value when they are asked for.
 */
export class StoredColumn {
  readonly column: Column
  readonly plan: ColumnPlan
  readonly values: Dictionary
  /** Code by row; 0 where the record has no value. */
  readonly codes: Uint32Array
  /** By feature, the rarity of each value of it in thousandths of a bit, by code. */
  readonly rarities: ReadonlyMap<string, Int32Array>
  readonly weights: ReadonlyMap<string, ItemWeights>
  readonly #remembered = new Map<number, RecordFeatures>()

  constructor(
    column: Column,
    plan: ColumnPlan,
    stored: {
      values: Dictionary
      codes: Uint32Array
      rarities: ReadonlyMap<string, Int32Array>
      weights: ReadonlyMap<string, ItemWeights>
    },
  ) {
    this.column = column
    this.plan = plan
    this.values = stored.values
    this.codes = stored.codes
    this.rarities = stored.rarities
    this.weights = stored.weights
  }

  /** What comparators ask of the value of a code from 1. */
  featuresOf(code: number): RecordFeatures {
    const known = this.#remembered.get(code)
    if (known) return known
    const made = this.comparedFeatures(this.values.text(code))
    if (this.#remembered.size >= REMEMBERED) this.#remembered.clear()
    this.#remembered.set(code, made)
    return made
  }

  /** What comparators ask of any normal value, lists with their weights. */
  comparedFeatures(normal: string): RecordFeatures {
    const features = valueFeatures(this.column, normal, this.plan.compared)
    if (this.weights.size === 0) return features
    const weighed = new Map<FeatureRef, FeatureValue>(features)
    for (const [feature, weights] of this.weights) {
      const ref = `${this.column.name}.${feature}`
      const items = features.get(ref)
      if (typeof items === 'object' && items !== null) weighed.set(ref, weights.weighed(items))
    }
    return weighed
  }
}
