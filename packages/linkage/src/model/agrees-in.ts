import type { Condition } from './condition.ts'
import type { FeatureRef } from './feature.ts'

/**
 * Whether records for which the condition holds have the same value of the feature.
 * @example agreesIn({ equal: 'name' }, 'name.pinyin') // true: equal values have every feature in common
 */
export function agreesIn(when: Condition, ref: FeatureRef): boolean {
  if (when === 'otherwise') return false
  if ('all' in when) return when.all.some((part) => agreesIn(part, ref))
  if ('any' in when) return when.any.every((part) => agreesIn(part, ref))
  if (!('equal' in when)) return false
  const [column, feature = 'value'] = ref.split('.')
  const [equalColumn, equalFeature = 'value'] = when.equal.split('.')
  return column === equalColumn && (equalFeature === feature || /^(value|code)$/.test(equalFeature))
}
