import type { Engine } from '../engine/engine.ts'
import { detectMeaning } from './detect-meaning.ts'
import { type ColumnProfile, quoted, type TableProfile } from './profile.ts'
import { headerWords } from './read-header.ts'

/** Columns of the two tables that hold the same thing, by position. In one table a column is matched with itself. */
export type MatchedColumns = {
  left: number
  right: number
  /** Distinct values of the poorer column that the richer one has as well, 0 to 1. */
  overlap: number
}

/** Below this two columns are not taken for the same thing. */
const LEAST_SCORE = 0.45
/** Distinct values looked at on each side. */
const VALUES = 20_000

/**
 * Which column of one table is which of the other: by the words of the headers, by what they are about, and by values that both
 * have. The best pair is taken first; ties go to the order of the files.
 */
export async function matchColumns(
  engine: Engine,
  left: TableProfile,
  right: TableProfile,
): Promise<readonly MatchedColumns[]> {
  const candidates: (MatchedColumns & { score: number })[] = []
  for (const [l, one] of left.columns.entries()) {
    for (const [r, two] of right.columns.entries()) {
      const likely = likeness(one, two)
      if (likely < 0.3 && !sameForm(one, two)) continue
      const overlap = await valueOverlap(engine, left, one, right, two)
      const score = likely + 0.6 * overlap
      if (score >= LEAST_SCORE) candidates.push({ left: l, right: r, overlap, score })
    }
  }
  candidates.sort((a, b) => b.score - a.score || a.left - b.left || a.right - b.right)
  const taken = { left: new Set<number>(), right: new Set<number>() }
  const matched: MatchedColumns[] = []
  for (const { left: l, right: r, overlap } of candidates) {
    if (taken.left.has(l) || taken.right.has(r)) continue
    taken.left.add(l)
    taken.right.add(r)
    matched.push({ left: l, right: r, overlap })
  }
  return matched.sort((a, b) => a.left - b.left)
}

/** From headers and meanings alone: 1 for one header, else words in common and one meaning. */
function likeness(one: ColumnProfile, two: ColumnProfile): number {
  const a = headerWords(one.header)
  const b = headerWords(two.header)
  if (a.join('') === b.join('')) return 1
  const common = a.filter((word) => b.includes(word)).length
  const words = (2 * common) / Math.max(1, a.length + b.length)
  const [first, second] = [detectMeaning(one).meaning, detectMeaning(two).meaning]
  return 0.4 * words + (first === second ? 0.5 : 0)
}

/** Whether values of the two could be the same at all. */
function sameForm(one: ColumnProfile, two: ColumnProfile): boolean {
  const a = one.shapes
  const b = two.shapes
  return (
    Math.abs(a.number - b.number) < 0.4 &&
    Math.abs(a.han - b.han) < 0.5 &&
    Math.max(a.characters, b.characters) < 3 * Math.min(a.characters, b.characters) + 1 &&
    one.distinct > 5 &&
    two.distinct > 5
  )
}

async function valueOverlap(
  engine: Engine,
  left: TableProfile,
  one: ColumnProfile,
  right: TableProfile,
  two: ColumnProfile,
): Promise<number> {
  const fewer = Math.min(one.distinct, two.distinct)
  if (fewer === 0) return 0
  const values = (table: TableProfile, column: ColumnProfile) =>
    `SELECT DISTINCT lower(trim(${quoted(column.header)})) AS value FROM ${table.table.table} WHERE ${quoted(column.header)} IS NOT NULL`
  const [poorer, richer] =
    one.distinct <= two.distinct
      ? [values(left, one), values(right, two)]
      : [values(right, two), values(left, one)]
  const [row] = await engine.rows(
    `SELECT count(*), count(b.value) FROM (SELECT value FROM (${poorer}) WHERE value <> '' ORDER BY value LIMIT ${VALUES}) a LEFT JOIN (${richer}) b ON a.value = b.value`,
  )
  const looked = Number(row?.[0] ?? 0)
  return looked === 0 ? 0 : Number(row?.[1] ?? 0) / looked
}
