import type { FeatureValue, RecordFeatures } from '../compare/record.ts'
import type { FeatureRef } from '../model/feature.ts'
import type { Column } from '../model/model.ts'
import { blockKeys } from './block-keys.ts'
import type { RulePlan } from './plan.ts'
import { PendingPostings, Postings } from './postings.ts'
import { valueFeatures } from './read-value.ts'
import type { StoredColumn } from './stored-column.ts'

/** A rule with the rows of its keys, and of the finer keys that hot ones were split into. */
export type StoredRule = { plan: RulePlan; postings: Postings; finer: Postings | null }

/** What a rule asks of one column's value. */
export type ValueReader = (position: number, features: ReadonlySet<string>) => RecordFeatures | null

/** So many values of a column are kept with their features while postings are made. */
const REMEMBERED = 50_000

/**
 * Files all records under the keys of a rule.
 * @param most records that a key may have; a key with more is split by the rule's further keys, or left out
 */
export function storeRule(
  plan: RulePlan,
  columns: readonly StoredColumn[],
  rows: number,
  most: number,
): StoredRule {
  const readRow = rowReader(columns)
  const file = (into: PendingPostings, row: number, split: boolean) => {
    const features = ruleFeatures(plan, readRow(row))
    if (!features) return
    for (const key of blockKeys(plan.rule, features, split).filed) into.add(key, row)
  }
  const pending = new PendingPostings()
  for (let row = 0; row < rows; row++) file(pending, row, false)
  const hot = new Set<number>()
  const postings = Postings.from(pending, most, (row) => {
    hot.add(row)
  })
  if (!plan.rule.split || hot.size === 0) return { plan, postings, finer: null }
  const pendingFiner = new PendingPostings()
  for (const row of [...hot].sort((a, b) => a - b)) file(pendingFiner, row, true)
  return { plan, postings, finer: Postings.from(pendingFiner, most, () => {}) }
}

/** The features of a record by which a rule joins; null where one of its columns is missing. */
export function ruleFeatures(plan: RulePlan, read: ValueReader): RecordFeatures | null {
  const merged = new Map<FeatureRef, FeatureValue>()
  for (const { position, features } of plan.columns) {
    const own = read(position, features)
    if (!own) return null
    if (plan.columns.length === 1) return own
    for (const [ref, value] of own) merged.set(ref, value)
  }
  return merged
}

/** Reads the values of indexed records. Those that many records share are read once. */
function rowReader(columns: readonly StoredColumn[]): (row: number) => ValueReader {
  const remembered = columns.map(() => new Map<number, RecordFeatures>())
  const read = (position: number, code: number, features: ReadonlySet<string>): RecordFeatures | null => {
    const stored = columns[position]
    const known = remembered[position]
    if (!stored || !known || code === 0) return null
    if (stored.values.size * 2 > stored.codes.length)
      return featuresOfText(stored.column, stored, code, features)
    const before = known.get(code)
    if (before) return before
    const made = featuresOfText(stored.column, stored, code, features)
    if (known.size >= REMEMBERED) known.clear()
    known.set(code, made)
    return made
  }
  return (row) => (position, features) => read(position, columns[position]?.codes[row] ?? 0, features)
}

function featuresOfText(
  column: Column,
  stored: StoredColumn,
  code: number,
  features: ReadonlySet<string>,
): RecordFeatures {
  return valueFeatures(column, stored.values.text(code), features)
}
