import type { FeatureSource, FeatureValue } from '../compare/record.ts'
import type { FeatureRef } from '../model/feature.ts'
import type { StoredColumn } from './stored-column.ts'

type Slot = { codes: Uint32Array; read: (code: number) => FeatureValue }

/** The features of one indexed record, each read when it is asked for. Set `row` to look at another record. */
export class RowView implements FeatureSource {
  row = 0
  readonly #slots = new Map<FeatureRef, Slot>()

  constructor(columns: readonly StoredColumn[]) {
    for (const stored of columns) {
      const { name } = stored.column
      for (const feature of ['value', 'code', ...stored.plan.features.keys()]) {
        const slot = { codes: stored.codes, read: stored.reader(feature) }
        this.#slots.set(feature === 'value' ? name : `${name}.${feature}`, slot)
      }
    }
  }

  get(ref: FeatureRef): FeatureValue | undefined {
    const slot = this.#slots.get(ref)
    const code = slot?.codes[this.row] ?? 0
    return slot && code > 0 ? slot.read(code) : undefined
  }
}
