import type { Generated, GeneratedAlways } from 'kysely'
import type { Day } from './column.ts'

export interface EnforcementActionTable {
  id: GeneratedAlways<number>
  campaign_id: number
  name: string
  from_on: Day
  deadline: Day
  /** The counted month that its list was made from. */
  month: Day
  closed_on: Day | null
  user_id: number | null
  journal_id: number
}

export interface EnforcementTargetTable {
  id: GeneratedAlways<number>
  action_id: number
  campaign_id: number
  district_id: number
  employer_id: number
  lead_id: number
  /** As what it is behind; empty for one that is only a suspect. */
  sides: string[]
  suspect: boolean
  opening: number
  /** The month that the counts are of. */
  month: Day
  split_ok: Generated<number>
  not_split: Generated<number>
  misclassified: Generated<number>
  unpaid: Generated<number>
  unnamed: Generated<number>
  behind: GeneratedAlways<number>
  partners: Generated<string>
  corrected_month: Day | null
}

export interface EnforcementOrderTable {
  order_id: number
  target_id: number
  campaign_id: number
  district_id: number
  month: Day
}
