import { z } from 'zod'
import { bilingualSchema } from './bilingual.ts'
import { daySchema } from './session.ts'

const count = z.int()

/** Query of `GET /api/forecast`: an indicator by its code, or by its annex (`a3`); what happened up to `asOf`, and until when. */
export const forecastQuerySchema = z.object({
  indicator: z.string().min(1).max(40),
  asOf: daySchema.optional(),
  until: daySchema.optional(),
})
export type ForecastQuery = z.output<typeof forecastQuerySchema>

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

const partSchema = z.object({
  /** Units that share a plan stand together. */
  units: z.array(z.string()),
  name: bilingualSchema,
  history: z.array(z.object({ day: daySchema, value: count })),
  plan: count.nullable(),
  met: z.boolean().nullable(),
  neededPerPeriod: count.nullable(),
  forecast: z.discriminatedUnion('state', [foretoldSchema, silentSchema]),
})
export type ForecastPart = z.infer<typeof partSchema>

/** Answer of `GET /api/forecast`: the city and each district, or set of districts with one plan. */
export const forecastSchema = z.object({
  indicator: z.object({ code: z.string(), title: bilingualSchema }),
  asOf: daySchema,
  until: daySchema,
  period: z.enum(['month', 'week']),
  periodsLeft: count,
  city: partSchema,
  parts: z.array(partSchema),
})
export type ForecastView = z.infer<typeof forecastSchema>
