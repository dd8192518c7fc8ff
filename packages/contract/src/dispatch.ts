import { z } from 'zod'
import { bilingualSchema } from './bilingual.ts'
import { alarmSchema } from './overview.ts'
import { daySchema } from './session.ts'

const count = z.number().int().nonnegative()
const id = z.number().int().positive()

/** Query of `GET /api/dispatch`: as of the campaign's today, planned back from its last day, unless said. */
export const splitRateQuerySchema = z.object({ asOf: daySchema.optional(), deadline: daySchema.optional() })
export type SplitRateQuery = z.output<typeof splitRateQuerySchema>

/** Of how many, how many are paid for as the rules ask. */
const splitCountSchema = z.object({ split: count, all: count })

/** Persons per status, each once and by the worst (domain §8.1). */
export const dispatchCountsSchema = z.object({
  SPLIT_OK: count,
  NOT_SPLIT: count,
  MISCLASSIFIED: count,
  UNPAID: count,
})
export type DispatchCounts = z.infer<typeof dispatchCountsSchema>

const splitPartSchema = z.object({
  persons: splitCountSchema,
  userUnits: splitCountSchema,
  firms: splitCountSchema,
  byStatus: dispatchCountsSchema,
  /** Plan back from the deadline, in persons. */
  plan: z.object({
    remaining: count,
    daysLeft: count,
    /** Needed per working day, rounded up; null when no day is left. */
    needed: count.nullable(),
    /** Null while there is no earlier month to reckon a pace from. */
    alarm: alarmSchema.nullable(),
  }),
})
export type SplitPartView = z.infer<typeof splitPartSchema>

const districtSplitSchema = splitPartSchema.extend({ districtId: id })
export type DistrictSplit = z.infer<typeof districtSplitSchema>

/** The split rate (应分尽分率) of the last month that was counted and had ended by a day. */
export const splitRateSchema = z.object({
  asOf: daySchema,
  /** `YYYY-MM` */
  month: z.string(),
  computedOn: daySchema,
  deadline: daySchema,
  /** Later deliveries, or other rules, would count this month otherwise. */
  outdated: z.boolean(),
  ruleSet: z.object({
    code: z.string(),
    title: bilingualSchema,
    state: z.enum(['verified', 'unverified']),
    source: z.string(),
  }),
  /** Of all relations together, and never the sum of the districts; null where somebody sees one district alone. */
  city: splitPartSchema.nullable(),
  districts: z.array(districtSplitSchema),
  /** User units whose district nothing decides. */
  undecided: splitPartSchema.nullable(),
  /** Rows of the lists with something wrong, by code. */
  findings: z.array(z.object({ code: z.string(), title: bilingualSchema, rows: count })),
})
export type SplitRate = z.infer<typeof splitRateSchema>
