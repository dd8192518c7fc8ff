import { z } from 'zod'
import { bilingualSchema } from './bilingual.ts'
import { daySchema } from './session.ts'

const count = z.int()
const sourceSchema = z.enum(['published', 'computed'])

/** Query of `GET /api/pictures`: of which indicator, as of which day, from the campaign's records or the notices. */
export const picturesQuerySchema = z.object({
  indicator: z.string().min(1).max(40).optional(),
  asOf: daySchema.optional(),
  source: sourceSchema.default('computed'),
})
export type PicturesQuery = z.input<typeof picturesQuerySchema>

/** A rate as its two integers. */
const shareSchema = z.object({ numerator: count, denominator: count })

const placeSchema = z.object({
  /** The district, or those that share a plan and so a place. */
  districtIds: z.array(count),
  name: bilingualSchema,
  /** Null where nothing was reported, or there is nothing to report. */
  now: shareSchema.nullable(),
  before: shareSchema.nullable(),
  rank: count.nullable(),
  rankBefore: count.nullable(),
  /** How many places up; negative is down. */
  moved: count.nullable(),
})
export type PicturePlace = z.infer<typeof placeSchema>

/** The steps of the conversion chain in their order (domain §10.1). */
export const FUNNEL_STEPS = [
  'issued',
  'inspected',
  'effective',
  'registered',
  'firstPayment',
  'threeMonths',
] as const
const funnelSchema = z.array(z.object({ step: z.enum(FUNNEL_STEPS), units: count, persons: count }))
export type FunnelView = z.infer<typeof funnelSchema>

/** Answer of `GET /api/pictures`: the districts in the order of their rates with last month's place, and the chain of all leads. */
export const picturesSchema = z.object({
  indicator: z.object({
    code: z.string(),
    title: bilingualSchema,
    counts: z.enum(['units', 'persons']),
    decimals: count,
  }),
  /** All that can be drawn. */
  indicators: z.array(z.object({ code: z.string(), title: bilingualSchema })),
  source: sourceSchema,
  asOf: daySchema,
  /** The day one month earlier, which the places before are those of. */
  before: daySchema,
  places: z.array(placeSchema),
  city: shareSchema.nullable(),
  /** Null for printed figures: no notice prints the chain. */
  funnel: funnelSchema.nullable(),
})
export type PicturesView = z.infer<typeof picturesSchema>
