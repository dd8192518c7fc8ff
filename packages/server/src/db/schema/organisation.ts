import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { Day, Json } from './column.ts'

export interface TeamMemberTable {
  id: GeneratedAlways<number>
  campaign_id: number
  district_id: number | null
  role: 'leader' | 'deputy' | 'member'
  side: 'bureau' | 'sub-centre' | 'government' | 'other'
  name: string
  post: string
  phone: string
  from_on: Day
  to_on: Day | null
}

export interface TeamRosterTable {
  id: GeneratedAlways<number>
  campaign_id: number
  district_id: number
  submitted_on: Day
  submitted_by: number | null
  members: number
  bureau: number
  sub_centre: number
}

export interface DistrictRecordTable {
  id: GeneratedAlways<number>
  campaign_id: number
  district_id: number
  kind: 'measures' | 'liaison' | 'publicity'
  happened_on: Day
  known_on: Day
  title: string
  body: string
  partner: string
  audience: number | null
  /** Who answers for a plan of measures, and the measures with their days. */
  owner: Generated<string>
  measures: ColumnType<Json, string | undefined, never>
  user_id: number | null
}

export interface PolicyDocumentTable {
  id: GeneratedAlways<number>
  campaign_id: number
  number: string
  title: string
  clause: string
  valid_from: Day | null
  valid_to: Day | null
  known_on: Day
  /** The day since which it says what it says. */
  changed_on: Day
}

/** What an entry of the register said from a day on; the database keeps it. */
export interface PolicyEditionTable {
  policy_id: number
  campaign_id: number
  from_on: Day
  title: string
  clause: string
  valid_from: Day | null
  valid_to: Day | null
}

export interface TaskTable {
  id: GeneratedAlways<number>
  campaign_id: number
  code: string
  clause: string
  owner: string
  owner_en: string
  what: string
  what_en: string
  due_on: Day | null
  delivered_on: Day | null
  delivery_note: string
}
