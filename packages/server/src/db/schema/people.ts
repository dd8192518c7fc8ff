import type {
  ContactIntention,
  ContactNeed,
  GraduateStage,
  GraduateState,
  PersonRecordKind,
  PersonStep,
} from '@kuomian/campaign'
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { Day, Json } from './column.ts'

type JsonColumn = ColumnType<Json, string | undefined, string>

export type FollowedState = 'open' | 'paying' | 'off'
/** Who works with somebody: the labour bureau of a district, or its social insurance sub-centre. */
export type PersonHolder = 'bureau' | 'sub-centre'
export type PersonChannel = 'phone' | 'visit' | 'message' | 'letter' | 'media' | 'other'

export interface PeopleRunTable {
  id: GeneratedAlways<number>
  campaign_id: number
  as_of: Day
  /** The first day of the ledger month. */
  month: Day
  deliveries: number[]
  lake_path: string
  persons: number
  fresh: number
  still: number
  paying: number
  gone: number
  back: number
  undecided: number
  journal_id: number
}

export interface FollowedPersonTable {
  id: GeneratedAlways<number>
  campaign_id: number
  district_id: number | null
  district_rule: 'sub-centre' | 'roster' | 'region' | 'decision' | null
  person_id: number
  name: string
  id_masked: string
  phone_masked: string | null
  state: FollowedState
  lists: string[]
  listed_on: Day
  /** The first day on any list; this year's graduates may never stand on one. */
  first_listed_on: Generated<Day | null>
  left_on: Day | null
  held_by: Generated<PersonHolder>
  exempt: boolean
  born_on: Day | null
  sex: 'male' | 'female' | null
  household: string | null
  graduated_on: Day | null
  benefits: JsonColumn
  flexible: boolean | null
  paid_months: string[]
  last_unit: string | null
  school: string | null
  degree: string | null
  major: string | null
  destination: string | null
  graduate_employer: string | null
  venture: boolean | null
  says_flexible: boolean | null
  hard_to_place: boolean | null
  step: PersonStep
  /** `infinity` where nothing is due. */
  step_on: Day
  step_subject: string | null
  step_rank: number
  graduate_stage: GraduateStage | 'outside' | null
  contacts: Generated<number>
  messaged_on: Day | null
  contacted_on: Day | null
  reached_on: Day | null
  willing_on: Day | null
  last_contact_on: Day | null
  last_reached: boolean | null
  last_intention: ContactIntention | null
  last_user_id: number | null
  success_month: string | null
  success_contact_on: Day | null
  success_known_on: Day | null
}

export interface PersonListTable {
  id: GeneratedAlways<number>
  campaign_id: number
  followed_id: number
  list: string
  listed_on: Day
  left_on: Day | null
  left_because: 'paid' | 'exempt' | 'other' | null
}

export interface PersonContactTable {
  id: GeneratedAlways<number>
  campaign_id: number
  followed_id: number
  district_id: number | null
  happened_on: Day
  known_on: Day
  recorded_at: GeneratedAlways<Date>
  channel: PersonChannel
  individual: boolean
  reached: boolean
  intention: ContactIntention | null
  needs: Generated<ContactNeed[]>
  next_on: Day | null
  next_hour: number | null
  note: Generated<string>
  user_id: number | null
  message_id: number | null
  voided_on: Day | null
  void_reason: string | null
}

export interface PersonRecordTable {
  id: GeneratedAlways<number>
  campaign_id: number
  followed_id: number
  district_id: number | null
  kind: PersonRecordKind
  happened_on: Day
  known_on: Day
  state: GraduateState | null
  source: Generated<string>
  subsidy: string | null
  months: number | null
  note: Generated<string>
  user_id: number | null
  voided_on: Day | null
  void_reason: string | null
}

export interface CallListTable {
  id: GeneratedAlways<number>
  campaign_id: number
  district_id: number
  day: Day
  officer_id: number
  made_by: number | null
}

export interface CallListLineTable {
  call_list_id: number
  followed_id: number
  campaign_id: number
  district_id: number
  day: Day
  place: number
  hour: number
  contact_id: number | null
}

export interface PersonMessageTable {
  id: GeneratedAlways<number>
  campaign_id: number
  district_id: number | null
  title: string
  words: string
  happened_on: Day
  known_on: Day
  persons: number
  unnumbered: number
  files: Generated<number>
  user_id: number | null
  voided_on: Day | null
  void_reason: string | null
}

export interface PersonHandoverTable {
  id: GeneratedAlways<number>
  campaign_id: number
  district_id: number
  number: number
  giver: PersonHolder
  list: string
  persons: number
  note: Generated<string>
  state: Generated<'handed' | 'accepted' | 'returned' | 'withdrawn'>
  handed_on: Day
  handed_by: number | null
  giver_name: string
  answered_on: Day | null
  answered_by: number | null
  taker_name: string | null
  reason: string | null
}

export interface PersonHandoverLineTable {
  handover_id: number
  followed_id: number
  campaign_id: number
  district_id: number
  place: number
  waiting: Generated<boolean>
}
