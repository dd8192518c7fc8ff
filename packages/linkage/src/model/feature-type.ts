import { FEATURES, type FeatureRef, type FeatureType } from './feature.ts'
import type { Column } from './model.ts'

/** A feature of a column that a reference names. */
export type NamedFeature = { column: Column; feature: string; type: FeatureType }

/**
 * The feature that a reference names; undefined where there is no such column or feature. A column alone is its `value`.
 * @example featureNamed(columns, 'name.pinyin') // { column, feature: 'pinyin', type: 'text' }
 */
export function featureNamed(columns: readonly Column[], ref: FeatureRef): NamedFeature | undefined {
  const [name, feature = 'value'] = ref.split('.')
  const column = columns.find((candidate) => candidate.name === name)
  if (!column) return undefined
  const type = feature === 'value' ? 'text' : feature === 'code' ? 'word' : FEATURES[column.kind][feature]
  return type && { column, feature, type }
}
