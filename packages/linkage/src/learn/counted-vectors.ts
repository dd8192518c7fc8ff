/** Level of a comparison in which a value is missing; it says nothing either way. */
export const MISSING = 255

/** How many pairs agree so far, and no further, in every respect. */
export type CountedVector = {
  /** Per comparison the level from 0, the best, as the model lists them; {@link MISSING} where a value is missing. */
  levels: Uint8Array | readonly number[]
  /** Bit i is set when blocking rule i proposes the pairs; at most 53 rules. */
  rules: number
  /** Pairs. */
  count: number
}

/** Counted pairs of which only a share was looked at: `share` 0.1 means that there are ten times as many. */
export type Sample = { vectors: readonly CountedVector[]; share: number }

/** A decision by hand: all pairs of the vector are worth what these few were found to be. */
export type LabelledVector = {
  levels: Uint8Array | readonly number[]
  match: boolean
  /** How many decisions this is; 1 for one pair. */
  weight: number
}

/** Distinct vectors in a fixed order, as typed arrays: row i has its levels at `levels[i * width + c]`. */
export type Rows = {
  width: number
  length: number
  levels: Uint8Array
  rules: Float64Array
  /** Pairs that there are, and pairs that were looked at. */
  counts: Float64Array
  seen: Float64Array
  /** Probability of being matches where it is known from elsewhere; NaN where it is to be found. */
  known: Float64Array
}

type Entry = { key: string; rules: number; count: number; seen: number; known: number }

/**
 * Distinct vectors of the samples and of the pairs known to be matches, sorted, equal ones added up. Sorted before
 * anything is added, so that the order in which an engine gives its groups changes no bit of what is learned.
 * Vectors without pairs are left out.
 */
export const arrange = (
  width: number,
  samples: readonly Sample[],
  matches: readonly CountedVector[] = [],
): Rows => {
  const entries: Entry[] = []
  const add = (vector: CountedVector, share: number, known: number) => {
    if (!(vector.count > 0) || !(share > 0)) return
    const key = keyOf(vector.levels, width)
    entries.push({ key, rules: vector.rules, count: vector.count / share, seen: vector.count, known })
  }
  for (const { vectors, share } of samples) for (const vector of vectors) add(vector, share, Number.NaN)
  for (const vector of matches) add(vector, 1, 1)
  entries.sort(inOrder)
  const merged: Entry[] = []
  for (const entry of entries) {
    const last = merged.at(-1)
    if (last !== undefined && sameRow(last, entry)) {
      last.count += entry.count
      last.seen += entry.seen
    } else merged.push({ ...entry })
  }
  return rowsOf(width, merged)
}

/** The levels as a text, one character each: equal when and only when the vectors are. */
export const keyOf = (levels: Uint8Array | readonly number[], width: number): string => {
  let key = ''
  for (let c = 0; c < width; c++) key += String.fromCharCode(levels[c] ?? MISSING)
  return key
}

/** Whether blocking rule `rule` proposes pairs with this mask; arithmetic, since 32-bit operators end at 31 rules. */
export const proposes = (rules: number, rule: number): boolean => Math.floor(rules / 2 ** rule) % 2 === 1

const rowsOf = (width: number, entries: readonly Entry[]): Rows => {
  const levels = new Uint8Array(entries.length * width)
  entries.forEach(({ key }, row) => {
    for (let c = 0; c < width; c++) levels[row * width + c] = key.charCodeAt(c)
  })
  return {
    width,
    length: entries.length,
    levels,
    rules: Float64Array.from(entries, (entry) => entry.rules),
    counts: Float64Array.from(entries, (entry) => entry.count),
    seen: Float64Array.from(entries, (entry) => entry.seen),
    known: Float64Array.from(entries, (entry) => entry.known),
  }
}

const sameRow = (a: Entry, b: Entry): boolean =>
  a.key === b.key && a.rules === b.rules && Object.is(a.known, b.known)

const inOrder = (a: Entry, b: Entry): number => {
  if (a.key !== b.key) return a.key < b.key ? -1 : 1
  if (a.rules !== b.rules) return a.rules - b.rules
  const known = (Number.isNaN(a.known) ? -1 : a.known) - (Number.isNaN(b.known) ? -1 : b.known)
  return known !== 0 ? known : a.count - b.count
}
