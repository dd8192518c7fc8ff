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

/** What a rule would do. */
export type Estimate = {
  pairs: number
  /** Share of the sampled rows that have a key value within the cap: only these can be brought together. */
  reach: number
}

type Keys = readonly [KeyCandidate] | readonly [KeyCandidate, KeyCandidate]

/**
 * Pairs that a rule of one or two keys would propose in the whole tables: Σ n_l · n_r over its key values in the sample, each
 * count scaled up, values beyond the cap left out.
 */
export function estimatePairs(keys: Keys, scale: Scale): Estimate {
  estimate++
  size = 0
  const [one, two] = keys
  visit(one.left, two?.left ?? null, (a, b) => {
    add(a, b, onLeft)
    return false
  })
  if (!scale.within) {
    visit(one.right, two?.right ?? null, (a, b) => {
      add(a, b, onRight)
      return false
    })
  }
  let pairs = 0
  for (let at = 0; at < size; at++) {
    const found = pairsOf(filled[at] ?? 0, scale)
    if (found <= scale.pairsPerKey) pairs += found
  }
  const within = (a: number, b: number) => pairsOf(slotOf(a, b), scale) <= scale.pairsPerKey
  const left = visit(one.left, two?.left ?? null, within)
  const right = scale.within ? left : visit(one.right, two?.right ?? null, within)
  return { pairs, reach: Math.min(left, right) }
}

function pairsOf(slot: number, scale: Scale): number {
  const l = onLeft[slot] ?? 0
  return scale.within
    ? (l * (l - 1) * scale.left * scale.left) / 2
    : l * scale.left * (onRight[slot] ?? 0) * scale.right
}

type Items = readonly (readonly number[])[]
const NO_SECOND = [0]

/** Goes through the key values of each row until the visitor says true; the share of rows of which it did. */
function visit(ones: Items, twos: Items | null, visitor: (one: number, two: number) => boolean): number {
  let rows = 0
  for (let row = 0; row < ones.length; row++) {
    const a = ones[row] ?? []
    const b = twos === null ? NO_SECOND : (twos[row] ?? [])
    if (a.some((one) => b.some((two) => visitor(one, two)))) rows++
  }
  return ones.length === 0 ? 0 : rows / ones.length
}

/** Where the key value is, or would be. */
function slotOf(one: number, two: number): number {
  let slot = (Math.imul(one, 0x9e3779b1) ^ Math.imul(two + 1, 0x85ebca6b)) >>> 14
  while (used[slot] === estimate && (first[slot] !== one || second[slot] !== two)) slot = (slot + 1) & ALL
  return slot
}

function add(one: number, two: number, into: Int32Array): void {
  const slot = slotOf(one, two)
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
