import type { Sql } from '../dialect/dialect.ts'
import { type Side, TABLES } from './names.ts'
import { pairsOfRule } from './pairs.ts'
import { rawOf } from './read-values.ts'
import type { JoinRule } from './rules.ts'
import { boundSql, type Writing } from './score.ts'

/** The side that the second record of a pair is on. */
const otherSide = ({ sides }: Writing): Side => (sides.length === 1 ? 'left' : 'right')

/** The row of a key. */
export function rowOfKeySql(side: Side, key: string): Sql {
  return `SELECT row FROM ${TABLES.source(side)} WHERE key = '${key.replaceAll("'", "''")}'`
}

/** Key and raw cells of some rows, the cells in the order of the model's columns. */
export function cellsSql({ fields, dialect }: Writing, side: Side, rows: readonly number[]): Sql {
  const cells = fields.model.columns.map((column) => rawOf(dialect, column, side))
  return `SELECT ${['row', 'key', ...cells].join(', ')} FROM ${TABLES.source(side)} WHERE row IN (${rows.join(', ')})`
}

/** Fields of some rows of the records. */
export function fieldsSql(side: Side, names: readonly string[], rows: readonly number[]): Sql {
  return `SELECT ${['row', ...names].join(', ')} FROM ${TABLES.records(side)} WHERE row IN (${rows.join(', ')})`
}

/** The rows of the other side that a record could weigh most with, the most promising first, by the bound over machine words. */
export function nearestSql(writing: Writing, row: number, most: number): Sql {
  const other = otherSide(writing)
  const self = other === 'left' ? ` AND r.row <> ${row}` : ''
  return `SELECT r.row FROM ${TABLES.records('left')} l, ${TABLES.records(other)} r WHERE l.row = ${row}${self}
ORDER BY ${boundSql(writing)} DESC, r.row LIMIT ${most}`
}

/** The rows that a rule proposes for a record, what was left out for too frequent keys not among them. */
export function proposedSql({ dialect, sides }: Writing, rule: JoinRule, row: number): Sql {
  const where = sides.length === 1 ? `(l.row = ${row} OR r.row = ${row})` : `l.row = ${row}`
  const pairs = pairsOfRule(dialect, sides, rule, { earlier: [], where })
  return `SELECT DISTINCT CASE WHEN l = ${row} THEN r ELSE l END AS row FROM (\n${pairs}\n)`
}
