import { type LeadFilter, leadOrderSchema, leadStateSchema } from '@kuomian/contract'
import { z } from 'zod'
import { searchList } from '../../routes/searchCodec.ts'

const text = z.string().min(1).optional().catch(undefined)
const flag = z.enum(['true', 'false']).optional().catch(undefined)

/** What the address of the list may say; anything else in it is passed over. */
export const leadSearchSchema = z.object({
  text,
  district: searchList(z.string().regex(/^(none|\d+)$/)),
  class: searchList(z.string()),
  state: searchList(leadStateSchema),
  group: searchList(z.string()),
  outcome: searchList(z.string()),
  effective: flag,
  dueBefore: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional()
    .catch(undefined),
  late: flag,
  officer: searchList(z.string().regex(/^(me|\d{1,9})$/)),
  unassigned: flag,
  street: searchList(z.string().min(1)),
  order: leadOrderSchema.optional().catch(undefined),
  reversed: flag,
})

/** The list as its address describes it. */
export type LeadSearch = z.output<typeof leadSearchSchema>

/** The filter of an address, as the bodies of bulk acts and exports take it. */
export function filterOf(search: LeadSearch): LeadFilter {
  const { district, class: classes, state, group, outcome, effective, dueBefore, late } = search
  const { officer, unassigned, street } = search
  const filter: LeadFilter = {}
  if (search.text) filter.text = search.text
  if (district?.length) filter.district = district.map((item) => (item === 'none' ? item : Number(item)))
  if (classes?.length) filter.class = classes
  if (state?.length) filter.state = state
  if (group?.length) filter.group = group
  if (outcome?.length) filter.outcome = outcome
  if (effective) filter.effective = effective === 'true'
  if (dueBefore) filter.dueBefore = dueBefore
  if (late) filter.late = late === 'true'
  if (officer?.length) filter.officer = officer.map((item) => (item === 'me' ? item : Number(item)))
  if (unassigned) filter.unassigned = unassigned === 'true'
  if (street?.length) filter.street = street
  return filter
}

/** The filter as a query of the API. */
export function queryOf(search: LeadSearch): Record<string, string | readonly string[] | undefined> {
  const { order: _order, reversed: _reversed, ...filter } = search
  return filter
}
