import type { Dialect, Sql } from '../dialect/dialect.ts'
import { refsOf, refsOfKey } from '../model/condition-columns.ts'
import type { FeatureRef } from '../model/feature.ts'
import type { BlockingKey, BlockingRule, LinkageModel } from '../model/model.ts'
import { type Fields, featureOf } from './fields.ts'

/**
 * How a rule joins: by one word per record (`key`, a column of the records tables), by the items of a list (a table of postings
 * on each side), or by one record's list and the other's word (`key`). A key is a field, or a column of the rule's own that has to be
 * written.
 */
export type JoinRule = {
  rule: BlockingRule
  /** Place in the model. */
  index: number
} & (
  | { by: 'word'; key: string; write: Sql | null; split: Sql | null }
  | { by: 'items'; list: string; others: readonly Sql[]; split: readonly Sql[] }
  | { by: 'slips'; list: string; size: string; key: string; write: null }
)

/** The rules of a model as joins, those by one word first: later ones leave out what earlier ones found. */
export function joinRules(fields: Fields, dialect: Dialect): readonly JoinRule[] {
  const rules = fields.model.blocking.map((rule, index) => joinRule(fields, dialect, rule, index))
  const order = { word: 0, slips: 1, items: 2 }
  return [...rules].sort((a, b) => order[a.by] - order[b.by] || a.index - b.index)
}

function joinRule(fields: Fields, dialect: Dialect, rule: BlockingRule, index: number): JoinRule {
  const slips = rule.keys.find((key) => typeof key === 'object' && 'slips' in key)
  if (slips !== undefined && typeof slips === 'object' && 'slips' in slips) {
    return {
      rule,
      index,
      by: 'slips',
      list: fields.need(slips.slips, 'raw'),
      size: fields.need(slips.slips, 'size'),
      key: fields.need(slips.of, 'code'),
      write: null,
    }
  }
  const list = rule.keys.find((key) => isList(fields.model, key))
  const words = rule.keys.filter((key) => key !== list).map((key) => keyWord(fields, key))
  const split = (rule.split ?? []).map((key) => keyWord(fields, key))
  if (typeof list === 'string') {
    return { rule, index, by: 'items', list: fields.need(list, 'raw'), others: words, split }
  }
  // A key is a word even where its one feature is a number or a truth: it is split by others, and parted by its remainders.
  const [first] = rule.keys.length === 1 && isWord(fields.model, rule) ? words : []
  return {
    rule,
    index,
    by: 'word',
    key: first ?? ownKey(index),
    write: first === undefined ? dialect.word(...words) : null,
    split: split.length === 0 ? null : dialect.word(ownKey(index), ...split),
  }
}

/** The column of the records tables that holds a rule's own key. */
export const ownKey = (index: number): string => `rule_${index + 1}`

function isList(model: LinkageModel, key: BlockingKey): boolean {
  if (typeof key !== 'string') return false
  const { type } = featureOf(model, key)
  return type === 'words' || type === 'weighted'
}

function isWord(model: LinkageModel, { keys: [key] }: BlockingRule): boolean {
  if (typeof key !== 'string') return true
  const { type } = featureOf(model, key)
  return type === 'word' || type === 'text'
}

function keyWord(fields: Fields, key: BlockingKey): Sql {
  if (typeof key === 'string') return fields.need(key, 'code')
  if ('prefix' in key) return fields.need(key.prefix, `start${key.length}`)
  return fields.need(key.of, 'code')
}

/** Numbers of the comparisons whose level a rule settles by its own keys: they learn nothing in its session. */
export function comparisonsSettledBy(model: LinkageModel, rule: BlockingRule): readonly number[] {
  // Two columns that read the same cells settle each other's comparisons.
  const headers = (ref: FeatureRef): readonly string[] => {
    const name = ref.split('.')[0] ?? ref
    return model.columns.find((column) => column.name === name)?.left ?? [name]
  }
  const settled = new Set(rule.keys.flatMap(refsOfKey).flatMap(headers))
  return model.comparisons.flatMap((comparison, index) =>
    comparison.levels.some(({ when }) =>
      refsOf(when).some((ref) => headers(ref).some((header) => settled.has(header))),
    )
      ? [index]
      : [],
  )
}
