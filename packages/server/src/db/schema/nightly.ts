import type { ColumnType, GeneratedAlways } from 'kysely'
import type { Day, Json } from './column.ts'

export interface NightlyRunTable {
  id: GeneratedAlways<number>
  campaign_id: number
  ran_on: Day
  started_at: Date
  /** numeric: text on its way out. */
  seconds: ColumnType<string, number>
  /** `NightlyFrontReport[]` of the contract. */
  fronts: ColumnType<Json, string>
  journal_id: number
}
