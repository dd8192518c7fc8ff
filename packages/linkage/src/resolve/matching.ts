import type { Adjacency } from './adjacency.ts'
import { Heap } from './heap.ts'

/**
 * Maximum-weight matching of a sparse bipartite graph: left rows enter one after the other, each by a shortest augmenting
 * path (Dijkstra over reduced gains, as in Jonker and Volgenant 1987), with a dual price on either side.
 *
 * Kept throughout: price(l) + price(r) >= gain(l, r), with equality on matched edges; a free row's price is 0. So the matching
 * is optimal for the rows that have entered, and whole numbers keep it exact. A search touches only what its path can reach,
 * hence one component at most.
 */
export class Matching {
  readonly #graph: Adjacency
  readonly #leftPrices: Int32Array
  readonly #rightPrices: Int32Array
  /** Row of the other side plus one; 0 is free. */
  readonly #ofLeft: Uint32Array
  readonly #ofRight: Uint32Array
  /** Search that reached a right row last, how far it was, and from which left row. */
  readonly #reached: Uint32Array
  readonly #distances: Int32Array
  readonly #from: Uint32Array
  readonly #heap = new Heap()
  #search = 0

  constructor(graph: Adjacency, sides: { left: number; right: number }) {
    this.#graph = graph
    this.#leftPrices = new Int32Array(sides.left)
    this.#rightPrices = new Int32Array(sides.right)
    this.#ofLeft = new Uint32Array(sides.left)
    this.#ofRight = new Uint32Array(sides.right)
    this.#reached = new Uint32Array(sides.right)
    this.#distances = new Int32Array(sides.right)
    this.#from = new Uint32Array(sides.right)
  }

  /** The right row matched to a left row; -1 where it is free. */
  rightOf(left: number): number {
    return (this.#ofLeft[left] ?? 0) - 1
  }

  /** Lets a left row enter; each enters once. */
  enter(left: number): void {
    const { starts, ends, rights, gains } = this.#graph
    let price = 0
    let free = -1
    for (let at = starts[left] ?? 0; at < (ends[left] ?? 0); at++) {
      const right = rights[at] ?? 0
      const offer = (gains[at] ?? 0) - (this.#rightPrices[right] ?? 0)
      if (offer > price) {
        price = offer
        free = this.#ofRight[right] === 0 ? right : -1
      } else if (offer === price && offer > 0 && free < 0 && this.#ofRight[right] === 0) {
        free = right
      }
    }
    if (price === 0) return
    this.#leftPrices[left] = price
    if (free >= 0) this.#match(left, free)
    else this.#augment(left, price)
  }

  /** Ends at the nearest free right row, or frees the left row that loses least by it: the one that enters included. */
  #augment(left: number, price: number): void {
    this.#search += 1
    this.#heap.clear()
    const end = { distance: price, right: -1, left }
    const lefts = [left]
    const leftDistances = [0]
    const popped: number[] = []
    this.#scan(left, 0, end)
    while (this.#heap.least < end.distance) {
      const distance = this.#heap.least
      const right = this.#heap.pop() ?? 0
      if (distance > (this.#distances[right] ?? 0)) continue
      const owner = (this.#ofRight[right] ?? 0) - 1
      popped.push(right)
      lefts.push(owner)
      leftDistances.push(distance)
      const loss = distance + (this.#leftPrices[owner] ?? 0)
      // Of rows that lose alike, the later one stays free.
      if (loss < end.distance || (loss === end.distance && end.right < 0 && owner > end.left)) {
        end.distance = loss
        end.right = -1
        end.left = owner
      }
      this.#scan(owner, distance, end)
    }
    lefts.forEach((row, at) => {
      this.#leftPrices[row] = (this.#leftPrices[row] ?? 0) - (end.distance - (leftDistances[at] ?? 0))
    })
    for (const row of popped) {
      this.#rightPrices[row] = (this.#rightPrices[row] ?? 0) + (end.distance - (this.#distances[row] ?? 0))
    }
    this.#flip(left, end)
  }

  /** Looks at the edges of a left row that is `distance` away. Free right rows win a tie against freeing a left row. */
  #scan(left: number, distance: number, end: { distance: number; right: number; left: number }): void {
    const { starts, ends, rights, gains } = this.#graph
    const base = distance + (this.#leftPrices[left] ?? 0)
    for (let at = starts[left] ?? 0; at < (ends[left] ?? 0); at++) {
      const right = rights[at] ?? 0
      const far = base + (this.#rightPrices[right] ?? 0) - (gains[at] ?? 0)
      if (far > end.distance) continue
      const owner = this.#ofRight[right] ?? 0
      if (owner === 0) {
        if (far === end.distance && end.right >= 0 && end.right <= right) continue
        end.distance = far
        end.right = right
      } else if (far === end.distance || owner - 1 === left) {
        continue
      } else if (this.#reached[right] === this.#search && (this.#distances[right] ?? 0) <= far) {
        continue
      } else {
        this.#heap.push(far, right)
      }
      this.#reached[right] = this.#search
      this.#distances[right] = far
      this.#from[right] = left
    }
  }

  /** Exchanges the edges along the path that ends at `end`. */
  #flip(left: number, end: { right: number; left: number }): void {
    let right = end.right
    if (right < 0) {
      if (end.left === left) return
      right = this.rightOf(end.left)
      this.#ofLeft[end.left] = 0
    }
    for (;;) {
      const row = this.#from[right] ?? 0
      const next = this.rightOf(row)
      this.#match(row, right)
      if (row === left) return
      right = next
    }
  }

  #match(left: number, right: number): void {
    this.#ofLeft[left] = right + 1
    this.#ofRight[right] = left + 1
  }
}
