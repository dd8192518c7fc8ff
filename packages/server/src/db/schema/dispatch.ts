import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { Day, Json } from './column.ts'

type JsonColumn = ColumnType<Json, string, string>

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
  /** The last visit that the count knew of. */
  last_visit_id: Generated<number>
}

export interface DispatchEmployerTable {
  id: GeneratedAlways<number>
  campaign_id: number
  employer_key: string
  name: string
  district_id: number | null
  /** The lead that an employer of the same code has. */
  lead_id: number | null
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
  /** Heads that a visit found, by the word of either side. */
  heads_by_firm: number | null
  heads_by_unit: number | null
  split_account: boolean | null
  visit_id: number | null
  /** Of them, those whom no list names. */
  unnamed: Generated<number>
}

export interface DispatchWorkforceTable {
  run_id: number
  user_unit_id: number
  campaign_id: number
  district_id: number | null
  /** Payers in its own accounts; absent where it has none. */
  own: number | null
  dispatched: number
}

export interface DispatchSuspectTable {
  run_id: number
  employer_id: number
  campaign_id: number
  district_id: number | null
  score: number
  insured: number
  signs: JsonColumn
  unknown: JsonColumn
}

/** Somebody who is not paid for as the rules ask, in the last month that was counted; everybody else stays in the roster lake. */
export interface DispatchPersonTable {
  run_id: number
  campaign_id: number
  user_unit_id: number
  firm_id: number
  status: 'NOT_SPLIT' | 'MISCLASSIFIED' | 'UNPAID'
  name: string
  id_masked: string
  user_unit: string
  firm: string
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
  user_unit: string | null
  firm: string | null
  id_masked: string | null
  first_day: Day | null
  last_day: Day | null
}
