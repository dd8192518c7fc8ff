import type { PlaceType, TenantFound, TenantKind, TenantStanding } from '@kuomian/campaign'
import type { GeneratedAlways } from 'kysely'
import type { Day } from './column.ts'

export interface PlaceRunTable {
  campaign_id: number
  /** The first day of the ledger month. */
  month: Day
  deliveries: number[]
  computed_on: Day
  vacant: number
  journal_id: number
}

export interface PlaceTable {
  id: GeneratedAlways<number>
  campaign_id: number
  place_key: string
  name: string
  place_type: PlaceType | null
  address: string | null
  district_id: number | null
  district_rule: 'roster' | 'address' | null
  gone_on: Day | null
}

export interface PlaceTenantTable {
  id: GeneratedAlways<number>
  campaign_id: number
  place_id: number
  district_id: number | null
  tenant_key: string
  name: string
  name_key: string
  uscc: string | null
  org_code: string | null
  registration_number: string | null
  kind: TenantKind
  rooms: string
  listed: boolean
  standing: TenantStanding
  accounts: number
  payers: number
  employer_id: number | null
  found: TenantFound | null
  workers: number | null
  found_on: Day | null
  is_open: boolean
}

export interface PlaceRoundTable {
  id: GeneratedAlways<number>
  campaign_id: number
  place_id: number
  district_id: number
  happened_on: Day
  known_on: Day
  officers: string[]
  note: string
  user_id: number | null
  voided_on: Day | null
  void_reason: string | null
}

export interface PlaceRoundTenantTable {
  round_id: number
  tenant_id: number
  campaign_id: number
  district_id: number
  found: TenantFound
  workers: number | null
}
