import type { Dialect } from '../dialect/dialect.ts'
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
  // The one record of a group says what all of it do.
  const carried = others.map((name, index) => `, min(${name}) AS same_${index + 1}`).join('')
  const agree = ['true', ...others.map((name, index) => `l.${name} = o.same_${index + 1}`)].join(' AND ')
  // The right side is counted first: its single identifiers meet each left record once at most, so that the left need not be grouped.
  return {
    name: 'exact_pairs',
    sql: dialect.table(
      'exact_pairs',
      `WITH once AS (
  SELECT ${identifier} AS identifier, min(row) AS row${carried} FROM ${TABLES.records('right')}
  WHERE ${identifier} IS NOT NULL GROUP BY 1 HAVING count(*) = 1
), met AS (
  SELECT l.row AS l, o.row AS r, ${agree} AS agree, count(*) OVER (PARTITION BY o.row) AS met
  FROM ${TABLES.records('left')} l JOIN once o ON l.${identifier} = o.identifier
)
SELECT l, r, 255 AS rule FROM met WHERE met = 1 AND agree`,
    ),
  }
}

/** Marks the records that the exact tier has retired, in a column `open` of their own table: copying those that stay would cost more. */
export function retireStatements(side: Side): readonly Statement[] {
  const name = TABLES.records(side)
  const end = side === 'left' ? 'l' : 'r'
  return [
    { name, sql: `ALTER TABLE ${name} ADD COLUMN open BOOLEAN DEFAULT true` },
    { name, sql: `UPDATE ${name} SET open = false FROM exact_links e WHERE e.${end} = row` },
  ]
}

/** Takes the marks away. */
export function reopenStatement(side: Side): Statement {
  const name = TABLES.records(side)
  return { name, sql: `ALTER TABLE ${name} DROP COLUMN open` }
}
