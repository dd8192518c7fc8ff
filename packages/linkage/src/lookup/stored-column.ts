import type { FeatureValue } from '../compare/record.ts'
import type { Column } from '../model/model.ts'
import type { Dictionary } from './dictionary.ts'
import type { FeatureStore } from './feature-store.ts'
import type { ItemWeights } from './item-weights.ts'
import type { ColumnPlan } from './plan.ts'
import { codeWord, featuresOf } from './read-value.ts'

/** So many weighted lists are kept; then all are forgotten. */
const REMEMBERED = 20_000

/** What is stored of one column of the indexed records. */
export type ColumnParts = {
  values: Dictionary
  /** Code by row; 0 where the record has no value. */
  codes: Uint32Array
  /** By feature, its value by code. Weighted lists are made when they are asked for: they are long. */
  features: ReadonlyMap<string, FeatureStore>
  /** By feature, the rarity of each value of it in thousandths of a bit, by code. */
  rarities: ReadonlyMap<string, Int32Array>
  /** By weighted feature, how much items weigh. */
  weights: ReadonlyMap<string, ItemWeights>
}

/** One column of the indexed records: the code of each record's normal value, and what is known of the values. */
export class StoredColumn {
  readonly column: Column
  readonly plan: ColumnPlan
  readonly parts: ColumnParts
  readonly #lists = new Map<string, Map<number, FeatureValue>>()

  constructor(column: Column, plan: ColumnPlan, parts: ColumnParts) {
    this.column = column
    this.plan = plan
    this.parts = parts
  }

  get values(): Dictionary {
    return this.parts.values
  }

  get codes(): Uint32Array {
    return this.parts.codes
  }

  /** Finds a feature of the value of a code from 1. `value` and `code` are features too. */
  reader(feature: string): (code: number) => FeatureValue {
    const { values, features } = this.parts
    if (feature === 'value') return (code) => values.text(code)
    if (feature === 'code') return (code) => codeWord(values.text(code))
    const store = features.get(feature)
    return store ? (code) => store.get(code) : (code) => this.#list(feature, code)
  }

  /** A list with the weights of its items; any other feature as it is. */
  weighed(feature: string, value: FeatureValue): FeatureValue {
    const weights = this.parts.weights.get(feature)
    return weights && typeof value === 'object' && value !== null ? weights.weighed(value) : value
  }

  #list(feature: string, code: number): FeatureValue {
    const lists = this.#lists.get(feature) ?? new Map<number, FeatureValue>()
    this.#lists.set(feature, lists)
    const known = lists.get(code)
    if (known !== undefined) return known
    const made = featuresOf(this.column, this.values.text(code), new Set([feature]))
    const list = this.weighed(feature, made[feature] ?? null)
    if (lists.size >= REMEMBERED) lists.clear()
    lists.set(code, list)
    return list
  }
}
