import { ROSTER_KINDS, type RosterKind, rosterColumns, rosterOf } from '@kuomian/campaign'
import type { Statement } from '../rules/index.ts'
import { literal, type RunDelivery, sqlName } from './settings.ts'

/**
 * One view per kind of roster over its current deliveries, with the columns `delivery` and `as_of` added. A kind that nobody
 * delivered is an empty view with the declared columns, so that no later statement needs to know; a delivery that was read before
 * its roster had a column has nothing in it.
 */
export function rosterViews(deliveries: readonly RunDelivery[]): Statement[] {
  return ROSTER_KINDS.map((kind) => ({
    name: sqlName(kind),
    sql: `CREATE VIEW ${sqlName(kind)} AS ${rowsOf(
      kind,
      deliveries.filter((delivery) => delivery.kind === kind),
    )}`,
  }))
}

function rowsOf(kind: RosterKind, deliveries: readonly RunDelivery[]): string {
  const columns = rosterColumns(rosterOf(kind))
  const empty = columns.map(({ name, sqlType }) => `NULL::${sqlType} AS "${name}"`).join(', ')
  if (deliveries.length === 0) {
    return `SELECT ${empty}, NULL::BIGINT AS delivery, NULL::DATE AS as_of WHERE false`
  }
  const names = columns.map(({ name }) => `"${name}"`).join(', ')
  return deliveries
    .map(
      ({
        id,
        asOf,
        file,
      }) => `SELECT ${names}, ${id}::BIGINT AS delivery, DATE ${literal(asOf)} AS as_of FROM (
  SELECT ${empty} WHERE false UNION ALL BY NAME SELECT * FROM read_parquet(${literal(file)}))`,
    )
    .join('\nUNION ALL\n')
}
