import type { PremiumNote, ProjectState } from '@kuomian/campaign'
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { Day, Json } from './column.ts'

type JsonColumn = ColumnType<Json, string | undefined, never>

export interface ProjectTable {
  id: GeneratedAlways<number>
  campaign_id: number
  /** The list that it is on; with the code there it is what the project is known by. */
  source: string
  code: string
  district_id: number | null
  name: string
  address: string | null
  builder: string | null
  contractor: string | null
  contractor_code: string | null
  category: string | null
  state: ProjectState
  list_cost_cents: number | null
  contract_from: Day | null
  contract_to: Day | null
  started_on: Day | null
  permit_number: string | null
  permit_on: Day | null
  peak_workers: number | null
  enrol_number: string | null
  enrolled_on: Day | null
  paid_cents: number | null
  named_workers: number | null
  last_delivery_id: number
  /** The delivery that last changed what a verification is about. */
  changed_delivery_id: number
  gone_on: Day | null
  /** As the district verified it last, with every change of cost since. */
  verified_on: Day | null
  verified_delivery_id: number | null
  is_started: boolean | null
  work_from: Day | null
  work_to: Day | null
  labour: number | null
  cost_cents: number | null
  remaining_cost_cents: number | null
  /** Distinct persons of its real-name roster, and rows whose number is none; null without a roster. */
  roster_persons: number | null
  roster_unread: number | null
}

/** What the permit office last said of a project, per source. */
export interface ProjectPermitTable {
  id: GeneratedAlways<number>
  campaign_id: number
  source: string
  project_id: number
  stage: 'applied' | 'issued' | 'refused'
  applied_on: Day | null
  permit_number: string | null
  permit_on: Day | null
  reported_on: Day
  last_delivery_id: number
}

type ActOnProject = {
  id: GeneratedAlways<number>
  campaign_id: number
  project_id: number
  district_id: number
}

export interface ProjectVerificationTable extends ActOnProject {
  verified_on: Day
  known_on: Day
  is_started: boolean
  work_from: Day
  work_to: Day
  labour: number
  cost_cents: number
  remaining_cost_cents: number | null
  officers: string[]
  note: string
  user_id: number | null
}

export interface ProjectSuspensionTable extends ActOnProject {
  from_on: Day
  to_on: Day | null
  reason: string
  user_id: number | null
}

export interface ProjectExtensionTable extends ActOnProject {
  agreed_on: Day
  to_on: Day
  note: string
  user_id: number | null
}

export type PremiumCause = 'verification' | 'cost' | 'suspension' | 'extension'

export interface ProjectPremiumTable extends ActOnProject {
  reckoned_on: Day
  cause: PremiumCause
  /** The code of the campaign's model. */
  model: string
  joined_on: Day
  due_cents: number
  settlement: 'supplement' | 'refund' | 'even' | null
  open_cents: number | null
  declare_by: Day | null
  notes: PremiumNote[]
  steps: JsonColumn
}

export type ProjectEventKind =
  | 'listed'
  | 'changed'
  | 'gone'
  | 'listed-again'
  | 'verified'
  | 'cost-changed'
  | 'suspended'
  | 'resumed'
  | 'extended'
  | 'permit-reported'
  | 'roster'
  | 'department-asked'
  | 'department-answered'
  | 'department-acted'
  | 'department-withdrawn'
  | 'supervised'
  | 'follow-up'

export interface ProjectEventTable {
  id: GeneratedAlways<number>
  campaign_id: number
  project_id: number
  district_id: number | null
  kind: ProjectEventKind
  happened_on: Day
  known_on: Day
  detail: JsonColumn
  journal_id: number
}

/** What a department was asked about a project, and what became of it (R27). */
export interface JointRequestTable {
  id: GeneratedAlways<number>
  campaign_id: number
  project_id: number
  district_id: number | null
  department: string
  ask: string
  asked_on: Day
  due_on: Day
  answered_on: Day | null
  answer: string | null
  acted_on: Day | null
  act: string | null
  withdrawn_on: Day | null
  reason: string | null
  user_id: number | null
}

/** A round of joint supervision with its plan and team (R28). */
export interface SupervisionRoundTable {
  id: GeneratedAlways<number>
  campaign_id: number
  title: string
  leader: string
  team: JsonColumn
  stops: JsonColumn
  district_ids: number[]
  project_ids: number[]
  from_on: Day
  to_on: Day
  /** Construction projects (R28), or districts as a whole (R45). */
  kind: Generated<'projects' | 'districts'>
  quarter: ColumnType<string | null, string | null | undefined, never>
  planned_on: Day
  cancelled_on: Day | null
  reason: string | null
  user_id: number | null
}

export interface SupervisionFindingTable {
  id: GeneratedAlways<number>
  campaign_id: number
  round_id: number
  /** Null where the finding is about the district. */
  project_id: number | null
  district_id: number
  found_on: Day
  finding: string
  requirement: string | null
  due_on: Day | null
  resolved_on: Day | null
  result: string | null
  user_id: number | null
  indicator: ColumnType<string | null, string | null | undefined, never>
  figure: ColumnType<Json | null, string | null | undefined, never>
}

/** A district's stop in a round of districts. */
export interface SupervisionStopTable {
  id: GeneratedAlways<number>
  campaign_id: number
  round_id: number
  district_id: number
  day: Day
  reasons: string[]
}

/** The frozen figures of a bulletin to one district government (R29). */
export interface ProjectBulletinTable {
  id: GeneratedAlways<number>
  campaign_id: number
  district_id: number
  as_of: Day
  issued_on: Day
  data: JsonColumn
  user_id: number | null
}
