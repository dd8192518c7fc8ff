import type { BaseGapPrice, RosterKind } from '@kuomian/campaign'
import type { FeedRow } from '@kuomian/contract'
import type { ColumnType, GeneratedAlways } from 'kysely'
import type { Day, Json } from './column.ts'

type Written<T> = ColumnType<T, string, string>

export interface PayerIndexTable {
  id: GeneratedAlways<number>
  campaign_id: number
  month: Day
  deliveries: number[]
  /** Below the lake. */
  file: string
  persons: number
  built_on: Day
  journal_id: number
}

export interface LedgerAccountTable {
  index_id: number
  campaign_id: number
  unit_number: string
  name: string
  name_key: string | null
  uscc: string | null
  org_code: string | null
  registration_number: string | null
  district_id: number | null
  registered_on: Day | null
  payers: number
  base_cents: number
}

export interface FeedRowTable {
  id: GeneratedAlways<number>
  campaign_id: number
  feed_id: number
  kind: RosterKind
  subject_hash: Buffer
  content_hash: Buffer
  cells: Written<FeedRow>
  facts: Written<Json>
  id_index: Buffer | null
  id_sealed: Buffer | null
  key_salt: Buffer | null
  id_masked: string | null
  person_class: string | null
  received_on: Day
  began_on: Day | null
  superseded_on: Day | null
  judged_month: Day | null
  look_on: Day | null
  staff: number | null
  paying: number | null
  amount_cents: number | null
  base_gap: ColumnType<BaseGapPrice | null, string | null, string | null>
  registered_on: Day | null
  papers_asked: number | null
  hit_class: string | null
  hit_since: Day | null
  hit_because: ColumnType<{ zh: string; en: string } | null, string | null, string | null>
  hit_on: Day | null
  merged: boolean | null
  lead_id: number | null
  employer_id: number | null
  person_id: number | null
  delivery_id: number | null
  journal_id: number
}

export interface FeedLookTable {
  id: GeneratedAlways<number>
  campaign_id: number
  partner_id: number
  id_index: Buffer
  pays: boolean | null
  looked_at: Date
  journal_id: number
}
