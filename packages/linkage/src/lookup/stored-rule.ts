import type { FeatureSource } from '../compare/record.ts'
import { featureNamed } from '../model/feature-type.ts'
import type { BlockingRule, LinkageModel } from '../model/model.ts'
import { type BlockKeys, blockKeys } from './block-keys.ts'
import { PendingPostings, Postings } from './postings.ts'
import { RowView } from './row-view.ts'
import type { StoredColumn } from './stored-column.ts'

/** A rule with the rows of its keys, and of the finer keys that hot ones were split into. */
export type StoredRule = {
  rule: BlockingRule
  postings: Postings
  finer: Postings | null
  keysOf(features: FeatureSource, split: boolean): BlockKeys
}

/** The keys of a rule of this model. */
export function ruleKeys(model: LinkageModel, rule: BlockingRule): StoredRule['keysOf'] {
  const weighted = (ref: string) => featureNamed(model.columns, ref)?.type === 'weighted'
  return (features, split) => blockKeys(rule, features, weighted, split)
}

/**
 * Files all records under the keys of a rule.
 * @param most records that a key may have; a key with more is split by the rule's further keys, or left out
 */
export function storeRule(
  model: LinkageModel,
  rule: BlockingRule,
  columns: readonly StoredColumn[],
  most: number,
): StoredRule {
  const keysOf = ruleKeys(model, rule)
  const view = new RowView(columns)
  const rows = columns[0]?.codes.length ?? 0
  const file = (into: PendingPostings, row: number, split: boolean) => {
    view.row = row
    for (const key of keysOf(view, split).filed) into.add(key, row)
  }
  const pending = new PendingPostings()
  for (let row = 0; row < rows; row++) file(pending, row, false)
  const hot = new Set<number>()
  const postings = Postings.from(pending, most, (row) => {
    hot.add(row)
  })
  if (!rule.split || hot.size === 0) return { rule, keysOf, postings, finer: null }
  const pendingFiner = new PendingPostings()
  for (const row of [...hot].sort((a, b) => a - b)) file(pendingFiner, row, true)
  return { rule, keysOf, postings, finer: Postings.from(pendingFiner, most, () => {}) }
}
