import { z } from 'zod'
import { bilingualSchema } from './bilingual.ts'
import { daySchema } from './session.ts'

const seconds = z.number().nonnegative()

/** A figure of a front after it was recomputed, and as the run before left it; null when that run had none. */
const nightlyFigureSchema = z.object({
  code: z.string(),
  title: bilingualSchema,
  value: z.number(),
  before: z.number().nullable(),
})

/**
 * What became of a front in one run: recomputed; recomputed, and something is wrong that somebody has to look at; nothing there to compute from
 * yet; failed. Whatever becomes of one, the others go on.
 */
const nightlyFrontReportSchema = z.object({
  code: z.string(),
  title: bilingualSchema,
  state: z.enum(['done', 'problem', 'waiting', 'failed']),
  seconds,
  figures: z.array(nightlyFigureSchema),
  /** Why it waits, failed, or has to be looked at. */
  message: bilingualSchema.nullable(),
})
export type NightlyFrontReport = z.infer<typeof nightlyFrontReportSchema>
export const nightlyFrontReportsSchema = z.array(nightlyFrontReportSchema)

const nightlyRunSchema = z.object({
  id: z.number().int().positive(),
  /** The campaign's day on which it ran. */
  ranOn: daySchema,
  /** The machine's clock, as ISO text. */
  startedAt: z.string(),
  seconds,
  fronts: nightlyFrontReportsSchema,
})
export type NightlyRun = z.infer<typeof nightlyRunSchema>

/** Answer of `GET /api/nightly`: the last runs, the latest first. */
export const nightlyRunsSchema = z.object({ runs: z.array(nightlyRunSchema) })
