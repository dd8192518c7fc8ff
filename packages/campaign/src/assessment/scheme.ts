import { z } from 'zod'
import { type CivilDay, isCivilDay } from '../calendar/index.ts'
import { bilingualSchema } from '../districts/index.ts'
import { compareRates, decimalOf, isDecimal, sumOf } from '../rates/index.ts'

const day = z.string().refine(isCivilDay, { error: 'not an existing day written YYYY-MM-DD' })
const code = z.string().regex(/^[A-Z0-9-]+$/)
/** Points and shares are decimal text: 0.1 has no exact binary form. */
const decimal = z.string().refine(isDecimal, { error: 'a decimal number, written 0.1 say' })

/** What is reached in each quarter, as a share of the whole: 0.97 is 97 %. */
const quarterTargets = z.strictObject({
  Q1: decimal.optional(),
  Q2: decimal.optional(),
  Q3: decimal.optional(),
  Q4: decimal.optional(),
})

const itemSchema = z.discriminatedUnion('rule', [
  /** Weight × min(rate ÷ target of the quarter, 1). */
  z.strictObject({
    rule: z.literal('ratio'),
    code,
    title: bilingualSchema,
    weight: decimal,
    indicator: z.string().min(1),
    targets: quarterTargets,
  }),
  /** Weight, less so much for each occurrence, never below zero. */
  z.strictObject({
    rule: z.literal('losses'),
    code,
    title: bilingualSchema,
    weight: decimal,
    losses: z.array(z.strictObject({ measure: z.string().min(1), points: decimal })).min(1),
  }),
])

/** One line of a score sheet: what earns its points. */
export type AssessmentItem = z.infer<typeof itemSchema>

const wholeHundred = (items: readonly { weight: string }[]): boolean => {
  const weights = items.map(({ weight }) => decimalOf(weight))
  return compareRates(weights.reduce(sumOf, decimalOf('0')), decimalOf('100')) === 0
}

/**
 * A method of assessment (考核办法) as data: what counts how much, what is added and taken off, who is good and who is slow (domain
 * §9.3). Weights add up to 100; a later edition follows the former in time and changes no quarter that was published.
 */
export const assessmentSchemeSchema = z.strictObject({
  title: bilingualSchema,
  from: day,
  to: day.optional(),
  items: z.array(itemSchema).min(1).refine(wholeHundred, { error: 'weights do not add up to 100' }),
  /** So many points for each percentage point over the whole of these items, and no more than the cap for all of them. */
  bonus: z.strictObject({ items: z.array(code), perPoint: decimal, cap: decimal }).optional(),
  /** What takes points off whenever a check finds it; `veto` takes the award away too. */
  deductions: z
    .array(z.strictObject({ code, title: bilingualSchema, points: decimal, veto: z.boolean() }))
    .default([]),
  /** From the best on: the least points of each. Who reaches none has the last. */
  grades: z.array(z.strictObject({ title: bilingualSchema, least: decimal })).min(1),
  /** Items that decide between equal scores, in their order; the order of the units decides what is still equal. */
  tieBreak: z.array(code),
  /** Who is proposed for supervision (R45). */
  slow: z.strictObject({
    last: z.int().min(0),
    /** So many percentage points below the city's rate of this item. */
    below: z.strictObject({ item: code, points: decimal }).optional(),
    /** Under this share of the city's rate of this item. */
    under: z.strictObject({ item: code, share: decimal }).optional(),
  }),
})

/** A method of assessment as data. */
export type AssessmentScheme = z.infer<typeof assessmentSchemeSchema>

/**
 * The method that is in force at a quarter's end: the latest version that the office entered for that day, else the one that the
 * campaign came with. @param entered versions in the order in which they were entered
 */
export function schemeInForce(
  shipped: readonly AssessmentScheme[],
  entered: readonly AssessmentScheme[],
  lastDay: CivilDay,
): AssessmentScheme | undefined {
  const covers = ({ from, to }: AssessmentScheme) => from <= lastDay && (to === undefined || lastDay <= to)
  return entered.findLast(covers) ?? shipped.findLast(covers)
}
