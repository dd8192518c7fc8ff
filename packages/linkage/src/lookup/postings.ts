/** What a table of postings consists of, to be written to a file. */
export type PostingsParts = {
  starts: Uint32Array
  marks: Uint32Array
  rows: Uint32Array
  hotKeys: BigUint64Array
  hotCounts: Uint32Array
}

/** Postings of one key: its rows, or how many there are when the key is hot and they were left out. */
export type Found = { rows: readonly number[]; hot: number }

const HALF = 32n
const LOW = 0xffff_ffffn
const BLOCK = 1 << 16
const FEWEST_BITS = 8
const MOST_BITS = 24

/** Keys with their rows while an index is built, 12 bytes each. */
export class PendingPostings {
  readonly #blocks: Uint32Array[] = []
  #length = 0

  get length(): number {
    return this.#length
  }

  add(key: bigint, row: number): void {
    const at = this.#length % BLOCK
    if (at === 0) this.#blocks.push(new Uint32Array(3 * BLOCK))
    const block = this.#blocks.at(-1)
    if (!block) return
    block[3 * at] = Number(key >> HALF)
    block[3 * at + 1] = Number(key & LOW)
    block[3 * at + 2] = row
    this.#length += 1
  }

  each(visit: (high: number, low: number, row: number) => void): void {
    let rest = this.#length
    for (const block of this.#blocks) {
      const count = Math.min(rest, BLOCK)
      for (let at = 0; at < 3 * count; at += 3) visit(block[at] ?? 0, block[at + 1] ?? 0, block[at + 2] ?? 0)
      rest -= count
    }
  }
}

/**
 * Rows by 64-bit key, 8 bytes for each posting: the upper bits of a key choose a bucket, its lower 32 bits are kept as a mark.
 * The few bits between are lost, so that in a table of 2^20 keys one look-up in 2^31 meets a stranger.
 */
export class Postings {
  readonly #parts: PostingsParts
  readonly #shift: bigint
  readonly #hot: ReadonlyMap<bigint, number>

  constructor(parts: PostingsParts) {
    this.#parts = parts
    this.#shift = 64n - BigInt(Math.log2(parts.starts.length - 1))
    const hot = new Map<bigint, number>()
    parts.hotKeys.forEach((key, at) => {
      hot.set(key, parts.hotCounts[at] ?? 0)
    })
    this.#hot = hot
  }

  /**
   * @param most rows that a key may have; a key with more is hot and left out
   * @param isHot told of each row of a hot key
   */
  static from(pending: PendingPostings, most: number, isHot: (row: number) => void): Postings {
    const bits = Math.max(FEWEST_BITS, Math.min(MOST_BITS, Math.ceil(Math.log2(pending.length + 1)) - 1))
    const shift = 32 - bits
    const starts = new Uint32Array(2 ** bits + 1)
    pending.each((high) => {
      const bucket = high >>> shift
      starts[bucket + 1] = (starts[bucket + 1] ?? 0) + 1
    })
    for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0)
    const cursors = starts.slice(0, -1)
    const marks = new Uint32Array(pending.length)
    const rows = new Uint32Array(pending.length)
    pending.each((high, low, row) => {
      const bucket = high >>> shift
      const place = cursors[bucket] ?? 0
      marks[place] = low
      rows[place] = row
      cursors[bucket] = place + 1
    })
    return new Postings(withoutHot({ starts, marks, rows }, most, isHot))
  }

  /** The rows of a key, ascending. */
  find(key: bigint): Found {
    const bucket = Number(key >> this.#shift)
    const mark = Number(key & LOW)
    const { starts, marks, rows } = this.#parts
    const found: number[] = []
    const end = starts[bucket + 1] ?? 0
    for (let at = starts[bucket] ?? 0; at < end; at++) if (marks[at] === mark) found.push(rows[at] ?? 0)
    const hot = found.length > 0 ? 0 : (this.#hot.get(hotKey(bucket, mark)) ?? 0)
    return { rows: found, hot }
  }

  parts(): PostingsParts {
    return this.#parts
  }
}

function hotKey(bucket: number, mark: number): bigint {
  return (BigInt(bucket) << HALF) | BigInt(mark)
}

/** Closes the ranks over the rows of hot keys, in place. */
function withoutHot(
  { starts, marks, rows }: Pick<PostingsParts, 'starts' | 'marks' | 'rows'>,
  most: number,
  isHot: (row: number) => void,
): PostingsParts {
  const hot = new Map<bigint, number>()
  let kept = 0
  let start = 0
  for (let bucket = 0; bucket < starts.length - 1; bucket++) {
    const end = starts[bucket + 1] ?? 0
    const counts = end - start > most ? countMarks(marks, start, end) : undefined
    starts[bucket] = kept
    for (let at = start; at < end; at++) {
      const mark = marks[at] ?? 0
      const row = rows[at] ?? 0
      const count = counts?.get(mark) ?? 0
      if (count > most) {
        hot.set(hotKey(bucket, mark), count)
        isHot(row)
      } else {
        marks[kept] = mark
        rows[kept] = row
        kept += 1
      }
    }
    start = end
  }
  starts[starts.length - 1] = kept
  return {
    starts,
    marks: marks.slice(0, kept),
    rows: rows.slice(0, kept),
    hotKeys: BigUint64Array.from(hot.keys()),
    hotCounts: Uint32Array.from(hot.values()),
  }
}

function countMarks(marks: Uint32Array, start: number, end: number): Map<number, number> {
  const counts = new Map<number, number>()
  for (let at = start; at < end; at++) {
    const mark = marks[at] ?? 0
    counts.set(mark, (counts.get(mark) ?? 0) + 1)
  }
  return counts
}
