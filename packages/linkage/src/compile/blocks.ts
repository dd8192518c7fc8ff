import type { Dialect, Sql } from '../dialect/dialect.ts'
import type { Statement } from '../engine/engine.ts'
import { type Side, TABLES } from './names.ts'
import type { Sides } from './read-values.ts'
import { type JoinRule, ownKey } from './rules.ts'

type ItemsRule = Extract<JoinRule, { by: 'items' }>
type SlipsRule = Extract<JoinRule, { by: 'slips' }>

/** Makes `<side>_rule_<n> (item, row)`: one row for each item of a list, joined with the rule's other keys. */
export function postingsStatement(dialect: Dialect, side: Side, rule: ItemsRule): Statement {
  const name = TABLES.postings(side, rule.index)
  const item = rule.others.length === 0 ? 'item' : dialect.word('item', ...rule.others)
  const split =
    rule.split.length === 0 ? '' : `, ${dialect.word('item', ...rule.others, ...rule.split)} AS finer`
  const fields = [...rule.others, ...rule.split].map((field) => `, ${field}`).join('')
  return {
    name,
    sql: dialect.table(
      name,
      `SELECT item, row${split === '' ? '' : ', finer'} FROM (
  SELECT row, ${item} AS item${split} FROM (SELECT row, ${dialect.items(rule.list)} AS item${fields} FROM ${TABLES.records(side)})
) WHERE item IS NOT NULL`,
    ),
  }
}

type KeyedRule = Exclude<JoinRule, SlipsRule>

/** The column with a rule's keys, and its table. */
function keyAndTable(rule: KeyedRule, side: Side): readonly [key: string, table: string] {
  return rule.by === 'items' ? ['item', TABLES.postings(side, rule.index)] : [rule.key, TABLES.records(side)]
}

/** How often each key of a rule stands on a side, as a query with `key` and `records`. */
function keysOf(rule: KeyedRule, side: Side): Sql {
  const [key, table] = keyAndTable(rule, side)
  return `SELECT ${key} AS key, count(*) AS records FROM ${table} WHERE ${key} IS NOT NULL GROUP BY 1`
}

/**
 * Counts what a rule would propose, before any pair is made: one row with `pairs`, `hot` (keys beyond the limit), `hot_pairs`
 * and `hot_matches` (the most true links that those keys can have, one for each record).
 */
export function countBlock(dialect: Dialect, rule: JoinRule, sides: Sides, pairsPerKey: number): Sql {
  return `SELECT coalesce(sum(pairs), 0)::HUGEINT, count(*) FILTER (pairs > ${pairsPerKey}), coalesce(sum(pairs) FILTER (pairs > ${pairsPerKey}), 0)::HUGEINT,
  coalesce(sum(matches) FILTER (pairs > ${pairsPerKey}), 0)::HUGEINT
FROM (${blockSizes(dialect, rule, sides)})`
}

function blockSizes(dialect: Dialect, rule: JoinRule, sides: Sides): Sql {
  if (rule.by === 'slips') return slipSizes(dialect, rule, sides)
  if (sides.length === 1)
    return `SELECT key, records * (records - 1) // 2 AS pairs, records - 1 AS matches
  FROM (${keysOf(rule, 'left')})`
  // Of the left side only those are grouped that have a partner.
  const [key, table] = keyAndTable(rule, 'left')
  return `SELECT r.key, count(*) * r.records AS pairs, least(count(*), r.records) AS matches
  FROM ${table} l
  JOIN (${keysOf(rule, 'right')}) r ON r.key = l.${key}
  GROUP BY r.key, r.records`
}

/** Few records have slips: the words are looked up for these alone. */
function slipSizes(dialect: Dialect, { list, size, key }: SlipsRule, sides: Sides): Sql {
  const meeting = (
    one: Side,
    other: Side,
  ) => `  SELECT s.key, s.records * count(*) AS pairs, least(s.records, count(*)) AS matches
  FROM (SELECT key, count(*) AS records FROM (
    SELECT ${dialect.items(list)} AS key FROM ${TABLES.records(one)} WHERE ${size} > 0
  ) GROUP BY key) s
  JOIN ${TABLES.records(other)} w ON w.${key} = s.key
  GROUP BY s.key, s.records`
  const meetings =
    sides.length === 1 ? [meeting('left', 'left')] : [meeting('left', 'right'), meeting('right', 'left')]
  return `SELECT key, sum(pairs) AS pairs, sum(matches) AS matches FROM (
${meetings.join('\n  UNION ALL\n')}
) GROUP BY key`
}

/** Makes `rule_<n>__hot (key)`: the keys that would propose more pairs than the limit. */
export function hotKeysStatement(
  dialect: Dialect,
  rule: JoinRule,
  sides: Sides,
  pairsPerKey: number,
): Statement {
  const name = TABLES.hot(rule.index)
  return {
    name,
    sql: dialect.table(
      name,
      `SELECT key FROM (${blockSizes(dialect, rule, sides)}) WHERE pairs > ${pairsPerKey}`,
    ),
  }
}

/** Gives a rule a key of its own, so that taking hot keys out of it leaves alone what records say; says how the column is made. */
export function withOwnKey(
  rule: JoinRule,
  sides: Sides,
): { rule: JoinRule; statements: readonly Statement[] } {
  if (rule.by === 'items' || rule.write !== null) return { rule, statements: [] }
  const key = ownKey(rule.index)
  const statements = sides.map(TABLES.records).flatMap((name) => [
    { name, sql: `ALTER TABLE ${name} ADD COLUMN ${key} UBIGINT` },
    { name, sql: `UPDATE ${name} SET ${key} = ${rule.key}` },
  ])
  return { rule: { ...rule, key }, statements }
}

/**
 * Takes the hot keys out of a rule that has a key of its own: split by the rule's further keys where it has some (`split`), else left out. Both change the
 * key where it stands, so that later rules know which pairs this one still proposes.
 */
export function coolStatements(
  rule: JoinRule,
  sides: Sides,
  how: 'split' | 'leave-out',
): readonly Statement[] {
  const hot = TABLES.hot(rule.index)
  return sides.map((side) => {
    if (rule.by === 'items') {
      const table = TABLES.postings(side, rule.index)
      const sql =
        how === 'split' && rule.split.length > 0
          ? `UPDATE ${table} SET item = finer FROM ${hot} h WHERE item = h.key`
          : `DELETE FROM ${table} WHERE item IN (SELECT key FROM ${hot})`
      return { name: table, sql }
    }
    const table = TABLES.records(side)
    const { key } = rule
    const finer = rule.by === 'word' && how === 'split' && rule.split !== null ? rule.split : 'NULL'
    return { name: table, sql: `UPDATE ${table} SET ${key} = ${finer} FROM ${hot} h WHERE ${key} = h.key` }
  })
}

/** Whether a rule has further keys to split hot ones by. */
export function canSplit(rule: JoinRule): boolean {
  if (rule.by === 'word') return rule.split !== null
  return rule.by === 'items' && rule.split.length > 0
}
