import type { RosterKind } from '@kuomian/campaign'
import type { Generated, GeneratedAlways } from 'kysely'
import type { Day } from './column.ts'

export interface PartnerTable {
  id: GeneratedAlways<number>
  campaign_id: number
  name: string
  contact: string
  may_look_up: boolean
  requests_per_minute: number
  rows_per_day: number
  suspended_on: Day | null
}

export interface PartnerKeyTable {
  id: string
  campaign_id: number
  partner_id: number
  secret_sealed: Buffer
  key_salt: Buffer
  made_on: Day
  revoked_on: Day | null
}

export interface FeedTable {
  id: GeneratedAlways<number>
  campaign_id: number
  partner_id: number
  /** Its name in addresses and the name of its folder. */
  code: string
  name: string
  roster: RosterKind
  /** Under which source its files stand in the catalogue of deliveries. */
  source: string
  lead_class: string
  contact: string
  agreement: string
  agreed_from: Day
  agreed_to: Day | null
  cadence_days: number
  entered_on: Day
  suspended_on: Day | null
  suspension: string | null
}

export interface FeedDeliveryTable {
  id: GeneratedAlways<number>
  campaign_id: number
  feed_id: number
  partner_id: number
  via: 'http' | 'folder'
  call_key: string | null
  body_sha256: string
  file_name: string | null
  /** The code of the refusal where nothing of it was taken. */
  refusal: string | null
  row_count: number
  taken: number
  refused: number
  hits: number
  delivery_id: number | null
  received_on: Day
  recorded_at: Generated<Date>
  journal_id: number
}
