import type { FeatureSource } from '../compare/record.ts'
import type { Found } from './postings.ts'
import type { StoredRule } from './stored-rule.ts'

/** A key of the sought record that was not followed: too many records have it, or enough candidates were there. */
export type SkippedKey = { rule: string; records: number; why: 'hot' | 'enough' }

/** Rows with the number of the rule that proposed them first. */
export type Candidates = { rows: ReadonlyMap<number, number>; skipped: readonly SkippedKey[] }

/**
 * The records that rules propose for a sought one, keys of few records first, so that a limit costs what says least.
 * @param most candidates; a key that would exceed it is skipped
 */
export function findCandidates(
  rules: readonly StoredRule[],
  sought: FeatureSource,
  most: number,
): Candidates {
  const skipped: SkippedKey[] = []
  const lists: { rule: number; rows: readonly number[] }[] = []
  const take = (rule: number, { rows, hot }: Found) => {
    if (rows.length > 0) lists.push({ rule, rows })
    if (hot > 0) skipped.push({ rule: rules[rule]?.rule.name ?? '', records: hot, why: 'hot' })
  }
  rules.forEach(({ keysOf, postings, finer }, number) => {
    const found = keysOf(sought, false).sought.map((key) => postings.find(key))
    const isHot = found.some(({ hot }) => hot > 0)
    for (const one of found) if (!finer || one.hot === 0) take(number, one)
    if (!finer || !isHot) return
    for (const key of keysOf(sought, true).sought) take(number, finer.find(key))
  })
  lists.sort((a, b) => a.rows.length - b.rows.length || a.rule - b.rule)
  const proposed = new Map<number, number>()
  for (const { rule, rows } of lists) {
    if (proposed.size + rows.length > most) {
      skipped.push({ rule: rules[rule]?.rule.name ?? '', records: rows.length, why: 'enough' })
      continue
    }
    for (const row of rows) {
      const before = proposed.get(row)
      if (before === undefined || rule < before) proposed.set(row, rule)
    }
  }
  return { rows: proposed, skipped }
}
