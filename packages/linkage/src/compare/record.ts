import type { Features, Kind } from '../kinds/kind.ts'
import type { FeatureRef } from '../model/feature.ts'
import type { Column } from '../model/model.ts'

/** A feature's value; null when it is missing. */
export type FeatureValue = Features[string]

/** What is known of one record: by `column` its normal value, by `column.feature` the features. What is not there is missing. */
export type RecordFeatures = ReadonlyMap<FeatureRef, FeatureValue>

/** Anything that finds the features of a record as such a map does: comparators ask for nothing else. */
export type FeatureSource = Pick<RecordFeatures, 'get'>

/**
 * The features of one record from its raw cells, as an engine would make them. Weighted lists come without their weights.
 *
 * @param raw the cell of a column; null or `''` when it is empty
 */
export function recordFeatures(
  columns: readonly Column[],
  kindOf: (column: Column) => Kind,
  raw: (column: Column) => string | null,
): RecordFeatures {
  const made = new Map<FeatureRef, FeatureValue>()
  for (const column of columns) {
    const cell = raw(column)
    const kind = kindOf(column)
    const normal = cell === null || cell === '' ? null : kind.normalise(cell, column)
    if (normal === null) continue
    made.set(column.name, normal)
    for (const [feature, value] of Object.entries(kind.features(normal, column))) {
      made.set(`${column.name}.${feature}`, value)
    }
  }
  return made
}

/** The value of `column`, `column.value` or `column.feature`. */
export function featureValue(record: FeatureSource, ref: FeatureRef): FeatureValue {
  const whole = ref.endsWith('.value') ? ref.slice(0, -6) : ref
  return record.get(whole) ?? null
}

/** A feature that both records have as text. */
export function bothTexts(left: FeatureSource, right: FeatureSource, ref: FeatureRef): Both<string> {
  const [l, r] = [featureValue(left, ref), featureValue(right, ref)]
  return typeof l === 'string' && typeof r === 'string' ? [l, r] : null
}

/** A feature that both records have as a number. */
export function bothNumbers(left: FeatureSource, right: FeatureSource, ref: FeatureRef): Both<number> {
  const [l, r] = [featureValue(left, ref), featureValue(right, ref)]
  return typeof l === 'number' && typeof r === 'number' ? [l, r] : null
}

/** A feature that both records have as a machine word. */
export function bothWords(left: FeatureSource, right: FeatureSource, ref: FeatureRef): Both<bigint> {
  const [l, r] = [featureValue(left, ref), featureValue(right, ref)]
  return typeof l === 'bigint' && typeof r === 'bigint' ? [l, r] : null
}

/** A feature that both records have as a list. */
export function bothLists(
  left: FeatureSource,
  right: FeatureSource,
  ref: FeatureRef,
): Both<readonly bigint[]> {
  const [l, r] = [listOf(left, ref), listOf(right, ref)]
  return l !== null && r !== null ? [l, r] : null
}

/** A list feature of one record. */
export function listOf(record: FeatureSource, ref: FeatureRef): readonly bigint[] | null {
  const value = featureValue(record, ref)
  return typeof value === 'object' ? value : null
}

/** The two values, or null when one of them is missing. */
type Both<T> = readonly [left: T, right: T] | null
