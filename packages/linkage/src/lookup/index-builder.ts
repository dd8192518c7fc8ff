import type { LinkageModel } from '../model/model.ts'
import { countCodes, raritiesOf, readFeatures } from './commonness.ts'
import { Dictionary } from './dictionary.ts'
import { LookupIndex } from './lookup-index.ts'
import { type LookupPlan, planLookup } from './plan.ts'
import { normalOf } from './read-value.ts'
import { StoredColumn } from './stored-column.ts'
import { storeRule } from './stored-rule.ts'
import { longer, TextHeap } from './text-heap.ts'

/** A record to be indexed: its key, and its raw cells in the order of the model's columns (null where empty). */
export type IndexedRecord = { key: string; cells: readonly (string | null)[] }

/**
 * Prepares an index of records, to look up one record at a time among millions (see {@link LookupIndex}).
 *
 * Keys of more than `√limits.pairsPerKey` records are split by their rule's further keys, or left out: so many records on either side
 * would make the model's most pairs for a key.
 * @param model trained
 * @throws LinkageError `model-untrained`
 * @example const index = await buildIndex(model, records)
 */
export async function buildIndex(
  model: LinkageModel,
  records: Iterable<IndexedRecord> | AsyncIterable<IndexedRecord>,
): Promise<LookupIndex> {
  const builder = new IndexBuilder(model)
  for await (const { key, cells } of records) builder.add(key, cells)
  return builder.finish()
}

class IndexBuilder {
  readonly #plan: LookupPlan
  readonly #keys = new TextHeap()
  readonly #columns: { values: Dictionary; codes: Uint32Array }[]

  constructor(model: LinkageModel) {
    this.#plan = planLookup(model)
    this.#columns = model.columns.map(() => ({ values: new Dictionary(), codes: new Uint32Array(1024) }))
  }

  add(key: string, cells: readonly (string | null)[]): void {
    const row = this.#keys.add(key)
    this.#plan.model.columns.forEach((column, position) => {
      const stored = this.#columns[position]
      if (!stored) return
      if (row === stored.codes.length) stored.codes = longer(stored.codes, new Uint32Array(2 * row))
      const normal = normalOf(column, cells[position] ?? null)
      stored.codes[row] = normal === null ? 0 : stored.values.add(normal)
    })
  }

  finish(): LookupIndex {
    const plan = this.#plan
    const rows = this.#keys.size
    const columns = plan.model.columns.flatMap((column, position) => {
      const own = plan.columns[position]
      const stored = this.#columns[position]
      if (!own || !stored) return []
      const { values } = stored
      const codes = stored.codes.slice(0, rows)
      const counted = { column, values, counts: countCodes(codes, values) }
      const rarities = raritiesOf(counted, own)
      return [new StoredColumn(column, own, { values, codes, rarities, ...readFeatures(counted, own) })]
    })
    const rules = plan.model.blocking.map((rule) => {
      const pairs = rule.pairsPerKey ?? plan.model.limits.pairsPerKey
      return storeRule(plan.model, rule, columns, Math.max(1, Math.floor(Math.sqrt(pairs))))
    })
    return new LookupIndex({ plan, keys: this.#keys, columns, rules })
  }
}
