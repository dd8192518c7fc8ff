import { keyOf, type LabelledVector, type Rows } from './counted-vectors.ts'

type Decisions = { matches: number; others: number; levels: Uint8Array | readonly number[]; seen: boolean }

/**
 * Rows whose posterior the labels decide: of a vector found a match `a` times and no match `b` times, all pairs are taken to be
 * matches with (a + p) / (a + b + 1), p being what learning without labels thinks. Labelled matches of a vector that no
 * row has are added as such.
 *
 * Labels do not enter u: pairs are put before a person because they are doubtful, so those found no match agree far better than
 * records drawn at random.
 */
export const applyLabels = (rows: Rows, posterior: Float64Array, labels: readonly LabelledVector[]): Rows => {
  const decisions = collect(labels, rows.width)
  const known = rows.known.slice()
  for (let row = 0; row < rows.length; row++) {
    const decided = decisions.get(keyOf(rows.levels.subarray(row * rows.width), rows.width))
    if (decided === undefined) continue
    decided.seen = true
    if (!Number.isNaN(known[row])) continue
    const { matches, others } = decided
    known[row] = (matches + (posterior[row] ?? 0)) / (matches + others + 1)
  }
  const unseen = [...decisions.entries()]
    .filter(([, { seen, matches }]) => !seen && matches > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, decided]) => decided)
  return append({ ...rows, known }, unseen)
}

const collect = (labels: readonly LabelledVector[], width: number): Map<string, Decisions> => {
  const decisions = new Map<string, Decisions>()
  for (const { levels, match, weight } of labels) {
    const key = keyOf(levels, width)
    const before = decisions.get(key) ?? { matches: 0, others: 0, levels, seen: false }
    if (match) before.matches += weight
    else before.others += weight
    decisions.set(key, before)
  }
  return decisions
}

const append = (rows: Rows, unseen: readonly Decisions[]): Rows => {
  const levels = new Uint8Array(rows.levels.length + unseen.length * rows.width)
  levels.set(rows.levels)
  unseen.forEach((decided, i) => {
    levels.set(Array.from(decided.levels), rows.levels.length + i * rows.width)
  })
  const more = (values: Float64Array, value: (decided: Decisions) => number) =>
    Float64Array.from([...values, ...unseen.map(value)])
  return {
    width: rows.width,
    length: rows.length + unseen.length,
    levels,
    rules: more(rows.rules, () => 0),
    counts: more(rows.counts, ({ matches }) => matches),
    seen: more(rows.seen, ({ matches }) => matches),
    known: more(rows.known, ({ matches, others }) => matches / (matches + others)),
  }
}
