import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { Day, Json } from './column.ts'

type JsonColumn = ColumnType<Json, string | undefined, string>

export type LeadState = 'pending' | 'issued' | 'accepted' | 'inspected' | 'withdrawn' | 'closed'
export type DistrictRule = 'sub-centre' | 'roster' | 'address' | 'code' | 'decision'
export type BatchKind =
  | 'issue'
  | 'return'
  | 'withdrawal'
  | 'duplicate'
  | 'late-persons'
  | 'transfer'
  | 'split'
  | 'reinstatement'

export interface LeadTable {
  id: GeneratedAlways<number>
  campaign_id: number
  employer_id: number | null
  person_id: number | null
  district_id: number | null
  district_rule: DistrictRule | null
  lead_class: string
  reasons: string[]
  groups: Generated<string[]>
  name: string
  codes: JsonColumn
  address: string | null
  phone: string | null
  units: number
  persons: number
  uninsured_now: number
  inspected_persons: Generated<number>
  state: LeadState
  outcome: string | null
  effective: Generated<boolean>
  issued_on: Day | null
  due_on: Day | null
  /** `due_on`, or infinity: what leads are sorted by. */
  due_order: GeneratedAlways<Day>
  inspected_on: Day | null
  /** `inspected_on`, or minus infinity. */
  inspected_order: GeneratedAlways<Day>
  /** The last visit or individual contact that stands; the database keeps it. */
  tried_on: Generated<Day | null>
  next_on: Day | null
  street: string | null
  closed_reason: 'paid' | 'duplicate' | 'withdrawn' | 'result' | 'ended' | null
  closed_month: Day | null
  /** Null where a feed found it and no run has seen it. */
  first_run_id: number | null
  last_run_id: number | null
}

export interface LeadPersonTable {
  id: GeneratedAlways<number>
  campaign_id: number
  lead_id: number
  district_id: number | null
  person_id: number | null
  person_key: string | null
  name: string
  id_masked: string
  person_class: string
  groups: Generated<string[]>
  evidence: JsonColumn
  wage_cents: number | null
  outcome: string | null
  inspected_on: Day | null
  listed: Generated<boolean>
}

export interface LeadEventTable {
  id: GeneratedAlways<number>
  campaign_id: number
  lead_id: number
  district_id: number | null
  kind: string
  happened_on: Day
  known_on: Day
  detail: JsonColumn
  journal_id: number
}

export interface BatchTable {
  id: GeneratedAlways<number>
  campaign_id: number
  number: number
  kind: BatchKind
  happened_on: Day
  known_on: Day
  policy: Generated<string>
  reason: Generated<string>
  units: number
  persons: number
  line_count: number
  journal_id: number
}

export interface BatchLineTable {
  batch_id: number
  campaign_id: number
  lead_id: number
  district_id: number
  lead_class: string
  units: number
  persons: number
  happened_on: Day
}

export interface BatchReceiptTable {
  batch_id: number
  district_id: number
  accepted_on: Day
  user_id: number | null
}

export interface LeadRequestTable {
  id: GeneratedAlways<number>
  campaign_id: number
  lead_id: number
  district_id: number
  kind: 'return' | 'transfer' | 'duplicate'
  to_district_id: number | null
  duplicate_of: Generated<number | null>
  reason: string
  state: Generated<'waiting' | 'approved' | 'refused'>
  requested_on: Day
  requested_by: number
  decided_on: Day | null
  decided_by: number | null
  decision_note: string | null
  batch_id: number | null
}

/** Who speaks for the employer of a lead; leaders read none of it. */
export interface LeadRepresentativeTable {
  lead_id: number
  campaign_id: number
  legal_representative: string | null
  contact_person: string | null
}
