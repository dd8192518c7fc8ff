import { z } from 'zod'
import { isCivilDay } from '../calendar/index.ts'
import { bilingualSchema } from '../districts/index.ts'
import { isMeasure, type Measure } from './measures.ts'

const day = z.string().refine(isCivilDay, { error: 'not an existing day written YYYY-MM-DD' })
const measure = z.string().refine((code): code is Measure => isMeasure(code), { error: 'no such measure' })

/**
 * An indicator as data (domain §2.1): what it counts, of what, and in which words it is defined. A stock (month-end payers against a
 * plan) is not a flow since January is not a coverage is not the size of a list; only a flow may be held against a time line (T11).
 */
export const indicatorSchema = z.strictObject({
  code: z.string().regex(/^[a-z0-9-]+$/),
  title: bilingualSchema,
  kind: z.enum(['STOCK', 'FLOW-CUM', 'COVERAGE', 'LIST-SIZE']),
  unit: z.enum(['unit', 'person', 'yuan', 'percent']),
  numerator: measure,
  /** What it is of: absent for the size of a list. */
  denominator: measure.optional(),
  decimals: z.int().min(0).max(4),
  /** Sets of units (codes) that share one plan: for them there is one rate (T01, T25). */
  planGroups: z.array(z.array(z.string().min(1)).min(2)).default([]),
  from: day,
  to: day.optional(),
  definition: bilingualSchema,
  /** The clause that it comes from. */
  clause: z.string().min(1),
})

/** An indicator as data. */
export type Indicator = z.infer<typeof indicatorSchema>
