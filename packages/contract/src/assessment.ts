import { z } from 'zod'
import { bilingualSchema } from './bilingual.ts'
import { daySchema } from './session.ts'

const quarterSchema = z.string().regex(/^\d{4}-Q[1-4]$/)
const sourceSchema = z.enum(['computed', 'published'])
/** Points in hundredths, as they are printed and added up. */
const points = z.int()

/** Query of `GET /api/assessment`: the quarter, the one that today is in unless said, and where its figures come from. */
export const assessmentQuerySchema = z.object({
  quarter: quarterSchema.optional(),
  source: sourceSchema.default('computed'),
})
export type AssessmentQuery = z.output<typeof assessmentQuerySchema>

const scoredItemSchema = z.object({
  code: z.string(),
  title: bilingualSchema,
  weight: points,
  points: points.nullable(),
  state: z.enum(['scored', 'missing', 'not-applicable']),
  /** The rate in per cent, as printed; null where the item has none. */
  rate: z.string().nullable(),
  steps: z.array(bilingualSchema),
})

/** A unit's score sheet (考核得分表) with its place and why it is proposed for supervision, if it is. */
const scoreSheetSchema = z.object({
  unit: z.string(),
  name: bilingualSchema,
  rank: z.int(),
  total: points,
  scoredOf: points,
  grade: bilingualSchema.nullable(),
  vetoed: z.boolean(),
  items: z.array(scoredItemSchema),
  bonus: z.object({ points, steps: z.array(bilingualSchema) }),
  deductions: z.array(
    z.object({ code: z.string(), title: bilingualSchema, times: z.int(), points, veto: z.boolean() }),
  ),
  slow: z.array(z.object({ rule: z.enum(['last', 'below', 'under']), because: bilingualSchema })),
})
export type ScoreSheetView = z.infer<typeof scoreSheetSchema>

/** Answer of `GET /api/assessment`: the sheets of a quarter, the best first. */
export const assessmentSchema = z.object({
  quarter: quarterSchema,
  source: sourceSchema,
  /** The figures are of this day, known at that one: before the quarter's end they are provisional. */
  asOf: daySchema,
  knownAt: daySchema,
  provisional: z.boolean(),
  title: bilingualSchema,
  /** Quarters that the method in force knows and that have begun. */
  quarters: z.array(quarterSchema),
  sheets: z.array(scoreSheetSchema),
})
export type Assessment = z.infer<typeof assessmentSchema>

/** Query of `GET /api/assessment/what-if`: one unit with so many more of a measure. */
export const whatIfQuerySchema = assessmentQuerySchema.extend({
  unit: z.string().min(1),
  measure: z.string().min(1),
  more: z.coerce.number().int().min(-100_000_000).max(100_000_000),
})
export type WhatIfQuery = z.output<typeof whatIfQuerySchema>

const standing = z.object({ total: points, rank: z.int() })

/** What the unit's score and place would be, and whom it would pass. */
export const whatIfSchema = z.object({ before: standing, after: standing, passed: z.array(bilingualSchema) })
export type WhatIfAnswer = z.infer<typeof whatIfSchema>
