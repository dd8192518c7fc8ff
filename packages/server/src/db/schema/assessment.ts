import type { ColumnType, GeneratedAlways } from 'kysely'
import type { Day, Json } from './column.ts'

type JsonColumn = ColumnType<Json, string, never>

/** A version of the method of assessment that the office entered (R46). */
export interface AssessmentSchemeTable {
  id: GeneratedAlways<number>
  campaign_id: number
  version: number
  valid_from: Day
  valid_to: Day | null
  definition: JsonColumn
  reason: string
  known_on: Day
  user_id: number | null
}

export interface AssessmentFaultTable {
  id: GeneratedAlways<number>
  campaign_id: number
  district_id: number
  quarter: string
  code: string
  times: number
  because: string
  found_on: Day
  voided_on: Day | null
  void_reason: string | null
  user_id: number | null
}

export interface AssessmentAppealTable {
  id: GeneratedAlways<number>
  campaign_id: number
  district_id: number
  quarter: string
  item: string
  because: string
  evidence: string
  filed_on: Day
  user_id: number | null
  decided_on: Day | null
  points: number | null
  decision: string | null
  decided_by: number | null
}

/** A quarter as it was published, with what it was reckoned from. */
export interface AssessmentEditionTable {
  id: GeneratedAlways<number>
  campaign_id: number
  quarter: string
  edition: number
  source: 'computed' | 'published'
  as_of: Day
  published_on: Day
  inputs: JsonColumn
  head: JsonColumn
  hash: string
  reason: string | null
  user_id: number | null
}

export interface AssessmentSheetTable {
  id: GeneratedAlways<number>
  campaign_id: number
  edition_id: number
  district_id: number | null
  place: number
  data: JsonColumn
}
