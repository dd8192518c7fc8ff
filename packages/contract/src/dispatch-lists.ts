import { z } from 'zod'
import { bilingualSchema } from './bilingual.ts'
import { dispatchSideSchema } from './dispatch.ts'
import { daySchema } from './session.ts'

const count = z.number().int().nonnegative()
const id = z.number().int().positive()
const district = z.coerce.number().int().positive().max(32_767).optional()
const limit = z.coerce.number().int().min(1).max(500).default(100)

/** What can be wrong with a row of a list of relations. */
export const relationFindingCodeSchema = z.enum([
  'relation-ends-before-start',
  'firm-dispatches-to-itself',
  'relation-repeated',
  'relations-overlap',
  'relation-without-start',
  'relation-person-unreadable',
])

/** Query of `GET /api/dispatch/findings` and of its sheet: rows as they stand in the lists. */
export const dispatchFindingsQuerySchema = z.object({
  code: relationFindingCodeSchema.optional(),
  after: z
    .string()
    .regex(/^\d{1,15}\.\d{1,9}\.[a-z-]+$/)
    .optional(),
  limit,
})
export type DispatchFindingsQuery = z.output<typeof dispatchFindingsQuerySchema>

/** Where a row stands: in which file, on which line. */
const placeSchema = z.object({ file: z.string(), row: z.number().int() })

const dispatchFindingSchema = z.object({
  code: relationFindingCodeSchema,
  title: bilingualSchema,
  /** Is the relation counted all the same? */
  counts: z.boolean(),
  at: placeSchema,
  /** The row that it stands against, where there is one. */
  other: placeSchema.nullable(),
  userUnit: z.string().nullable(),
  firm: z.string().nullable(),
  idMasked: z.string().nullable(),
  from: daySchema.nullable(),
  to: daySchema.nullable(),
})
export type DispatchFinding = z.infer<typeof dispatchFindingSchema>
export const dispatchFindingsSchema = z.object({
  rows: z.array(dispatchFindingSchema),
  next: z.string().nullable(),
})
export type DispatchFindings = z.infer<typeof dispatchFindingsSchema>

/** Whether somebody went to a suspect already: nobody yet, it dispatches, it does not; `no-lead`: nobody has it to visit. */
export const suspectStateSchema = z.enum(['no-lead', 'unvisited', 'confirmed', 'denied'])
export type SuspectState = z.infer<typeof suspectStateSchema>

/** Query of `GET /api/dispatch/suspects`: the highest score first. */
export const dispatchSuspectsQuerySchema = z.object({
  state: suspectStateSchema.optional(),
  sign: z.string().max(40).optional(),
  district,
  name: z.string().trim().max(100).optional(),
  after: z
    .string()
    .regex(/^-?\d{1,6}\.\d{1,15}$/)
    .optional(),
  limit,
})
export type DispatchSuspectsQuery = z.output<typeof dispatchSuspectsQuerySchema>

const suspectSignSchema = z.object({ code: z.string(), points: z.number().int(), because: bilingualSchema })
const dispatchSuspectSchema = z.object({
  id,
  name: z.string(),
  districtId: id.nullable(),
  score: z.number().int(),
  insured: count,
  /** What holds, the heaviest first, in words. */
  signs: z.array(suspectSignSchema),
  /** Signs that nothing is known of. */
  unknown: z.array(z.string()),
  state: suspectStateSchema,
  /** The lead by which it is visited; null where it has none that the reader may see. */
  leadId: id.nullable(),
})
export type DispatchSuspect = z.infer<typeof dispatchSuspectSchema>

/** Answer of `GET /api/dispatch/suspects`. */
export const dispatchSuspectsSchema = z.object({
  rows: z.array(dispatchSuspectSchema),
  next: z.string().nullable(),
  /** Of those who were visited, how many were suspected rightly; null while none was. */
  found: z.object({ visited: count, confirmed: count }),
  /** How many points make a suspect. */
  threshold: z.number().int(),
  /** The campaign's signs, to choose by. */
  signs: z.array(z.object({ code: z.string(), title: bilingualSchema })),
})
export type DispatchSuspects = z.infer<typeof dispatchSuspectsSchema>

export const headCountStandingSchema = z.enum(['agrees', 'under-declared', 'not-declared', 'over-declared'])

/** Query of `GET /api/dispatch/head-counts`: declared against verified heads, the greatest gap first. */
export const headCountsQuerySchema = z.object({
  side: dispatchSideSchema.default('firm'),
  standing: headCountStandingSchema.optional(),
  district,
  after: z
    .string()
    .regex(/^\d{1,9}\.\d{1,15}$/)
    .optional(),
  limit,
})
export type HeadCountsQuery = z.output<typeof headCountsQuerySchema>

const headCountRowSchema = z.object({
  id,
  name: z.string(),
  districtId: id.nullable(),
  /** Partners where a visit verified heads. */
  partners: count,
  /** Persons who are paid for there. */
  declared: count,
  verified: count,
  /** Heads that nobody pays for, partner by partner: one firm's surplus covers no other's gap. */
  gap: count,
  standing: headCountStandingSchema,
  /** What the gap owes for the month, in cents; null where it has no price. */
  cents: count.nullable(),
})
export type HeadCountRow = z.infer<typeof headCountRowSchema>

/** Answer of `GET /api/dispatch/head-counts`. */
export const headCountsSchema = z.object({
  rows: z.array(headCountRowSchema),
  next: z.string().nullable(),
  month: z.string().nullable(),
  /** The price of one head for the month on the floor of the base; null with the reason where there is none. */
  price: z.object({
    perPersonCents: count.nullable(),
    unverified: z.boolean(),
    why: z.string().nullable(),
  }),
  sum: z.object({ verified: count, declared: count, gap: count }),
})
export type HeadCounts = z.infer<typeof headCountsSchema>
