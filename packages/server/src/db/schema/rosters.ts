import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { Day, Json } from './column.ts'

type JsonColumn = ColumnType<Json, string | undefined, string>
type NullableJson = ColumnType<Json | null, string | null | undefined, string | null>

export interface DeliveryTable {
  id: GeneratedAlways<number>
  campaign_id: number
  kind: string
  source: Generated<string>
  file_name: string
  file_sha256: string
  as_of: Day
  known_on: Day
  state: 'running' | 'stored' | 'failed' | 'superseded'
  supersedes: number | null
  rows_in: number | null
  rows_stored: number | null
  rows_refused: number | null
  mapping: JsonColumn
  control_sums: JsonColumn
  warnings: JsonColumn
  failure: NullableJson
  lake_path: string | null
  refused_path: string | null
  user_id: number | null
  recorded_at: Generated<Date>
}

export interface ColumnMappingTable {
  campaign_id: number
  kind: string
  source: string
  header_hash: string
  mapping: JsonColumn
}

export interface LedgerPayersTable {
  delivery_id: number
  campaign_id: number
  month: Day
  district_id: number
  payers: number
}

export interface ProjectInsuredTable {
  delivery_id: number
  campaign_id: number
  month: Day
  district_id: number
  projects: number
  persons: number
}
