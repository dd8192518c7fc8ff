import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { Day, Json } from './column.ts'

export interface DocumentNumberTable {
  campaign_id: number
  series: string
  /** 0 is the city's own series. */
  district_id: number
  last: number
}

export interface DocumentTable {
  id: GeneratedAlways<number>
  campaign_id: number
  district_id: number | null
  lead_id: number | null
  kind: string
  number: string
  title: string
  subject_kind:
    | 'lead'
    | 'visit'
    | 'order'
    | 'refusal-report'
    | 'handover'
    | 'district-record'
    | 'person-handover'
    | 'supervision-round'
    | 'project-bulletin'
    | 'bulletin'
    | 'enforcement-action'
    | 'assessment-sheet'
    | 'supervision-stop'
  subject_id: string
  receiver: 'inspection' | 'audit' | null
  data: ColumnType<Json, string, never>
  template_version: number
  template_hash: string
  docx_hash: string
  docx_bytes: number
  pdf_hash: string
  pdf_bytes: number
  made_on: Day
  user_id: number | null
  recorded_at: Generated<Date>
  voided_on: Day | null
  void_reason: string | null
}

export interface DocumentTemplateTable {
  campaign_id: number
  kind: string
  version: number
  name: string
  hash: string | null
  placeholders: string[]
  known_on: Day
  user_id: number | null
  recorded_at: Generated<Date>
}
