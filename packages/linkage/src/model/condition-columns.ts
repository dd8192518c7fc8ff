import type { Condition } from './condition.ts'
import type { FeatureRef } from './feature.ts'
import type { BlockingKey, Comparison } from './model.ts'

/** Every feature that a condition speaks of, in the order written. */
export function refsOf(condition: Condition): readonly FeatureRef[] {
  if (condition === 'otherwise') return []
  if ('all' in condition) return condition.all.flatMap(refsOf)
  if ('any' in condition) return condition.any.flatMap(refsOf)
  if ('not' in condition) return refsOf(condition.not)
  if ('crosswise' in condition) return condition.crosswise
  if ('holds' in condition) return [condition.holds, condition.word]
  return Object.entries(condition).flatMap(([name, value]) =>
    typeof value === 'string' && name !== 'is' ? [value] : [],
  )
}

/** The columns of which a comparison speaks, each once. */
export function columnsOf(comparison: Comparison): readonly string[] {
  const refs = comparison.levels.flatMap(({ when }) => refsOf(when))
  return [...new Set(refs.map((ref) => ref.split('.')[0] ?? ref))]
}

/** Every feature that a key of a blocking rule speaks of. */
export const refsOfKey = (key: BlockingKey): readonly FeatureRef[] =>
  typeof key === 'string' ? [key] : 'prefix' in key ? [key.prefix] : [key.slips, key.of]
