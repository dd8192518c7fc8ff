import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { Day, Json } from './column.ts'

export type Receiver = 'inspection' | 'audit'

export interface HandoverTable {
  id: GeneratedAlways<number>
  campaign_id: number
  number: number
  lead_id: number
  employer_id: number
  district_id: number
  refusal_id: number
  slot: Day
  receiver: Receiver
  leads: boolean
  rule: 'not-registered' | 'under-declared' | 'dispatch' | 'corrected'
  rule_reason: Generated<string>
  handed_on: Day
  handed_at: Generated<Date>
  handed_by: number | null
  due_on: Day
  late: GeneratedAlways<boolean>
  content: ColumnType<Json, string, never>
  state: Generated<'handed' | 'received' | 'case-opened' | 'answered'>
  received_on: Day | null
  received_by: string | null
  case_number: string | null
  case_opened_on: Day | null
  starts_on: Day | null
  ended_on: Day | null
  violation: boolean | null
  notice_exception: Generated<string>
  limit_on: Day | null
  limit_extended_on: Day | null
  extended_on: Day | null
  extension_reason: string | null
  result_due_on: Day | null
  result: string | null
  result_note: Generated<string>
  answered_on: Day | null
}

export interface HandoverLeadChoiceTable {
  refusal_id: number
  campaign_id: number
  receiver: Receiver
  reason: string
  user_id: number | null
  decided_on: Day
}
