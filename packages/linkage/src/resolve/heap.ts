/**
 * A binary heap of items with whole-number priorities, smallest first, equal ones by the lower item. An item may be in it
 * several times; whoever takes it out again knows by its priority whether it is stale.
 */
export class Heap {
  #priorities: number[] = []
  #items: number[] = []

  get size(): number {
    return this.#items.length
  }

  /** Priority of the first item; infinite where there is none. */
  get least(): number {
    return this.#priorities[0] ?? Number.POSITIVE_INFINITY
  }

  clear(): void {
    this.#priorities.length = 0
    this.#items.length = 0
  }

  push(priority: number, item: number): void {
    let at = this.#items.length
    while (at > 0) {
      const above = (at - 1) >> 1
      if (!this.#before(priority, item, above)) break
      this.#move(above, at)
      at = above
    }
    this.#priorities[at] = priority
    this.#items[at] = item
  }

  /** Takes the first item out; undefined where there is none. */
  pop(): number | undefined {
    const first = this.#items[0]
    const priority = this.#priorities.pop()
    const item = this.#items.pop()
    const size = this.#items.length
    if (priority === undefined || item === undefined || size === 0) return first
    let at = 0
    for (;;) {
      let below = 2 * at + 1
      if (below >= size) break
      if (
        below + 1 < size &&
        this.#before(this.#priorities[below + 1] ?? 0, this.#items[below + 1] ?? 0, below)
      ) {
        below += 1
      }
      if (this.#before(priority, item, below)) break
      this.#move(below, at)
      at = below
    }
    this.#priorities[at] = priority
    this.#items[at] = item
    return first
  }

  #before(priority: number, item: number, place: number): boolean {
    const other = this.#priorities[place] ?? 0
    return priority < other || (priority === other && item < (this.#items[place] ?? 0))
  }

  #move(from: number, to: number): void {
    this.#priorities[to] = this.#priorities[from] ?? 0
    this.#items[to] = this.#items[from] ?? 0
  }
}
