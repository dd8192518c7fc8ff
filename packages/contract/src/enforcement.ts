import { z } from 'zod'
import { dispatchCountsSchema, dispatchSideSchema } from './dispatch.ts'
import { orderStateSchema } from './orders.ts'
import { alarmSchema } from './overview.ts'
import { daySchema } from './session.ts'

const count = z.number().int().nonnegative()
const id = z.number().int().positive()

/** Body of `POST /api/dispatch/action` and its preview: a special enforcement campaign on labour dispatch (R15). */
export const openEnforcementSchema = z.object({
  name: z.string().trim().min(2).max(80),
  deadline: daySchema,
  /** Whether suspects (K3) are on its list as well. */
  suspects: z.boolean().default(true),
})
export type OpenEnforcement = z.output<typeof openEnforcementSchema>

/** Who is on the list, or would be. */
export const enforcementListSchema = z.object({
  /** The counted month that the list is made from. */
  month: z.string(),
  targets: count,
  firms: count,
  userUnits: count,
  suspects: count,
  /** Persons not paid for as the rules ask, heads that nobody names included; on both sides, so that they are counted twice. */
  persons: count,
  /** Leads that are opened for it, of the class that does not count in annex 4. */
  newLeads: count,
  /** Left out, since no district is known or their lead is closed. */
  leftOut: count,
})
export type EnforcementList = z.infer<typeof enforcementListSchema>

/** What came of the list so far, of a district or of the city. */
const enforcementPartSchema = z.object({
  targets: count,
  /** Visited since the action began. */
  checked: count,
  /** With an order to correct that was served. */
  ordered: count,
  /** Paid for as the rules ask by a later ledger; nobody's word moves it. */
  corrected: count,
  /** Persons who were behind when the list was made, and who are now. */
  opening: count,
  behind: count,
  /** Plan of visits back from the deadline (倒排工期). */
  plan: z.object({
    remaining: count,
    daysLeft: count,
    needed: count.nullable(),
    alarm: alarmSchema.nullable(),
  }),
})
export type EnforcementPart = z.infer<typeof enforcementPartSchema>

/** Answer of `GET /api/dispatch/action`: the action that runs, else the last one; null while there was none. */
export const enforcementSchema = z.object({
  action: z
    .object({
      id,
      name: z.string(),
      from: daySchema,
      deadline: daySchema,
      month: z.string(),
      /** The last counted month that its figures are of. */
      countedMonth: z.string(),
      closedOn: daySchema.nullable(),
      whole: enforcementPartSchema,
      districts: z.array(enforcementPartSchema.extend({ districtId: id })),
    })
    .nullable(),
})
export type Enforcement = z.infer<typeof enforcementSchema>

/** How far somebody on the list is. */
export const targetStateSchema = z.enum(['unchecked', 'checked', 'drafted', 'ordered', 'corrected'])
export type TargetState = z.infer<typeof targetStateSchema>

/** Query of `GET /api/dispatch/action/targets`: those with the most persons behind first. */
export const targetsQuerySchema = z.object({
  state: targetStateSchema.optional(),
  side: z.enum(['firm', 'user-unit', 'suspect']).optional(),
  district: z.coerce.number().int().positive().max(32_767).optional(),
  after: z
    .string()
    .regex(/^\d{1,9}\.\d{1,15}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})
export type TargetsQuery = z.output<typeof targetsQuerySchema>

const targetSchema = z.object({
  id,
  employerId: id,
  leadId: id,
  name: z.string(),
  districtId: id,
  sides: z.array(dispatchSideSchema),
  suspect: z.boolean(),
  opening: count,
  counts: dispatchCountsSchema,
  unnamed: count,
  state: targetStateSchema,
  checkedOn: daySchema.nullable(),
  order: z.object({ id, state: orderStateSchema, month: z.string() }).nullable(),
  correctedMonth: z.string().nullable(),
})
export type EnforcementTarget = z.infer<typeof targetSchema>
export const targetsSchema = z.object({ rows: z.array(targetSchema), next: z.string().nullable() })
export type EnforcementTargets = z.infer<typeof targetsSchema>

/** Body of `POST /api/dispatch/action/orders` and its preview: for the chosen ones of the list, or for all of them. */
export const enforcementOrdersSchema = z.object({
  targetIds: z.array(id).min(1).max(5_000).nullable().default(null),
})
export type EnforcementOrders = z.output<typeof enforcementOrdersSchema>

/** What is drafted, or would be; `standing` have an order that runs already, `settled` have nobody behind. */
export const enforcementOrdersAnswerSchema = z.object({
  month: z.string(),
  orders: count,
  firms: count,
  userUnits: count,
  persons: count,
  standing: count,
  settled: count,
  leftOut: count,
})
export type EnforcementOrdersAnswer = z.infer<typeof enforcementOrdersAnswerSchema>

export const enforcementOpenedSchema = enforcementListSchema.extend({ actionId: id })
export type EnforcementOpened = z.infer<typeof enforcementOpenedSchema>
export const enforcementClosedSchema = z.object({ actionId: id })
