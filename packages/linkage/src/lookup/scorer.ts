import { holds } from '../compare/holds.ts'
import type { FeatureValue, RecordFeatures } from '../compare/record.ts'
import { agreesIn } from '../model/agrees-in.ts'
import type { FeatureRef } from '../model/feature.ts'
import type { ComparisonPlan } from './plan.ts'
import type { StoredColumn } from './stored-column.ts'

/** One record that is looked for: its value's features by column (null where it has none) and the code of the value, if stored. */
export type SoughtRecord = { features: readonly (RecordFeatures | null)[]; codes: readonly number[] }

/** Level of a comparison by number; -1 is missing. */
type Level = number
const MISSING = -1

/**
 * Weighs stored records against one that is sought, by one comparison. Of records that share a value only the first is compared.
 */
export class Scorer {
  readonly #plan: ComparisonPlan
  readonly #columns: readonly StoredColumn[]
  readonly #most: number
  readonly #mostUnequal: number

  constructor(plan: ComparisonPlan, columns: readonly StoredColumn[]) {
    this.#plan = plan
    this.#columns = columns
    const [first] = plan.columns
    const own = plan.columns.length === 1 ? columns[first ?? 0]?.column.name : undefined
    const most = (keep: (level: number) => boolean) =>
      Math.max(0, ...plan.weights.map((weight, level) => (keep(level) ? weight + this.#rarest(level) : 0)))
    this.#most = most(() => true)
    this.#mostUnequal =
      own === undefined
        ? this.#most
        : most((level) => !agreesIn(plan.comparison.levels[level]?.when ?? 'otherwise', own))
  }

  /** Whether many records share each value, so that comparing them costs little. */
  get isCheap(): boolean {
    const column = this.#single
    return column !== undefined && 8 * column.values.size < column.codes.length
  }

  /** Begins with another sought record. */
  against(sought: SoughtRecord): Weighing {
    const levels = new Map<number, Level>()
    const column = this.#single
    const position = this.#plan.columns[0] ?? 0
    const level = (row: number): Level => {
      if (!column) return this.#compareSeveral(sought, row)
      const code = column.codes[row] ?? 0
      const own = sought.features[position]
      if (code === 0 || !own) return MISSING
      const known = levels.get(code)
      if (known !== undefined) return known
      const made = this.#compare(own, column.featuresOf(code))
      levels.set(code, made)
      return made
    }
    return {
      level,
      weight: (row) => this.#weigh(level(row), row),
      most: (row) => {
        if (!column) return this.#most
        const code = column.codes[row] ?? 0
        if (code === 0 || !sought.features[position]) return 0
        return code === sought.codes[position] ? this.#most : this.#mostUnequal
      },
    }
  }

  get #single(): StoredColumn | undefined {
    return this.#plan.columns.length === 1 ? this.#columns[this.#plan.columns[0] ?? 0] : undefined
  }

  #compare(one: RecordFeatures, other: RecordFeatures): Level {
    return this.#plan.comparison.levels.findIndex(({ when }) => holds(when, one, other))
  }

  #compareSeveral(sought: SoughtRecord, row: number): Level {
    const one = new Map<FeatureRef, FeatureValue>()
    const other = new Map<FeatureRef, FeatureValue>()
    let isThere = false
    for (const position of this.#plan.columns) {
      const column = this.#columns[position]
      const own = sought.features[position]
      const code = column?.codes[row] ?? 0
      if (own) for (const [ref, value] of own) one.set(ref, value)
      if (column && code > 0) for (const [ref, value] of column.featuresOf(code)) other.set(ref, value)
      isThere ||= code > 0 && Boolean(own)
    }
    return isThere ? this.#compare(one, other) : MISSING
  }

  #weigh(level: Level, row: number): number {
    if (level === MISSING) return 0
    const rarity = this.#plan.rarities[level]
    const weight = this.#plan.weights[level] ?? 0
    if (!rarity) return weight
    const column = this.#columns[rarity.column]
    return weight + (column?.rarities.get(rarity.feature)?.[column.codes[row] ?? 0] ?? 0)
  }

  /** No value is rarer than one of a single record. */
  #rarest(level: number): number {
    const rarity = this.#plan.rarities[level]
    const records = rarity ? (this.#columns[rarity.column]?.codes.length ?? 1) : 1
    return Math.ceil(1000 * Math.log2(Math.max(1, records)))
  }
}

/** One comparison of one sought record with stored ones. */
export type Weighing = {
  /** Number of the level; -1 where values are missing. */
  level(row: number): number
  /** In thousandths of a bit. */
  weight(row: number): number
  /** The most that the weight can be, from the codes alone. */
  most(row: number): number
}
