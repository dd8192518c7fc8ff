const BITS = 16
const SIZE = 1 << BITS
const MASK = SIZE - 1

type Block = { left: Uint32Array; right: Uint32Array; weight: Int32Array }

/**
 * Pairs of rows with their weights, 12 bytes each. Grows by blocks, so that tens of millions of edges are never copied.
 * Where duplicates inside one table are sought, `right` is a row of the left table too.
 * @example const edges = new Edges(); edges.push(0, 7, 12_500)
 */
export class Edges {
  #length = 0
  readonly #blocks: Block[] = []

  get length(): number {
    return this.#length
  }

  /** @param weight in thousandths of a bit */
  push(left: number, right: number, weight: number): void {
    let block = this.#blocks[this.#length >>> BITS]
    if (!block) {
      block = { left: new Uint32Array(SIZE), right: new Uint32Array(SIZE), weight: new Int32Array(SIZE) }
      this.#blocks.push(block)
    }
    const at = this.#length & MASK
    block.left[at] = left
    block.right[at] = right
    block.weight[at] = weight
    this.#length += 1
  }

  /** Calls back for every edge in the order in which they were pushed. */
  each(visit: (left: number, right: number, weight: number) => void): void {
    let rest = this.#length
    for (const { left, right, weight } of this.#blocks) {
      const count = Math.min(rest, SIZE)
      for (let at = 0; at < count; at++) visit(left[at] ?? 0, right[at] ?? 0, weight[at] ?? 0)
      rest -= count
    }
  }

  /** The edges in pieces of some ten thousand, in the order in which they were pushed. */
  *pieces(): Generator<Block> {
    for (const [number, { left, right, weight }] of this.#blocks.entries()) {
      const count = Math.min(SIZE, this.#length - number * SIZE)
      yield {
        left: left.subarray(0, count),
        right: right.subarray(0, count),
        weight: weight.subarray(0, count),
      }
    }
  }

  /** The edges as tuples, for small results and tests. */
  toArray(): [left: number, right: number, weight: number][] {
    const tuples: [number, number, number][] = []
    this.each((left, right, weight) => {
      tuples.push([left, right, weight])
    })
    return tuples
  }
}
