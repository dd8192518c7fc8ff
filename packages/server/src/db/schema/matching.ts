import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { Day, Json } from './column.ts'

type JsonColumn = ColumnType<Json, string | undefined, string>
type NullableJson = ColumnType<Json | null, string | null | undefined, string | null>

export interface MatchingRunTable {
  id: GeneratedAlways<number>
  campaign_id: number
  state: 'running' | 'computed' | 'applied' | 'discarded' | 'failed'
  ledger_month: Day | null
  deliveries: number[]
  started_at: Generated<Date>
  finished_at: Date | null
  computed_on: Day
  counts: JsonColumn
  diff: JsonColumn
  lake_path: string | null
  failure: NullableJson
  user_id: number | null
}

export interface CandidateTable {
  id: GeneratedAlways<number>
  campaign_id: number
  subject: 'employer' | 'person'
  left_key: string
  right_key: string
  left_side: JsonColumn
  right_side: JsonColumn
  comparison: JsonColumn
  first_run_id: number
  last_run_id: number
  decision: 'same' | 'different' | null
  decided_by: number | null
  decided_on: Day | null
}
