import { agreesIn } from '../model/agrees-in.ts'
import { conditionTest } from './condition-test.ts'
import type { ComparisonPlan } from './plan.ts'
import type { SoughtRecord } from './read-value.ts'
import type { RowView } from './row-view.ts'
import type { StoredColumn } from './stored-column.ts'

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
  against(sought: SoughtRecord, view: RowView): Weighing {
    const levels = new Map<number, Level>()
    const column = this.#single
    const tests = this.#plan.comparison.levels.map(({ when }) =>
      conditionTest(when, sought, this.#columns, view),
    )
    const compare = (row: number): Level => tests.findIndex((holds) => holds(row))
    const isSought = this.#plan.columns.map((position) => {
      return sought.features.has(this.#columns[position]?.column.name ?? '')
    })
    const level = (row: number): Level => {
      if (!this.#isThere(isSought, row)) return MISSING
      if (!column) return compare(row)
      const code = column.codes[row] ?? 0
      const known = levels.get(code)
      if (known !== undefined) return known
      const made = compare(row)
      levels.set(code, made)
      return made
    }
    return {
      level,
      weight: (row) => this.#weigh(level(row), row),
      most: (row) => {
        if (!this.#isThere(isSought, row)) return 0
        const isEqual = !column || column.codes[row] === sought.codes[this.#plan.columns[0] ?? 0]
        return isEqual ? this.#most : this.#mostUnequal
      },
    }
  }

  /** Whether one of the columns has a value in both records. */
  #isThere(isSought: readonly boolean[], row: number): boolean {
    return this.#plan.columns.some((position, at) => isSought[at] && this.#columns[position]?.codes[row])
  }

  get #single(): StoredColumn | undefined {
    return this.#plan.columns.length === 1 ? this.#columns[this.#plan.columns[0] ?? 0] : undefined
  }

  #weigh(level: Level, row: number): number {
    if (level === MISSING) return 0
    const rarity = this.#plan.rarities[level]
    const weight = this.#plan.weights[level] ?? 0
    if (!rarity) return weight
    const column = this.#columns[rarity.column]
    return weight + (column?.parts.rarities.get(rarity.feature)?.[column.codes[row] ?? 0] ?? 0)
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
