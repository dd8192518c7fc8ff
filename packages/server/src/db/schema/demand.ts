import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { Day, Json } from './column.ts'

export interface DemandAccessTable {
  id: GeneratedAlways<number>
  campaign_id: number
  district_id: number
  lead_id: number
  document_id: number
  number_hash: Buffer
  code_hashes: Buffer[]
  demand: ColumnType<Json, string, never>
  made_on: Day
  closed_on: Day | null
}

export interface DemandTriesTable {
  key: Buffer
  began_at: Date
  tries: number
}

export interface DemandMessageTable {
  id: string
  campaign_id: number
  district_id: number
  lead_id: number
  access_id: number
  kind: 'confirm' | 'dispute' | 'appointment'
  counts: ColumnType<Json | null, string | null, never>
  note: Generated<string>
  sender: string
  phone: string
  slot_on: Day | null
  slot: string | null
  contact_id: number | null
  sent_on: Day
  recorded_at: Generated<Date>
}

export interface DemandSlotTable {
  campaign_id: number
  district_id: number
  slot_on: Day
  slot: string
  taken: number
}
