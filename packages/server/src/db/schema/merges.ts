import type { ColumnType, GeneratedAlways } from 'kysely'
import type { Day, Json } from './column.ts'

type JsonColumn = ColumnType<Json, string, never>

export interface LeadMergeTable {
  id: GeneratedAlways<number>
  campaign_id: number
  kept_lead_id: number
  closed_lead_id: number
  merged_on: Day
  reason: string
  batch_id: number | null
  decision_id: number | null
  employer_ids: number[]
  kept_before: JsonColumn
  closed_before: JsonColumn
  split_on: Day | null
  journal_id: number
}

export interface LeadMergePersonTable {
  merge_id: number
  lead_person_id: number
  campaign_id: number
  listed: boolean
}

export interface LeadMergeVisitTable {
  merge_id: number
  visit_id: number
  campaign_id: number
}
