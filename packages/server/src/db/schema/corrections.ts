import type { CorrectableField } from '@kuomian/campaign'
import type { GeneratedAlways } from 'kysely'
import type { Day } from './column.ts'

export interface LeadCorrectionTable {
  id: GeneratedAlways<number>
  campaign_id: number
  lead_id: number
  district_id: number
  field: CorrectableField
  former: string | null
  value: string | null
  known_on: Day
  recorded_at: GeneratedAlways<Date>
  user_id: number | null
  journal_id: number
  /** The employer's message that the value was taken from. */
  message_id: string | null
}
