import type { Generated, GeneratedAlways } from 'kysely'
import type { Day } from './column.ts'

export type RefusalState = 'draft' | 'dropped' | 'submitted' | 'returned' | 'accepted'

export interface RefusalReportTable {
  id: GeneratedAlways<number>
  campaign_id: number
  district_id: number
  /** The nominal day that names the slot. */
  slot: Day
  due_on: Day
  state: Generated<'open' | 'submitted' | 'zero'>
  submitted_on: Day | null
  submitted_by: number | null
}

export interface RefusalTable {
  id: GeneratedAlways<number>
  campaign_id: number
  report_id: number
  lead_id: number
  district_id: number
  slot: Day
  since: Day
  reason_code: string | null
  note: Generated<string>
  attempts: number
  contact_days: Day[]
  last_contact_on: Day
  proposed_on: Day
  state: Generated<RefusalState>
  submitted_on: Day | null
  decided_on: Day | null
  decided_by: number | null
  decision_note: string | null
}

export interface RefusalBlockTable {
  id: GeneratedAlways<number>
  campaign_id: number
  lead_id: number
  district_id: number
  kind: 'exempt' | 'court' | 'arbitration'
  from_on: Day
  to_on: Day | null
  reason: string
  user_id: number | null
}
