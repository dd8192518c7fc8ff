import { join } from 'node:path'
import { type RosterKind, rosterColumns, rosterOf } from '@kuomian/campaign'
import { sqlName, sqlText } from './session.ts'
import { ROWS_FILE } from './stage.ts'

/** A delivery as far as reading it needs: its id and its folder below the lake. */
export interface LakeDelivery {
  readonly id: number
  readonly lakePath: string
}

/**
 * SQL for a table of the rows of some deliveries of one kind, with `delivery_id` before the columns of the roster
 * (`rosterColumns`). Without deliveries it is a table without rows; a delivery that was read before its roster had a column has
 * nothing in it.
 *
 * @example session.rows(`select count(*) from ${lakeTable(folders.lake, 'sme', deliveries)}`)
 */
export function lakeTable(lake: string, kind: RosterKind, deliveries: readonly LakeDelivery[]): string {
  const columns = rosterColumns(rosterOf(kind))
  const nothing = columns.map(({ name, sqlType }) => `null::${sqlType} as ${sqlName(name)}`).join(', ')
  if (deliveries.length === 0) return `(select 0::BIGINT as delivery_id, ${nothing} where false)`
  const names = columns.map(({ name }) => sqlName(name)).join(', ')
  const parts = deliveries.map(
    ({ id, lakePath }) =>
      `select ${id}::BIGINT as delivery_id, ${names} from (select ${nothing} where false
         union all by name select * from read_parquet(${sqlText(join(lake, lakePath, ROWS_FILE))}))`,
  )
  return `(${parts.join(' union all ')})`
}
