import { probabilityOf, weightOfProbability } from '../learn/weight.ts'
import type { LinkageModel } from '../model/model.ts'
import { findCandidates, type SkippedKey } from './candidates.ts'
import type { LookupPlan } from './plan.ts'
import { readSought } from './read-value.ts'
import { RowView } from './row-view.ts'
import { Scorer, type Weighing } from './scorer.ts'
import type { StoredColumn } from './stored-column.ts'
import type { StoredRule } from './stored-rule.ts'
import type { TextHeap } from './text-heap.ts'

/** How much is wanted of a look-up. */
export type LookupOptions = {
  /** Most candidates to give back; 10 unless told. */
  limit?: number
  /** Give back only those of at least this probability; all unless told. */
  probability?: number
  /** Most candidates to score; 500 unless told, which keeps a look-up within some milliseconds. Beyond it keys that many records share are skipped and reported. */
  scored?: number
}

/** A stored record that may be the sought one. */
export type Candidate = {
  /** Position among the indexed records, from 0. */
  row: number
  key: string
  /** In thousandths of a bit. */
  weight: number
  probability: number
  /** Name of the first rule that proposed it. */
  rule: string
  /** Level of each comparison of the model, from 0; null where values are missing. */
  levels: readonly (number | null)[]
}

export type LookupResult = {
  /** The best first; equal ones by row. */
  candidates: readonly Candidate[]
  /** Number of records that rules proposed. */
  proposed: number
  skipped: readonly SkippedKey[]
}

/** What an index consists of. */
export type StoredIndex = {
  plan: LookupPlan
  keys: TextHeap
  columns: readonly StoredColumn[]
  rules: readonly StoredRule[]
}

/**
 * A prepared index: finds the records that one record may be among millions, in milliseconds. Weights are those that a run of the
 * same model over both tables would give, with values as common as they are among the indexed records.
 */
export class LookupIndex {
  readonly stored: StoredIndex
  readonly #cheap: readonly Scorer[]
  readonly #dear: readonly Scorer[]
  readonly #scorers: readonly Scorer[]
  readonly #view: RowView

  constructor(stored: StoredIndex) {
    this.stored = stored
    this.#view = new RowView(stored.columns)
    this.#scorers = stored.plan.comparisons.map((plan) => new Scorer(plan, stored.columns))
    this.#cheap = this.#scorers.filter(({ isCheap }) => isCheap)
    this.#dear = this.#scorers.filter(({ isCheap }) => !isCheap)
  }

  get model(): LinkageModel {
    return this.stored.plan.model
  }

  /** Number of records. */
  get size(): number {
    return this.stored.keys.size
  }

  /**
   * The records that this one may be, the best first.
   * @param cells raw, in the order of the model's columns; null where empty
   * @example index.lookup(['王伟', '1990-03-07', null], { limit: 3 }).candidates[0]?.key
   */
  lookup(cells: readonly (string | null)[], options: LookupOptions = {}): LookupResult {
    const { limit = 10, probability = 0, scored = 500 } = options
    const { plan, columns, rules, keys } = this.stored
    const sought = readSought(columns, cells)
    const { rows, skipped } = findCandidates(rules, sought.features, scored)
    const weighings = new Map(this.#scorers.map((scorer) => [scorer, scorer.against(sought, this.#view)]))
    const of = (scorers: readonly Scorer[]) => scorers.flatMap((scorer) => weighings.get(scorer) ?? [])
    const least = probability > 0 ? weightOfProbability(probability) : Number.NEGATIVE_INFINITY
    const best = bestRows([...rows.keys()], {
      start: plan.prior,
      cheap: of(this.#cheap),
      dear: of(this.#dear),
      limit,
      least,
    })
    const candidates = best.map(({ row, weight }) => ({
      row,
      key: keys.get(row),
      weight,
      probability: probabilityOf(weight),
      rule: rules[rows.get(row) ?? 0]?.rule.name ?? '',
      levels: of(this.#scorers).map((weighing) => {
        const level = weighing.level(row)
        return level < 0 ? null : level
      }),
    }))
    return { candidates, proposed: rows.size, skipped }
  }
}

type Weighed = { row: number; weight: number }

/**
 * The heaviest rows. What many records share is weighed for all of them; what each has for itself only for rows whose bound still
 * reaches the heaviest found, in the order of the bound: no row is lost by it.
 */
function bestRows(
  rows: readonly number[],
  {
    start,
    cheap,
    dear,
    limit,
    least,
  }: {
    start: number
    cheap: readonly Weighing[]
    dear: readonly Weighing[]
    limit: number
    least: number
  },
): readonly Weighed[] {
  const bounded = rows.map((row) => {
    let weight = start
    for (const weighing of cheap) weight += weighing.weight(row)
    let bound = weight
    for (const weighing of dear) bound += weighing.most(row)
    return { row, weight, bound }
  })
  bounded.sort((a, b) => b.bound - a.bound || a.row - b.row)
  const best: Weighed[] = []
  const order = (a: Weighed, b: Weighed) => b.weight - a.weight || a.row - b.row
  for (const { row, weight: known, bound } of bounded) {
    const last = best[limit - 1]
    if (bound < least || (last && bound < last.weight)) break
    let weight = known
    for (const weighing of dear) weight += weighing.weight(row)
    if (weight < least) continue
    if (last && order(last, { row, weight }) < 0) continue
    best.push({ row, weight })
    best.sort(order)
    if (best.length > limit) best.pop()
  }
  return best
}
