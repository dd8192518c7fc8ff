import { z } from 'zod'
import { bilingualSchema } from './bilingual.ts'
import { daySchema } from './session.ts'

const count = z.int()
const sourceSchema = z.enum(['published', 'computed'])

/**
 * Query of `GET /api/forecast`: an indicator by its code, or by its annex (`a3`); what happened up to `asOf`, until when, and whether the
 * history is that of the campaign's own records or of the notices.
 */
export const forecastQuerySchema = z.object({
  indicator: z.string().min(1).max(40).optional(),
  asOf: daySchema.optional(),
  until: daySchema.optional(),
  source: sourceSchema.default('computed'),
})
export type ForecastQuery = z.input<typeof forecastQuerySchema>

const foretoldSchema = z.object({
  state: z.literal('foretold'),
  model: bilingualSchema,
  likely: count,
  /** Between these the figure lies four times in five. */
  low: count,
  high: count,
  probability: count.nullable(),
  tested: count,
  meanAbsoluteError: count,
})
const silentSchema = z.object({ state: z.enum(['too-short', 'over']), values: count, least: count })
const answerSchema = z.discriminatedUnion('state', [foretoldSchema, silentSchema])
/** What is said of one day to come, or why nothing is. */
export type ForecastAnswerView = z.infer<typeof answerSchema>

const pointSchema = z.object({ day: daySchema, likely: count, low: count, high: count })
export type ForecastPoint = z.infer<typeof pointSchema>

const partSchema = z.object({
  /** Units that share a plan stand together. */
  units: z.array(z.string()),
  name: bilingualSchema,
  /** `of` is what the figure was held against then: the plan, or what was issued. */
  history: z.array(z.object({ day: daySchema, value: count, of: count.nullable() })),
  plan: count.nullable(),
  met: z.boolean().nullable(),
  neededPerPeriod: count.nullable(),
  forecast: answerSchema,
  /** The same at the end of the year; null where that is the day foretold. */
  atYearEnd: answerSchema.nullable(),
  /** The end of each period to come, up to the later of the two days. */
  points: z.array(pointSchema),
  /** How each model did; the one with the least error is used. */
  models: z.array(
    z.object({
      title: bilingualSchema,
      tested: count,
      meanAbsoluteError: count.nullable(),
      isUsed: z.boolean(),
    }),
  ),
  /** The forecasts one period ahead that the model in use could have made, beside what came. */
  past: z.array(z.object({ day: daySchema, foretold: count, real: count })),
})
export type ForecastPart = z.infer<typeof partSchema>

/** Answer of `GET /api/forecast`: the city and each district, or set of districts with one plan. */
export const forecastSchema = z.object({
  indicator: z.object({
    code: z.string(),
    title: bilingualSchema,
    counts: z.enum(['units', 'persons']),
    decimals: count,
  }),
  /** All that can be foretold. */
  indicators: z.array(z.object({ code: z.string(), title: bilingualSchema })),
  source: sourceSchema,
  asOf: daySchema,
  /** The deadline, the end of the year, or the day that was asked for. */
  until: daySchema,
  period: z.enum(['month', 'week']),
  periodsLeft: count,
  yearEnd: daySchema,
  city: partSchema,
  parts: z.array(partSchema),
})
export type ForecastView = z.infer<typeof forecastSchema>
