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

/** Slots of the table of key values; a power of two, and rarely more than half full. */
const SLOTS = 2 ** 18
const ALL = SLOTS - 1
const first = new Int32Array(SLOTS)
const second = new Int32Array(SLOTS)
/** The estimate that last used the slot: nothing has to be cleared between two. */
const used = new Int32Array(SLOTS)
const onLeft = new Int32Array(SLOTS)
const onRight = new Int32Array(SLOTS)
const filled = new Int32Array(SLOTS)
let estimate = 0
let size = 0

/**
 * Pairs that a rule of one or two keys would propose in the whole tables: Σ n_l · n_r over its key values in the sample, each
 * count scaled up, values beyond the cap left out.
 */
export function estimatePairs(
  keys: readonly [KeyCandidate] | readonly [KeyCandidate, KeyCandidate],
  scale: Scale,
): number {
  estimate++
  size = 0
  const [one, two] = keys
  count(one.left, two?.left ?? null, onLeft)
  if (!scale.within) count(one.right, two?.right ?? null, onRight)
  let pairs = 0
  for (let at = 0; at < size; at++) {
    const slot = filled[at] ?? 0
    const l = onLeft[slot] ?? 0
    const found = scale.within
      ? (l * (l - 1) * scale.left * scale.left) / 2
      : l * scale.left * (onRight[slot] ?? 0) * scale.right
    if (found <= scale.pairsPerKey) pairs += found
  }
  return pairs
}

type Items = readonly (readonly number[])[]
const NO_SECOND = [0]

function count(ones: Items, twos: Items | null, into: Int32Array): void {
  for (let row = 0; row < ones.length; row++) {
    const a = ones[row] ?? []
    const b = twos === null ? NO_SECOND : (twos[row] ?? [])
    for (const one of a) for (const two of b) add(one, two, into)
  }
}

function add(one: number, two: number, into: Int32Array): void {
  let slot = (Math.imul(one, 0x9e3779b1) ^ Math.imul(two + 1, 0x85ebca6b)) >>> 14
  while (used[slot] === estimate && (first[slot] !== one || second[slot] !== two)) slot = (slot + 1) & ALL
  if (used[slot] !== estimate) {
    // A table that is nearly full tells enough of what is common.
    if (size > SLOTS * 0.75) return
    used[slot] = estimate
    first[slot] = one
    second[slot] = two
    onLeft[slot] = 0
    onRight[slot] = 0
    filled[size++] = slot
  }
  into[slot] = (into[slot] ?? 0) + 1
}
