import type { Day } from './column.ts'

export interface ProofMonthTable {
  lead_id: number
  month: Day
  campaign_id: number
  district_id: number
  registered: boolean
  pays: boolean
  persons: number
}

export interface ProofTable {
  lead_id: number
  step: 'registered' | 'first-payment' | 'three-months'
  campaign_id: number
  district_id: number
  lead_class: string
  officer_id: number | null
  month: Day
  known_on: Day
  persons: number
  attributed: boolean
  journal_id: number
}
