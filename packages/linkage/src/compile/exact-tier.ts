import type { Dialect, Sql } from '../dialect/dialect.ts'
import type { Statement } from '../engine/engine.ts'
import type { FeatureRef } from '../model/feature.ts'
import type { Fields } from './fields.ts'
import { type Side, TABLES } from './names.ts'

/** The columns of the records tables by which the exact tier joins; the first one is the identifier. */
export function exactFields(fields: Fields, tier: readonly FeatureRef[]): readonly string[] {
  return tier.map((ref) => fields.need(ref, 'code'))
}

/**
 * Makes `exact_pairs (l, r, rule)`: the records that agree in all the features, and whose identifier (the first feature) stands once on
 * either side. `rule` is the number of the tier in reports, 255.
 */
export function exactStatement(dialect: Dialect, names: readonly string[]): Statement {
  const [identifier = 'row', ...others] = names
  const once = (side: Side): Sql =>
    `SELECT ${identifier} AS identifier, min(row) AS row FROM ${TABLES.records(side)} WHERE ${identifier} IS NOT NULL GROUP BY 1 HAVING count(*) = 1`
  const agree = others.map((name) => ` AND l.${name} = r.${name}`).join('')
  return {
    name: 'exact_pairs',
    sql: dialect.table(
      'exact_pairs',
      `SELECT l.row AS l, r.row AS r, 255 AS rule
FROM (${once('left')}) i
JOIN (${once('right')}) j ON i.identifier = j.identifier
JOIN ${TABLES.records('left')} l ON l.row = i.row
JOIN ${TABLES.records('right')} r ON r.row = j.row${agree}`,
    ),
  }
}

/** Makes `<side>_open`: the words of the records that the exact tier did not retire. Texts stay behind; few pairs need them. */
export function openStatement(dialect: Dialect, side: Side, columns: readonly string[]): Statement {
  const name = TABLES.open(side)
  const end = side === 'left' ? 'l' : 'r'
  return {
    name,
    sql: dialect.table(
      name,
      `SELECT ${['row', ...columns].join(', ')} FROM ${TABLES.records(side)} t
WHERE NOT EXISTS (SELECT 1 FROM exact_links e WHERE e.${end} = t.row)`,
    ),
  }
}
