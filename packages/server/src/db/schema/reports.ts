import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { Day, Json } from './column.ts'

type JsonColumn = ColumnType<Json, string, string>

export interface DistrictReportTable {
  id: GeneratedAlways<number>
  campaign_id: number
  district_id: number
  form: string
  month: Day
  state: 'draft' | 'submitted' | 'returned' | 'accepted' | 'locked'
  /** `ReportContent` of the campaign's rules. */
  content: JsonColumn
  /** `Explanations` of the campaign's rules. */
  explanations: ColumnType<Json, string | undefined, string>
  findings: Generated<number>
  delivered_on: Day | null
  submitted_on: Day | null
  submitted_by: number | null
  decided_on: Day | null
  note: Generated<string>
}

export interface DistrictReportEventTable {
  id: GeneratedAlways<number>
  campaign_id: number
  report_id: number
  district_id: number
  act: string
  state: DistrictReportTable['state']
  note: string
  happened_on: Day
  user_id: number | null
  journal_id: number
}

export interface ReportedFigureTable {
  id: GeneratedAlways<number>
  campaign_id: number
  report_id: number
  district_id: number
  month: Day
  annex: string
  column_id: string
  value: number
  known_on: Day
  until_on: Day | null
}
