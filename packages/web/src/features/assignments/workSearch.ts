import { WORK_PLACE_ORDER } from '@kuomian/campaign'
import type { LeadFilter } from '@kuomian/contract'
import { z } from 'zod'
import { searchList } from '../../routes/searchCodec.ts'

/** What the address of a work list may say; anything else in it is passed over. */
export const workSearchSchema = z.object({
  /** `me`, `none` for what nobody has, `all`, or the id of an officer. */
  whose: z
    .string()
    .regex(/^(me|none|all|\d{1,9})$/)
    .optional()
    .catch(undefined),
  district: z
    .string()
    .regex(/^\d{1,5}$/)
    .optional()
    .catch(undefined),
  text: z.string().min(1).optional().catch(undefined),
  class: searchList(z.string()),
  street: searchList(z.string()),
  place: searchList(z.enum(WORK_PLACE_ORDER)),
  personsFrom: z
    .string()
    .regex(/^\d{1,6}$/)
    .optional()
    .catch(undefined),
})
export type WorkSearch = z.output<typeof workSearchSchema>

/** Whose list an address asks for, and of which district. */
export type WorkList = { whose: string; district: number }

/** The leads that an address means, as bulk acts take them. A place is no property of a lead but of its list: it is left out. */
export function workFilterOf(search: WorkSearch, { whose, district }: WorkList): LeadFilter {
  const filter: LeadFilter = { district: [district] }
  if (whose === 'me') filter.officer = ['me']
  else if (whose === 'none') filter.unassigned = true
  else if (whose !== 'all') filter.officer = [Number(whose)]
  if (search.text) filter.text = search.text
  if (search.class?.length) filter.class = search.class
  if (search.street?.length) filter.street = search.street
  if (search.personsFrom) filter.personsFrom = Number(search.personsFrom)
  return filter
}

/** An address as the query of the API. */
export function workQueryOf(
  search: WorkSearch,
  list: WorkList,
): Record<string, string | number | boolean | readonly (string | number)[] | undefined> {
  const { district: _district, officer, unassigned, ...filter } = workFilterOf(search, list)
  return { ...filter, officer, unassigned, district: list.district, place: search.place }
}
