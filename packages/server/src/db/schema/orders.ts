import type { Generated, GeneratedAlways } from 'kysely'
import type { Day } from './column.ts'

export interface RectificationOrderTable {
  id: GeneratedAlways<number>
  campaign_id: number
  lead_id: number
  district_id: number
  /** The district that has it in hand: whose the lead is now. `district_id` is who issued it. */
  holder_id: number
  /** Given at approval. */
  number: number | null
  kind: 'registration' | 'payment' | 'head-count' | 'dispatch'
  state: 'draft' | 'approved' | 'running' | 'corrected' | 'overdue' | 'revoked'
  persons: number
  facts: string
  provision: string
  demand: string
  drafted_on: Day
  drafted_by: number | null
  approved_on: Day | null
  approved_by: number | null
  served_on: Day | null
  /** The district that served it. */
  served_district_id: number | null
  served_time: string | null
  served_way: 'direct' | 'left' | 'post' | 'notice' | null
  served_to: string | null
  served_witness: string | null
  working_days: number
  /** Absent before it is served and while a pause has no end. */
  due_on: Day | null
  /** `due_on`, or infinity: what orders are sorted by. */
  due_order: GeneratedAlways<Day>
  corrected_on: Day | null
  corrected_by: 'proof' | 'ledger' | null
  correction_note: string | null
  overdue_on: Day | null
  escalated_to: 'inspection' | 'audit' | null
  escalated_on: Day | null
  revoked_on: Day | null
  revoke_reason: string | null
}

export interface OrderPauseTable {
  id: GeneratedAlways<number>
  order_id: number
  campaign_id: number
  district_id: number
  from_on: Day
  to_on: Day | null
  reason: string
  note: Generated<string>
  user_id: number | null
}

export interface OrderExtensionTable {
  id: GeneratedAlways<number>
  order_id: number
  campaign_id: number
  district_id: number
  working_days: number
  reason: string
  happened_on: Day
  user_id: number | null
}

/** Somebody whom an order names, as he stood when it was drafted. */
export interface OrderPersonTable {
  order_id: number
  place: number
  campaign_id: number
  name: string
  id_masked: string
  /** The other side of the relation. */
  partner: string
  status: 'NOT_SPLIT' | 'MISCLASSIFIED' | 'UNPAID'
}
