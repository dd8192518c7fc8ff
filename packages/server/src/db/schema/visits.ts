import type { InspectionKind, Unpriced } from '@kuomian/campaign'
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { Day, Json } from './column.ts'

type FactsColumn = ColumnType<Json | null, string | null | undefined, string | null>

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
  /** What it counted when it was loaded in bulk, and for which lead; never changed. */
  loaded_lead_id: Generated<number | null>
  loaded_units: Generated<number | null>
  loaded_persons: Generated<number | null>
  voided_on: Day | null
  void_reason: string | null
  inspection: Generated<InspectionKind | null>
  register_by: Generated<Day | null>
  next_on: Generated<Day | null>
  head_count_changed: Generated<boolean>
  wages: FactsColumn
  dispatch: FactsColumn
  signed_by: Generated<string | null>
  signature_id: Generated<string | null>
  latitude: Generated<number | null>
  longitude: Generated<number | null>
  accuracy: Generated<number | null>
  taken_at: Generated<Date | null>
  recorded_offline: Generated<boolean>
  short_persons: Generated<number>
  short_cents: Generated<number>
  unpriced_persons: Generated<number>
  price_unverified: Generated<boolean>
}

export interface VisitPersonTable {
  visit_id: number
  lead_person_id: number
  campaign_id: number
  district_id: number
  outcome: string
  counted: boolean
  details: FactsColumn
  shortfall_cents: Generated<number | null>
  base_cents: Generated<number | null>
  months: Generated<number | null>
  unpriced: Generated<Unpriced | null>
}
