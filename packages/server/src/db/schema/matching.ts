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
  rule: Generated<string>
  /** Thousandths of a bit, as `weight`. */
  prior_weight: Generated<number>
  weight: Generated<number>
  fields: JsonColumn
  equal_key: Generated<string>
  alike_key: Generated<string>
  first_run_id: number
  last_run_id: number
  decision_id: number | null
}

export interface LinkDecisionTable {
  id: GeneratedAlways<number>
  campaign_id: number
  subject: 'employer' | 'person'
  source: 'review' | 'merge' | 'split'
  decision: 'match' | 'no-match' | 'unsure'
  left_keys: Generated<string[]>
  right_keys: Generated<string[]>
  pairs: Generated<number>
  left_title: Generated<string>
  right_title: Generated<string>
  decided_by: number | null
  decided_on: Day
  withdrawn_by: number | null
  withdrawn_on: Day | null
  journal_id: number | null
}

export interface MatchingModelTable {
  campaign_id: number
  run_id: number
  subject: 'employer' | 'person'
  model: ColumnType<Json, string, never>
  report: ColumnType<Json, string, never>
}

export interface MatchingThresholdTable {
  id: GeneratedAlways<number>
  campaign_id: number
  subject: 'employer' | 'person'
  link: number
  review: number
  reason: string
  decided_by: number | null
  decided_on: Day
  journal_id: number
}
