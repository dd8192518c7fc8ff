import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely'
import type { Day, Json } from './column.ts'

export interface CampaignTable {
  id: GeneratedAlways<number>
  code: string
  city: string
  title: string
  title_en: string
  year: number
  opens_on: Day
  closes_on: Day
  today: Day
  latest_today: Day
  read_only: GeneratedAlways<boolean>
  demo_scale: string | null
  definition: JSONColumnType<Record<string, Json>>
}

export interface DistrictTable {
  id: GeneratedAlways<number>
  campaign_id: number
  ordinal: number
  code: string
  name: string
  name_en: string
  kind: 'DISTRICT' | 'COUNTY' | 'FORMER_DISTRICT' | 'FUNCTIONAL_ZONE'
}

export interface TargetTable {
  id: GeneratedAlways<number>
  campaign_id: number
  indicator: string
  district_ids: number[]
  value: number
  known_on: Day
  source: string
}

export type UserRole = 'city' | 'district' | 'reader' | 'inspection' | 'audit' | 'admin'

export interface UserAccountTable {
  id: GeneratedAlways<number>
  campaign_id: number
  login: string
  name: string
  role: UserRole
  district_id: number | null
  password_hash: string
  language: Generated<'zh' | 'en'>
  failed_count: Generated<number>
  locked_until: Date | null
  disabled: Generated<boolean>
}

/** A view: who an officer is, without what belongs to signing in. */
export interface OfficerView {
  id: number
  campaign_id: number
  name: string
  district_id: number
}

export interface SessionTable {
  token_hash: Buffer
  user_id: number
  created_at: Generated<Date>
  seen_at: Generated<Date>
  expires_at: Date
}

export interface SavedViewTable {
  id: GeneratedAlways<number>
  user_id: number
  page: string
  name: string
  query: string
}
