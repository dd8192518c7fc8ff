import type { FeatureValue } from '../compare/record.ts'
import { hash64 } from '../kinds/hash64.ts'
import { kindOf } from '../kinds/index.ts'
import type { Features } from '../kinds/kind.ts'
import type { FeatureRef } from '../model/feature.ts'
import type { Column } from '../model/model.ts'
import type { StoredColumn } from './stored-column.ts'

/** The normal value of a raw cell; null when it says nothing. */
export function normalOf(column: Column, raw: string | null): string | null {
  if (raw === null || raw === '') return null
  return kindOf(column.kind).normalise(raw, column)
}

/** Features of a normal value; those that are not wanted may be missing. */
export function featuresOf(column: Column, normal: string, wanted: ReadonlySet<string>): Features {
  return kindOf(column.kind).features(normal, column, wanted)
}

/** The word that stands for a normal value. */
export const codeWord = hash64

/** A record that is sought: its features as comparators ask for them, and the codes of its values (0 where not indexed). */
export type SoughtRecord = { features: ReadonlyMap<FeatureRef, FeatureValue>; codes: readonly number[] }

/** Reads a record from its raw cells as the indexed ones were read. */
export function readSought(
  columns: readonly StoredColumn[],
  cells: readonly (string | null)[],
): SoughtRecord {
  const features = new Map<FeatureRef, FeatureValue>()
  const codes = columns.map((stored, position) => {
    const { column, plan, values } = stored
    const normal = normalOf(column, cells[position] ?? null)
    if (normal === null) return 0
    features.set(column.name, normal)
    features.set(`${column.name}.code`, codeWord(normal))
    const made = featuresOf(column, normal, new Set(plan.features.keys()))
    for (const feature of plan.features.keys()) {
      features.set(`${column.name}.${feature}`, stored.weighed(feature, made[feature] ?? null))
    }
    return values.codeOf(normal)
  })
  return { features, codes }
}
