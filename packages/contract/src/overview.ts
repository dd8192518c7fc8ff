import { z } from 'zod'
import { daySchema } from './session.ts'

export const pairSchema = z.object({ units: z.number(), persons: z.number() })
export const alarmSchema = z.enum(['done', 'on-course', 'yellow', 'red', 'overdue'])
/** How a pace stands against its deadline (domain §10.1). */
export type Alarm = z.infer<typeof alarmSchema>

/** How far one district, or the whole city, is. */
const progressSchema = z.object({
  issued: pairSchema,
  inspected: pairSchema,
  /** Payers of the ledger month, and the plan; null where none is reported. */
  payers: z.number().nullable(),
  plan: z.number().nullable(),
  /** Alarm levels of the inspection; null before anything is issued or without a deadline. */
  alarm: z.object({ units: alarmSchema, persons: alarmSchema }).nullable(),
})

const districtProgressSchema = progressSchema.extend({
  districtId: z.number().int(),
  /** Place among the districts by each rate, equal rates sharing one; null without a rate. */
  rank: z.object({
    units: z.number().nullable(),
    persons: z.number().nullable(),
    payers: z.number().nullable(),
  }),
})
export type DistrictProgress = z.infer<typeof districtProgressSchema>

/** The pace to the inspection deadline: `daysPassed` working days since the first issue, `daysLeft` up to and with the day. */
const paceSchema = z.object({
  due: daySchema,
  since: daySchema,
  daysPassed: z.number().int(),
  daysLeft: z.number().int(),
  /** Needed per working day, rounded up; null when no day is left. */
  needed: z.object({ units: z.number().nullable(), persons: z.number().nullable() }),
})

const deadlineSchema = z.object({
  code: z.string(),
  zh: z.string(),
  en: z.string(),
  due: daySchema,
  daysLeft: z.number().int(),
})

/** What waits for the reader's own act; 0 means nothing, null that it is not the reader's to do. */
const waitingSchema = z.object({
  candidates: z.number().nullable(),
  undecided: z.number().nullable(),
  batches: z.number().nullable(),
  requests: z.number().nullable(),
  pending: pairSchema.nullable(),
  runs: z.number().nullable(),
  failedImports: z.number().nullable(),
  refusedImports: z.number().nullable(),
  /** Orders to correct: drafts to approve, approved ones to serve, and those due soon. */
  orderDrafts: z.number().nullable(),
  ordersToServe: z.number().nullable(),
  ordersDueSoon: z.number().nullable(),
  /** Findings of district supervision that want putting right, and those whose day has passed. */
  supervisionOpen: z.number().nullable(),
  supervisionOverdue: z.number().nullable(),
})
export type Waiting = z.infer<typeof waitingSchema>

/** Answer of `GET /api/overview`: how far the campaign is on its today, and what needs the reader. */
export const overviewSchema = z.object({
  asOf: daySchema,
  ledgerMonth: z.string().nullable(),
  city: progressSchema,
  districts: z.array(districtProgressSchema),
  pace: paceSchema.nullable(),
  construction: z.object({ insured: z.number().nullable(), plan: z.number().nullable() }),
  /** What is due from today on, soonest first. */
  deadlines: z.array(deadlineSchema),
  waiting: waitingSchema,
  /** What has been done so far, for a campaign that begins. */
  begun: z.object({ deliveries: z.number(), runs: z.number() }),
})
export type Overview = z.infer<typeof overviewSchema>
