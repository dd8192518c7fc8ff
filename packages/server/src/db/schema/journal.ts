import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { Day, Json } from './column.ts'

type JsonColumn = ColumnType<Json | null, string | null, never>

export interface JournalTable {
  id: Generated<number>
  campaign_id: number
  district_id: number | null
  recorded_at: Generated<Date>
  known_on: Day
  user_id: number | null
  command: string
  subject_kind: string
  subject_id: string
  before: JsonColumn
  after: JsonColumn
  reason: string | null
  event_count: number | null
  event_hash: string | null
  transaction_id: Generated<string>
}

export interface JournalSealTable {
  journal_id: number
  hash: Buffer
  sealed_at: Generated<Date>
}

export interface CommandAnswerTable {
  key: string
  user_id: number | null
  command: string
  input_hash: string
  answer: ColumnType<Json, string, never>
  recorded_at: Generated<Date>
}

export type Measure = 'issued' | 'inspected'

export interface CounterDeltaTable {
  id: GeneratedAlways<number>
  campaign_id: number
  measure: Measure
  lead_class: string
  district_id: number
  happened_on: Day
  known_on: Day
  units: number
  persons: number
  journal_id: number
  /** The lead that an inspection is of; null where figures of many came at once. */
  lead_id: number | null
}
