import type { GeneratedAlways } from 'kysely'
import type { Day } from './column.ts'

export interface EmployerTable {
  id: GeneratedAlways<number>
  campaign_id: number
  name: string
  name_key: string
  merged_into: number | null
}

export interface EmployerCodeTable {
  employer_id: number
  campaign_id: number
  kind: 'uscc' | 'org-code' | 'registration-number' | 'unit-number' | 'fund-account'
  value: string
  seen_from: Day
  seen_to: Day
  source_kind: string
}

export interface PersonTable {
  id: GeneratedAlways<number>
  campaign_id: number
  id_index: Buffer
  id_sealed: Buffer
  key_salt: Buffer | null
}
