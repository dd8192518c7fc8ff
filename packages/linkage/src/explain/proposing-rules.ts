import { holds } from '../compare/holds.ts'
import type { RecordFeatures } from '../compare/record.ts'
import type { BlockingKey, BlockingRule } from '../model/model.ts'

/**
 * Whether two records agree in a blocking key: a list by any item, a beginning only when both texts are long enough, slips when one
 * record's list has the other's word; missing values never.
 *
 * @example keyAgrees({ prefix: 'id', length: 6 }, left, right)
 */
export function keyAgrees(key: BlockingKey, left: RecordFeatures, right: RecordFeatures): boolean {
  if (typeof key === 'object' && 'slips' in key) return holds({ holds: key.slips, word: key.of }, left, right)
  if (typeof key === 'object') return holds(key, left, right)
  return holds({ equal: key }, left, right) || holds({ overlap: key }, left, right)
}

/** A blocking key as text. @example keyName({ prefix: 'id', length: 6 }) // 'id[6]' */
export function keyName(key: BlockingKey): string {
  if (typeof key === 'string') return key
  return 'slips' in key ? key.slips : `${key.prefix}[${key.length}]`
}

/** Whether a rule proposes the pair, whatever is left out because its key is too frequent. */
export function proposes(rule: BlockingRule, left: RecordFeatures, right: RecordFeatures): boolean {
  return rule.keys.every((key) => keyAgrees(key, left, right))
}
