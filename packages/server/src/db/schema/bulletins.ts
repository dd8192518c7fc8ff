import type { ColumnType, GeneratedAlways } from 'kysely'
import type { Day, Json } from './column.ts'

/** An edition of a bulletin, from its draft to its publication. */
export interface BulletinTable {
  id: GeneratedAlways<number>
  campaign_id: number
  period: string
  edition: number
  state: ColumnType<
    'draft' | 'review' | 'reviewed' | 'published' | 'discarded',
    never,
    'draft' | 'review' | 'reviewed' | 'published' | 'discarded'
  >
  source: 'computed' | 'published'
  as_of: Day
  known_at: Day
  inputs: ColumnType<Json, string, string>
  inputs_hash: string
  content: ColumnType<Json, string, string>
  explanations: ColumnType<Json, string, string>
  reason: string | null
  corrects_id: number | null
  version: ColumnType<number, never, number>
  drafted_on: Day
  drafters: number[]
  reviewed_by: number | null
  returned: string | null
  paper: ColumnType<Json | null, never, string>
  document_id: number | null
  number: string | null
  docx_hash: string | null
  pdf_hash: string | null
  web_hash: string | null
  published_on: Day | null
}
