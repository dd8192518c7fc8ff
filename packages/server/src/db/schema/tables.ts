import type { ColumnType } from 'kysely'
import type { Day, Json } from './column.ts'

export interface ComposedTableTable {
  campaign_id: number
  code: string
  edition: number
  /** `Composition` of the campaign package; null where the edition takes the table away. */
  composition: ColumnType<Json | null, string | null, never>
  saved_on: Day
  user_id: number | null
}
