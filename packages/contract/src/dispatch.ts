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

const dispatchStatusSchema = z.enum(['SPLIT_OK', 'NOT_SPLIT', 'MISCLASSIFIED', 'UNPAID'])

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
  /** All rules of the campaign by their days: what each way of paying means. */
  ruleSets: z.array(
    z.object({
      code: z.string(),
      title: bilingualSchema,
      from: daySchema,
      to: daySchema.nullable(),
      routes: z.object({
        'split-account': dispatchStatusSchema,
        'user-account': dispatchStatusSchema,
        'firm-account-recorded': dispatchStatusSchema,
        'firm-account': dispatchStatusSchema,
      }),
    }),
  ),
  /** Of all relations together, and never the sum of the districts; null where somebody sees one district alone. */
  city: splitPartSchema.nullable(),
  districts: z.array(districtSplitSchema),
  /** User units whose district nothing decides. */
  undecided: splitPartSchema.nullable(),
  /** Rows of the lists with something wrong, by code. */
  findings: z.array(z.object({ code: z.string(), title: bilingualSchema, rows: count })),
})
export type SplitRate = z.infer<typeof splitRateSchema>

/** Answer of `GET /api/dispatch`; null while no month was counted. */
export const dispatchOverviewSchema = z.object({ rate: splitRateSchema.nullable() })

/** As what an employer is looked at: 用工单位 or 派遣单位. */
export const dispatchSideSchema = z.enum(['firm', 'user-unit'])
export type DispatchSide = z.infer<typeof dispatchSideSchema>

/** Whether everybody of an employer is split, or somebody is not. */
export const dispatchStateSchema = z.enum(['behind', 'split'])

/** Query of `GET /api/dispatch/employers`: firms unless said, those with the most persons not split first. */
export const dispatchEmployersQuerySchema = z.object({
  side: dispatchSideSchema.default('firm'),
  state: dispatchStateSchema.optional(),
  district: z.coerce.number().int().positive().max(32_767).optional(),
  name: z.string().trim().max(100).optional(),
  /** User units with a greater share of dispatched workers than the limit of the day. */
  overLimit: z.literal('yes').optional(),
  after: z
    .string()
    .regex(/^\d{1,9}\.\d{1,15}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})
export type DispatchEmployersQuery = z.output<typeof dispatchEmployersQuerySchema>

/** How many of a user unit's workers are dispatched (劳务派遣暂行规定 4): a warning beyond the limit, and nothing more. */
const dispatchShareSchema = z.object({
  own: count,
  dispatched: count,
  warning: z
    .object({
      severity: z.enum(['note', 'warning']),
      limit: z.string(),
      /** How many fewer dispatched workers would keep the limit. */
      excess: count,
    })
    .nullable(),
})
export type DispatchShareView = z.infer<typeof dispatchShareSchema>

/** A firm or a user unit, with how its persons stand; who works through two of its pairs is counted in both. */
const dispatchEmployerRowSchema = z.object({
  id,
  name: z.string(),
  /** Of a user unit; null where nothing decides it, and for a firm, whose people work in several. */
  districtId: id.nullable(),
  /** Its user units, or its firms; and how many of them are not split altogether. */
  partners: count,
  partnersBehind: count,
  counts: dispatchCountsSchema,
  /** Heads that visits found and no list names. */
  unnamed: count,
  /** Of a user unit whose own workers are known; null else. */
  share: dispatchShareSchema.nullable(),
})
export type DispatchEmployerRow = z.infer<typeof dispatchEmployerRowSchema>

export const dispatchEmployersSchema = z.object({
  rows: z.array(dispatchEmployerRowSchema),
  next: z.string().nullable(),
})
export type DispatchEmployers = z.infer<typeof dispatchEmployersSchema>

/** The other side of one pair: a step to walk along. */
const dispatchPartnerSchema = z.object({
  id,
  name: z.string(),
  /** The district of the pair's user unit. */
  districtId: id.nullable(),
  counts: dispatchCountsSchema,
  /** Persons who pay through somebody else. */
  elsewhere: count,
  /** What a visit found there (核准人数), with what it said of a split account; null where nobody was. */
  found: z
    .object({
      headsByFirm: count,
      headsByUnit: count.nullable(),
      splitAccount: z.boolean().nullable(),
      unnamed: count,
    })
    .nullable(),
})
export type DispatchPartner = z.infer<typeof dispatchPartnerSchema>

/** Answer of `GET /api/dispatch/employers/:id`: an employer as a firm, as a user unit, or as both. */
export const dispatchEmployerSchema = z.object({
  id,
  name: z.string(),
  month: z.string(),
  /** The lead by which it is visited and ordered to correct; null where it has none that the reader may see. */
  leadId: id.nullable(),
  share: dispatchShareSchema.nullable(),
  sides: z.array(
    z.object({
      side: dispatchSideSchema,
      counts: dispatchCountsSchema,
      partners: z.array(dispatchPartnerSchema),
      /** How many partners there are; those with the most persons not split are listed first, and so many of them. */
      partnersInAll: count,
    }),
  ),
})
export type DispatchEmployer = z.infer<typeof dispatchEmployerSchema>
