import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { Day, Json } from './column.ts'

export interface VisitTable {
  id: GeneratedAlways<number>
  campaign_id: number
  lead_id: number
  district_id: number
  /** The class of the lead to which it was made: it counts there for good. */
  lead_class: string
  happened_on: Day
  known_on: Day
  recorded_at: Generated<Date>
  user_id: number | null
  outcome: string
  operating_state: string | null
  officers: Generated<string[]>
  head_counts: ColumnType<Json | null, string | null | undefined, string | null>
  note: Generated<string>
  counted_units: number
  counted_persons: number
  voided_on: Day | null
  void_reason: string | null
}

export interface VisitPersonTable {
  visit_id: number
  lead_person_id: number
  campaign_id: number
  district_id: number
  outcome: string
  counted: boolean
}
