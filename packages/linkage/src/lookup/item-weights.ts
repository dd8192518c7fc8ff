/** What weights consist of, to be written to a file. */
export type ItemWeightsParts = { items: BigUint64Array; weights: Uint8Array }

/** An item that no record has is as rare as can be. */
const RAREST = 255n

/**
 * How much the items of a weighted list weigh: 255 for an item of one record, 1 for one of all, by the logarithm of how many
 * have it. The same scale as the engine's.
 */
export class ItemWeights {
  readonly #parts: ItemWeightsParts
  /** Position of an item, by its own bits. */
  readonly #positions: ReadonlyMap<bigint, number>

  constructor(parts: ItemWeightsParts) {
    this.#parts = parts
    const positions = new Map<bigint, number>()
    parts.items.forEach((item, position) => {
      positions.set(item, position)
    })
    this.#positions = positions
  }

  /**
   * @param counts number of records by item (lowest 8 bits 0)
   * @param records number of records that have the list
   */
  static from(counts: ReadonlyMap<bigint, number>, records: number): ItemWeights {
    const total = Math.log(Math.max(2, records))
    const weightOf = (count: number) => Math.round((255 * (total - Math.log(count))) / total)
    return new ItemWeights({
      items: BigUint64Array.from(counts.keys()),
      weights: Uint8Array.from(counts.values(), (count) => Math.max(1, Math.min(255, weightOf(count)))),
    })
  }

  /** The items with their weights in the lowest 8 bits. */
  weighed(items: readonly bigint[]): readonly bigint[] {
    return items.map((item) => {
      const position = this.#positions.get(item)
      return item | (position === undefined ? RAREST : BigInt(this.#parts.weights[position] ?? 1))
    })
  }

  parts(): ItemWeightsParts {
    return this.#parts
  }
}
