import type { Day } from './column.ts'

/** Who works on a lead; no row while nobody does. */
export interface AssignmentTable {
  lead_id: number
  campaign_id: number
  district_id: number
  officer_id: number
  assigned_on: Day
}
