import {
  assessmentSchemeSchema,
  type Figure,
  indicatorSchema,
  isMeasure,
  type MeasuredFigures,
  readQuarter,
} from '@kuomian/campaign'
import { bilingualSchema } from '@kuomian/contract'
import { z } from 'zod'
import type { Json } from '../../db/index.ts'
import type { ScoredQuarter } from './scored-quarter.ts'

const figureSchema = z.union([
  z.number(),
  z.enum(['missing', 'not-yet-reported', 'not-applicable']),
]) satisfies z.ZodType<Figure>
const inputsSchema = z.object({
  quarter: z.string().transform((text, context) => {
    const quarter = readQuarter(text)
    if (quarter !== undefined) return quarter
    context.addIssue({ code: 'custom', message: 'no quarter' })
    return z.NEVER
  }),
  scheme: assessmentSchemeSchema,
  indicators: z.array(indicatorSchema),
  units: z.array(z.object({ code: z.string(), name: bilingualSchema })),
  figures: z.record(z.string(), z.record(z.string(), figureSchema)),
  rulings: z.record(
    z.string(),
    z.object({
      faults: z.array(z.object({ code: z.string(), times: z.int() })),
      adjustments: z.array(z.object({ code: z.string(), points: z.int(), because: z.string() })),
    }),
  ),
})

/** What a published quarter keeps, so that its sheets can be reckoned again from nothing else. */
export function frozenInputs({ quarter, scheme, indicators, units, figures, rulings }: ScoredQuarter) {
  return {
    quarter: quarter.text,
    scheme,
    indicators: [...indicators.values()],
    units,
    figures: Object.fromEntries(
      Object.entries(figures).map(([measure, byUnit]) => [measure, Object.fromEntries(byUnit)]),
    ),
    rulings: Object.fromEntries(rulings),
  }
}

/** What {@link frozenInputs} kept, ready to be scored. @throws ZodError when it is not that */
export function thawedInputs(kept: Json): ScoredQuarter {
  const { indicators, figures, rulings, ...inputs } = inputsSchema.parse(kept)
  const measured: MeasuredFigures = {}
  for (const [measure, byUnit] of Object.entries(figures)) {
    if (isMeasure(measure)) measured[measure] = new Map(Object.entries(byUnit))
  }
  return {
    ...inputs,
    figures: measured,
    indicators: new Map(indicators.map((indicator) => [indicator.code, indicator])),
    rulings: new Map(Object.entries(rulings)),
  }
}
