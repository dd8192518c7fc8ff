import type { KeyCandidate } from './key-candidates.ts'

/** How the sampled rows stand for the tables. */
export type Scale = {
  /** Rows of the table for one sampled row. */
  left: number
  right: number
  /** Duplicates inside one table: each pair once, no row with itself. */
  within: boolean
  /** Most pairs that one key value may propose. */
  pairsPerKey: number
}

/** Keys of two list features in one rule would multiply; of each row no more combinations than this are counted. */
const COMBINATIONS = 60
/** Two small integers in one number. */
const SHIFT = 2 ** 24

/**
 * Pairs that a rule of these keys would propose in the whole tables: Σ n_l · n_r over its key values in the sample, each
 * count scaled up, values beyond the cap left out.
 */
export function estimatePairs(keys: readonly KeyCandidate[], scale: Scale): number {
  const left = countKeys(keys.map((key) => key.left))
  const right = scale.within ? left : countKeys(keys.map((key) => key.right))
  let pairs = 0
  for (const [key, l] of left) {
    const r = right.get(key)
    if (r === undefined) continue
    const found = scale.within
      ? (l * (l - 1) * scale.left * scale.left) / 2
      : l * scale.left * r * scale.right
    if (found <= scale.pairsPerKey) pairs += found
  }
  return pairs
}

function countKeys(lists: readonly (readonly (readonly number[])[])[]): Map<number, number> {
  const counts = new Map<number, number>()
  const rows = lists[0]?.length ?? 0
  for (let row = 0; row < rows; row++) {
    let keys: readonly number[] = [0]
    for (const list of lists) keys = combine(keys, list[row] ?? [])
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

/** Sums of products may meet by chance beyond 2^53; an estimate bears that. */
function combine(keys: readonly number[], items: readonly number[]): readonly number[] {
  if (items.length === 1) {
    const item = items[0] ?? 0
    return keys.map((key) => ((key * SHIFT) % (2 ** 52 - 47)) + item)
  }
  const made: number[] = []
  for (const key of keys) {
    for (const item of items) {
      if (made.length === COMBINATIONS) return made
      made.push(((key * SHIFT) % (2 ** 52 - 47)) + item)
    }
  }
  return made
}
