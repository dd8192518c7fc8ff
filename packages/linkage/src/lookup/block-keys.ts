import { type FeatureSource, type FeatureValue, featureValue } from '../compare/record.ts'
import { hash64 } from '../kinds/hash64.ts'
import type { BlockingKey, BlockingRule } from '../model/model.ts'

/** Parts the values of a key; no normal value holds it. */
const BAR = '\u0001'

/** A key under which a record is filed, and the keys under which its partners are. */
export type BlockKeys = { filed: readonly bigint[]; sought: readonly bigint[] }

const NONE: BlockKeys = { filed: [], sought: [] }

/**
 * The keys of a record by a rule, as 64-bit hashes. Both lists are the same but for slips, where a record is filed by its word and by
 * its slips, and seeks each under the other.
 * @param weighted whether the lowest 8 bits of the items of a list feature are a weight, which joins nothing
 * @param split adds the rule's further keys, for hot ones
 */
export function blockKeys(
  rule: BlockingRule,
  features: FeatureSource,
  weighted: (ref: string) => boolean,
  split: boolean,
): BlockKeys {
  const [first] = rule.keys
  if (typeof first === 'object' && 'slips' in first) return slipKeys(first, features)
  const keys = split ? [...rule.keys, ...(rule.split ?? [])] : rule.keys
  let texts = ['']
  for (const key of keys) {
    const values = keyTexts(key, features, weighted)
    if (values.length === 0) return NONE
    texts = texts.flatMap((text) => values.map((value) => text + BAR + value))
  }
  const hashes = (texts.length === 1 ? texts : [...new Set(texts)]).map(hash64)
  return { filed: hashes, sought: hashes }
}

function slipKeys(key: Extract<BlockingKey, { slips: string }>, features: FeatureSource): BlockKeys {
  const words = keyTexts(key.of, features, () => false)
  const slips = keyTexts(key.slips, features, () => false)
  const asWord = (text: string) => hash64(`word${BAR}${text}`)
  const asSlip = (text: string) => hash64(`slip${BAR}${text}`)
  return {
    filed: [...words.map(asWord), ...slips.map(asSlip)],
    sought: [...slips.map(asWord), ...words.map(asSlip)],
  }
}

/** The values by which a key joins: several for a list, none where it is missing. */
function keyTexts(
  key: BlockingKey,
  features: FeatureSource,
  weighted: (ref: string) => boolean,
): readonly string[] {
  if (typeof key === 'object') return 'prefix' in key ? beginning(features, key) : []
  const value: FeatureValue = featureValue(features, key)
  if (value === null) return []
  if (typeof value !== 'object') return [String(value)]
  return value.map((item) => String(weighted(key) ? item >> 8n : item))
}

function beginning(
  features: FeatureSource,
  { prefix, length }: { prefix: string; length: number },
): readonly string[] {
  const value = featureValue(features, prefix)
  if (typeof value !== 'string' || value.length < length) return []
  const signs = Array.from(value)
  return signs.length < length ? [] : [signs.slice(0, length).join('')]
}
