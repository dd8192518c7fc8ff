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
 * (`rosterColumns`). Without deliveries it is a table without rows.
 *
 * @example session.rows(`select count(*) from ${lakeTable(folders.lake, 'sme', deliveries)}`)
 */
export function lakeTable(lake: string, kind: RosterKind, deliveries: readonly LakeDelivery[]): string {
  const columns = rosterColumns(rosterOf(kind))
  if (deliveries.length === 0) {
    const nothing = columns.map(({ name, sqlType }) => `null::${sqlType} as ${sqlName(name)}`)
    return `(select 0::BIGINT as delivery_id, ${nothing.join(', ')} where false)`
  }
  const names = columns.map(({ name }) => sqlName(name)).join(', ')
  const parts = deliveries.map(
    ({ id, lakePath }) =>
      `select ${id}::BIGINT as delivery_id, ${names} from read_parquet(${sqlText(join(lake, lakePath, ROWS_FILE))})`,
  )
  return `(${parts.join(' union all ')})`
}
