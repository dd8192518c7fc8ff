import type { Dialect, Sql } from '../dialect/dialect.ts'
import { type Side, TABLES } from './names.ts'
import type { Sides } from './read-values.ts'
import type { JoinRule } from './rules.ts'

/** Which pairs of a rule are wanted. */
export type PairFilter = {
  /** Only records that the exact tier has not retired. */
  open?: boolean
  /** Earlier rules whose pairs are left out. */
  earlier: readonly JoinRule[]
  /** A further condition over l and r, or null. */
  where: Sql | null
  /** Columns to select besides `l` and `r`. */
  columns?: Sql
  /** One part of so many, by key: each part reads each record once. */
  part?: { number: number; of: number }
}

/** The pairs that a rule proposes, as a query with `l` and `r` (rows of the two sides). */
export function pairsOfRule(dialect: Dialect, sides: Sides, rule: JoinRule, filter: PairFilter): Sql {
  const right: Side = sides.length === 1 ? 'left' : 'right'
  const [left, other] = [TABLES.records('left'), TABLES.records(right)]
  const order = sides.length === 1 ? ['l.row < r.row'] : []
  const earlier = filter.earlier.flatMap((each) =>
    each.by === 'word' ? [`NOT coalesce(l.${each.key} = r.${each.key}, false)`] : [],
  )
  const part = filter.part
  const partOf = (key: Sql) => (part && part.of > 1 ? [`${key} % ${part.of} = ${part.number}`] : [])
  // Both sides say which part they are, so that neither brings more into the join.
  const conditions = (keys: readonly Sql[]) => [
    ...order,
    ...keys.flatMap(partOf),
    ...(filter.open === true ? ['l.open', 'r.open'] : []),
    ...earlier,
    ...(filter.where === null ? [] : [filter.where]),
  ]
  const where = (...keys: readonly Sql[]) =>
    conditions(keys).length === 0 ? '' : `\nWHERE ${conditions(keys).join('\n  AND ')}`
  const select = `SELECT l.row AS l, r.row AS r${filter.columns === undefined ? '' : `, ${filter.columns}`}`
  if (rule.by === 'word') {
    return `${select}\nFROM ${left} l JOIN ${other} r ON l.${rule.key} = r.${rule.key}${where(`l.${rule.key}`, `r.${rule.key}`)}`
  }
  if (rule.by === 'items') {
    return `${select}
FROM ${TABLES.postings('left', rule.index)} pl JOIN ${TABLES.postings(right, rule.index)} pr ON pl.item = pr.item
JOIN ${left} l ON l.row = pl.row JOIN ${other} r ON r.row = pr.row${where('pl.item', 'pr.item')}`
  }
  const slips = (alias: 'l' | 'r', table: string) =>
    `(SELECT *, ${dialect.items(rule.list)} AS slip FROM ${table} WHERE ${rule.size} > 0) ${alias}`
  return `${select}\nFROM ${slips('l', left)} JOIN ${other} r ON l.slip = r.${rule.key}${where('l.slip', `r.${rule.key}`)}
UNION ALL
${select}\nFROM ${left} l JOIN ${slips('r', other)} ON l.${rule.key} = r.slip${where(`l.${rule.key}`, 'r.slip')}`
}
