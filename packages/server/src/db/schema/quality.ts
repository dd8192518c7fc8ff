import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { Day, Json } from './column.ts'

export interface QualityFindingTable {
  id: GeneratedAlways<number>
  campaign_id: number
  source: 'live' | 'notice' | 'report'
  source_key: string
  finding_key: string
  rule: string
  severity: 'error' | 'warning' | 'note'
  /** `FindingPlace` of the campaign's rules. */
  place: ColumnType<Json, string, string>
  message_zh: string
  message_en: string
  district_ids: number[]
  owner_id: number | null
  state: 'open' | 'checking' | 'explained' | 'corrected' | 'dismissed'
  found_on: Day
  changed_on: Day
  gone_on: Day | null
}

export interface QualityEventTable {
  id: GeneratedAlways<number>
  campaign_id: number
  finding_id: number
  act: string
  state: QualityFindingTable['state']
  note: Generated<string>
  note_en: Generated<string>
  happened_on: Day
  user_id: number | null
  journal_id: number
}
