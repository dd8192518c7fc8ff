import type { PersonRow } from '@kuomian/contract'
import type { Selectable } from 'kysely'
import type { Database } from '../../db/index.ts'
import { stepDay } from './held-person.ts'

export const rowColumns = [
  'p.id',
  'p.district_id',
  'p.name',
  'p.id_masked',
  'p.phone_masked',
  'p.state',
  'p.lists',
  'p.held_by',
  'p.paid_months',
  'p.step',
  'p.step_on',
  'p.step_subject',
  'p.step_rank',
  'p.graduate_stage',
  'p.contacts',
  'p.last_contact_on',
  'p.last_reached',
  'p.last_intention',
  'p.success_month',
] as const

type ColumnOf<Name> = Name extends `p.${infer Column}` ? Column : never

/** The columns of a row, as they are read. */
export type RowColumns = Pick<
  Selectable<Database['followed_person']>,
  Extract<ColumnOf<(typeof rowColumns)[number]>, keyof Database['followed_person']>
>

/** A person as a list shows him: numbers masked. */
export const personRow = (row: RowColumns): PersonRow => ({
  id: row.id,
  districtId: row.district_id,
  name: row.name,
  idMasked: row.id_masked,
  phoneMasked: row.phone_masked,
  state: row.state,
  lists: row.lists,
  heldBy: row.held_by,
  lastPaidMonth: row.paid_months.toSorted().at(-1) ?? null,
  step: row.step,
  stepOn: stepDay(row.step_on),
  stepSubject: row.step_subject,
  stage: row.graduate_stage,
  contacts: row.contacts,
  lastContactOn: row.last_contact_on,
  lastReached: row.last_reached,
  lastIntention: row.last_intention,
  successMonth: row.success_month,
})
