import { orderDaysLeft } from '@kuomian/campaign'
import type { OrderRow } from '@kuomian/contract'
import type { Selectable } from 'kysely'
import type { Database } from '../../db/index.ts'
import { numberText, type OrderSetting } from './order-rules.ts'

/** What a line of the list is read from. */
export const orderColumns = [
  'o.id',
  'o.lead_id',
  'o.district_id',
  'o.holder_id',
  'o.served_district_id',
  'o.number',
  'o.kind',
  'o.state',
  'o.persons',
  'o.working_days',
  'o.drafted_on',
  'o.served_on',
  'o.due_on',
  'o.overdue_on',
  'o.escalated_to',
  'o.corrected_on',
  'l.name as lead_name',
  'l.lead_class',
  'd.name as district',
  'drafter.name as drafted_by_name',
] as const

type Column = Extract<(typeof orderColumns)[number], `o.${string}`> extends `o.${infer Name}` ? Name : never
type OrderColumns = Pick<
  Selectable<Database['rectification_order']>,
  Column & keyof Database['rectification_order']
> & { lead_name: string; lead_class: string; district: string; drafted_by_name: string | null }

/** A row of the table as the list shows it, with the working days that are left today. */
export function orderRow(row: OrderColumns, setting: OrderSetting): OrderRow {
  const runs = row.state === 'running' || row.state === 'overdue'
  return {
    id: row.id,
    leadId: row.lead_id,
    leadName: row.lead_name,
    leadClass: row.lead_class,
    districtId: row.holder_id,
    issuerId: row.district_id,
    servedById: row.served_district_id,
    number: row.number,
    numberText: numberText(setting, row.district, row.number),
    kind: row.kind,
    state: row.state,
    persons: row.persons,
    workingDays: row.working_days,
    draftedOn: row.drafted_on,
    draftedBy: row.drafted_by_name,
    servedOn: row.served_on,
    dueOn: row.due_on,
    daysLeft: runs && row.due_on !== null ? orderDaysLeft(setting.today, row.due_on, setting.calendar) : null,
    paused: row.state === 'running' && row.due_on === null,
    overdueOn: row.overdue_on,
    escalatedTo: row.escalated_to,
    correctedOn: row.corrected_on,
  }
}
