import type { GeneratedAlways } from 'kysely'
import type { Day } from './column.ts'

export interface DispatchRunTable {
  id: GeneratedAlways<number>
  campaign_id: number
  /** The first day of the ledger month. */
  month: Day
  rule_set: string
  deliveries: number[]
  lake_path: string
  computed_on: Day
  /** Rows of the lists that were read. */
  relations: number
  journal_id: number
}

export interface DispatchEmployerTable {
  id: GeneratedAlways<number>
  campaign_id: number
  employer_key: string
  name: string
}

/** Persons per status, each once and by the worst. */
interface StatusCounts {
  split_ok: number
  not_split: number
  misclassified: number
  unpaid: number
}

export interface DispatchPairTable extends StatusCounts {
  run_id: number
  user_unit_id: number
  firm_id: number
  campaign_id: number
  district_id: number | null
  /** Of them, those who also or only pay through somebody else. */
  elsewhere: number
}

export interface DispatchFigureTable extends StatusCounts {
  run_id: number
  campaign_id: number
  scope: 'city' | 'district' | 'undecided'
  district_id: number | null
  user_units: number
  user_units_split: number
  firms: number
  firms_split: number
}

export interface DispatchFindingTable {
  run_id: number
  campaign_id: number
  district_id: number | null
  code: string
  delivery_id: number
  row_number: number
  other_delivery_id: number | null
  other_row: number | null
}
