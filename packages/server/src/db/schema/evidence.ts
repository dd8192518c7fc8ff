import type { EvidenceKind, EvidenceSource, EvidenceSubject } from '@kuomian/campaign'
import type { Generated } from 'kysely'

export interface EvidenceTable {
  id: string
  campaign_id: number
  district_id: number | null
  /** Labour inspection or audit, where one of them brought it. */
  receiver: Generated<'inspection' | 'audit' | null>
  kind: EvidenceKind
  name: string
  media_type: string
  bytes: number
  sha256: string
  taken_at: Date | null
  /** Whose word the time is: the picture's own, the device's clock, the date of the file. */
  time_source: Generated<'picture' | 'device' | 'file' | null>
  source: EvidenceSource
  latitude: number | null
  longitude: number | null
  accuracy: number | null
  received_bytes: Generated<number>
  state: Generated<'open' | 'stored'>
  width: Generated<number | null>
  height: Generated<number | null>
  user_id: number | null
  recorded_at: Generated<Date>
  stored_at: Generated<Date | null>
}

export interface EvidenceOfTable {
  evidence_id: string
  campaign_id: number
  district_id: number | null
  subject_kind: EvidenceSubject
  subject_id: number
  lead_id: number | null
  receiver: Generated<'inspection' | 'audit' | null>
}
