import type { Generated, GeneratedAlways } from 'kysely'
import type { Day } from './column.ts'

export type ContactChannel = 'phone' | 'visit' | 'message' | 'letter' | 'media' | 'employer-page' | 'other'
export type ContactIntention = 'willing' | 'hesitant' | 'refusing' | 'unreached'

export interface MediaContactTable {
  id: GeneratedAlways<number>
  campaign_id: number
  /** Absent where the city did it. */
  district_id: number | null
  title: string
  channel: 'media' | 'message' | 'letter'
  happened_on: Day
  known_on: Day
  recorded_at: Generated<Date>
  leads: number
  user_id: number | null
  voided_on: Day | null
  void_reason: string | null
  journal_id: number
}

export interface ContactTable {
  id: GeneratedAlways<number>
  campaign_id: number
  lead_id: number
  district_id: number
  happened_on: Day
  known_on: Day
  recorded_at: Generated<Date>
  channel: ContactChannel
  individual: boolean
  reached: boolean
  on_site: boolean
  intention: ContactIntention | null
  needs: Generated<string[]>
  next_on: Day | null
  note: Generated<string>
  officers: Generated<string[]>
  user_id: number | null
  media_contact_id: number | null
  voided_on: Day | null
  void_reason: string | null
}
