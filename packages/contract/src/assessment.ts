import { z } from 'zod'
import { bilingualSchema } from './bilingual.ts'
import { daySchema } from './session.ts'

export const quarterSchema = z.string().regex(/^\d{4}-Q[1-4]$/)
const sourceSchema = z.enum(['computed', 'published'])
/** Points in hundredths, as they are printed and added up. */
const points = z.int()

/** Query of `GET /api/assessment`: the quarter, the one that today is in unless said, and where its figures come from. */
export const assessmentQuerySchema = z.object({
  quarter: quarterSchema.optional(),
  source: sourceSchema.default('computed'),
  /** The figures as they are now, a published edition by its number, or the latest one where there is one. */
  edition: z.union([z.enum(['live', 'latest']), z.coerce.number().int().positive()]).default('live'),
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

/** A unit's score sheet (考核得分表) as it is shown and frozen, with its place and why it is proposed for supervision, if it is. */
export const scoreSheetSchema = z.object({
  /** Of the frozen sheet, for its paper; null while nothing is published. */
  id: z.int().nullable(),
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
  adjustments: z.array(z.object({ code: z.string(), points, because: z.string() })),
  slow: z.array(z.object({ rule: z.enum(['last', 'below', 'under']), because: bilingualSchema })),
})
export type ScoreSheetView = z.infer<typeof scoreSheetSchema>

/** A published edition of a quarter: which figures, when, and what a correction was for. */
const editionSchema = z.object({
  edition: z.int().positive(),
  publishedOn: daySchema,
  source: sourceSchema,
  hash: z.string(),
  reason: z.string().nullable(),
})

/** What an edition changed against the one before. */
const changeSchema = z.object({
  name: bilingualSchema,
  before: z.object({ total: points, rank: z.int() }),
  after: z.object({ total: points, rank: z.int() }),
})

/** What a published edition keeps of the answer beside its sheets. */
export const assessmentHeadSchema = z.object({
  quarter: quarterSchema,
  source: sourceSchema,
  /** The figures are of this day, known at that one: before the quarter's end they are provisional. */
  asOf: daySchema,
  knownAt: daySchema,
  provisional: z.boolean(),
  title: bilingualSchema,
  changes: z.array(changeSchema),
})

/** Answer of `GET /api/assessment`: the sheets of a quarter, the best first. */
export const assessmentSchema = assessmentHeadSchema.extend({
  /** The published edition that is shown; null where the figures are as they are now. */
  edition: editionSchema.nullable(),
  /** All published ones of the quarter, the latest first. */
  editions: z.array(editionSchema),
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
export const whatIfSchema = z.object({
  before: standing,
  after: standing,
  passed: z.array(bilingualSchema),
  /** How many more pass the next one ahead; null for who is first, `more` null where no number does. */
  toPassNext: z.object({ name: bilingualSchema, more: z.int().nullable() }).nullable(),
})
export type WhatIfAnswer = z.infer<typeof whatIfSchema>
