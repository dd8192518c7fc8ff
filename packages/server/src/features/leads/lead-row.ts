import type { LeadRow } from '@kuomian/contract'
import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { LeadTable } from '../../db/schema/leads.ts'
import { type LeadRecords, stageOfRow } from './stage-facts.ts'

/** The columns of a lead that its line in a list needs. */
export const leadColumns = [
  'l.id',
  'l.name',
  'l.codes',
  'l.lead_class',
  'l.reasons',
  'l.groups',
  'l.district_id',
  'l.state',
  'l.outcome',
  'l.effective',
  'l.units',
  'l.persons',
  'l.inspected_persons',
  'l.uninsured_now',
  'l.issued_on',
  'l.due_on',
  'l.inspected_on',
  'l.address',
  'l.phone',
  'l.street',
  'l.next_on',
] as const

type ColumnName = (typeof leadColumns)[number] extends `l.${infer Name}` ? Name : never
export type LeadColumns = Pick<Selectable<LeadTable>, ColumnName & keyof LeadTable>

const codesSchema = z.record(z.string(), z.union([z.string(), z.array(z.string())]))
/** The code that names an employer best comes first. */
const kindsByWorth = ['uscc', 'org-code', 'registration-number', 'unit-number', 'fund-account']

/** All codes of a lead by kind, the best kind first. */
export function codesOf(codes: unknown): { kind: string; values: string[] }[] {
  const parsed = codesSchema.safeParse(codes)
  if (!parsed.success) return []
  return Object.entries(parsed.data)
    .map(([kind, values]) => ({ kind, values: [values].flat() }))
    .filter(({ values }) => values.length > 0)
    .sort((a, b) => worth(a.kind) - worth(b.kind))
}

const worth = (kind: string): number => {
  const place = kindsByWorth.indexOf(kind)
  return place < 0 ? kindsByWorth.length : place
}

/** A row of the table as the list shows it. */
export function leadRow(row: LeadColumns & LeadRecords): LeadRow {
  return {
    id: row.id,
    name: row.name,
    code: codesOf(row.codes)[0]?.values[0] ?? null,
    leadClass: row.lead_class,
    reasons: row.reasons,
    groups: row.groups,
    districtId: row.district_id,
    state: row.state,
    stage: stageOfRow(row),
    outcome: row.outcome,
    effective: row.effective,
    units: row.units,
    persons: row.persons,
    inspectedPersons: row.inspected_persons,
    uninsuredNow: row.uninsured_now,
    issuedOn: row.issued_on,
    dueOn: row.due_on,
    inspectedOn: row.inspected_on,
    address: row.address,
    phone: row.phone,
    street: row.street,
    officerId: row.officer_id,
    nextOn: row.next_on,
  }
}
