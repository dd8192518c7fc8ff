import { type AppealState, assessmentSchemeSchema } from '@kuomian/campaign'
import { z } from 'zod'
import { quarterSchema } from './assessment.ts'
import { daySchema } from './session.ts'

const id = z.number().int().positive()
const words = (least: number, most: number) => z.string().trim().min(least).max(most)
const points = z.int().min(-10_000).max(10_000)

/** Body of `POST /api/assessment/publish`: freezes a quarter; a correction of a published one says what it is for. */
export const publishQuarterSchema = z.object({
  quarter: quarterSchema,
  source: z.enum(['computed', 'published']).default('computed'),
  reason: words(2, 500).nullable().default(null),
})
export const quarterPublishedSchema = z.object({
  edition: z.int(),
  hash: z.string(),
  changed: z.int().describe('units whose sum or place is another than in the edition before'),
})

/** Body of `POST /api/assessment/schemes`: a new version of the method of assessment (考核办法), whole. */
export const enterSchemeSchema = z.object({ definition: assessmentSchemeSchema, reason: words(2, 500) })
const schemeVersionSchema = z.object({
  /** 0 is what the campaign came with. */
  version: z.int(),
  reason: z.string().nullable(),
  knownOn: daySchema.nullable(),
  definition: assessmentSchemeSchema,
})
export type SchemeVersion = z.infer<typeof schemeVersionSchema>
/** Answer of `GET /api/assessment/schemes`, the latest first. */
export const schemesSchema = z.object({ rows: z.array(schemeVersionSchema) })

/** Body of `POST /api/assessment/faults`: what a check found, by the code of the method's deduction. */
export const recordFaultSchema = z.object({
  districtId: id,
  quarter: quarterSchema,
  code: words(1, 40),
  times: z.int().min(1).max(100).default(1),
  because: words(2, 500),
  foundOn: daySchema,
})
/** Body of `POST /api/assessment/faults/:id/void`. */
export const voidFaultSchema = z.object({ reason: words(2, 200) })

/** Body of `POST /api/assessment/appeals`: a district asks for another score of an item (考核申诉). */
export const fileAppealSchema = z.object({
  quarter: quarterSchema,
  item: words(1, 40),
  because: words(2, 1_000),
  evidence: words(2, 1_000),
})
/** Body of `POST /api/assessment/appeals/:id/decide`: points in hundredths; 0 rejects. */
export const decideAppealSchema = z.object({ points, decision: words(2, 1_000) })

const appealSchema = z.object({
  id,
  districtId: id,
  item: z.string(),
  because: z.string(),
  evidence: z.string(),
  filedOn: daySchema,
  decidedOn: daySchema.nullable(),
  points: points.nullable(),
  decision: z.string().nullable(),
  state: z.enum(['filed', 'granted', 'rejected'] satisfies AppealState[]),
})
export type Appeal = z.infer<typeof appealSchema>
const faultSchema = z.object({
  id,
  districtId: id,
  code: z.string(),
  times: z.int(),
  because: z.string(),
  foundOn: daySchema,
  voidedOn: daySchema.nullable(),
  voidReason: z.string().nullable(),
})
export type Fault = z.infer<typeof faultSchema>
/** Query and answer of `GET /api/assessment/rulings`: what people asked, found and decided of a quarter, the latest first. */
export const rulingsQuerySchema = z.object({ quarter: quarterSchema })
export const rulingsSchema = z.object({ appeals: z.array(appealSchema), faults: z.array(faultSchema) })
export type QuarterRulings = z.infer<typeof rulingsSchema>
/** What an act on an appeal, a fault or a method answers. */
export const assessmentActSchema = z.object({ id })
