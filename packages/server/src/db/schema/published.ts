import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { Day, Json } from './column.ts'

type JsonColumn = ColumnType<Json, string | undefined, string>
type NullableJson = ColumnType<Json | null, string | null | undefined, string | null>

export interface PublishedTableTable {
  id: GeneratedAlways<number>
  campaign_id: number
  annex: number
  month: Day
  edition: number
  known_on: Day
  source: string
  figures: JsonColumn
  /** The notice that it was read from, and the canonical hash of its figures; editions from before notices were kept have neither. */
  notice_id: Generated<number | null>
  figures_hash: Generated<string | null>
}

export interface FindingTable {
  id: GeneratedAlways<number>
  campaign_id: number
  source: string
  rule: string
  severity: 'error' | 'warning' | 'note'
  place: JsonColumn
  message_zh: string
  message_en: string
  known_on: Day
}

export interface JobTable {
  id: string
  campaign_id: number
  user_id: number | null
  district_id: number | null
  kind: string
  state: 'queued' | 'running' | 'done' | 'failed'
  input: JsonColumn
  progress: JsonColumn
  result: NullableJson
  failure: NullableJson
  file_path: string | null
  file_name: string | null
  expires_at: Date | null
  created_at: Generated<Date>
  finished_at: Date | null
}
