import { z } from 'zod'
import { type CivilDay, isCivilDay } from '../../calendar/index.ts'
import type { Bilingual } from '../../districts/index.ts'
import { printPercent, type RateFigure, rateOf } from '../../rates/index.ts'
import type { SuspectRules } from './rules.ts'
import { type SuspectFacts, scoreSuspect } from './score.ts'

/** An employer that was visited: `confirmed` says that it dispatches labour and does not insure everybody (U16). */
export type LabelledSuspect = { facts: SuspectFacts; confirmed: boolean }

const count = z.int().min(0)
const day = z.string().refine(isCivilDay, { error: 'not an existing day written YYYY-MM-DD' })
const labelledSchema = z.array(
  z.strictObject({
    name: z.string().min(1),
    confirmed: z.boolean(),
    scope: z.string().nullable().default(null),
    licence: z.strictObject({ validTo: day.nullable() }).nullable().default(null),
    insured: count.default(0),
    wageTaxPayers: count.nullable().default(null),
    sites: count.nullable().default(null),
    namedAsFirm: count.default(0),
    registered: z.strictObject({ workers: count, dispatched: count }).nullable().default(null),
  }),
)

/** Reads labelled examples as a file has them: what it does not say of an employer, nobody knows. @throws ZodError */
export function readLabelledSuspects(value: unknown): LabelledSuspect[] {
  return labelledSchema.parse(value).map(({ confirmed, ...facts }) => ({ facts, confirmed }))
}

/** How good the signs are on labelled examples. */
export type DetectionQuality = {
  examples: number
  suspected: number
  confirmed: number
  /** Suspected, and rightly. */
  right: number
  /** Of the suspected, how many were confirmed (准确率). */
  precision: RateFigure
  /** Of the confirmed, how many are suspected (查全率). */
  recall: RateFigure
  /** Names of those who were suspected for nothing, and of those who were missed. */
  falseAlarms: string[]
  missed: string[]
}

/** Holds the signs against labelled examples: precision, recall, and everybody who was judged wrongly. */
export function detectionQuality(
  examples: readonly LabelledSuspect[],
  day: CivilDay,
  rules: SuspectRules,
): DetectionQuality {
  const judged = examples.map(({ facts, confirmed }) => ({
    name: facts.name,
    confirmed,
    suspected: scoreSuspect(facts, day, rules).suspected,
  }))
  const names = (suspected: boolean, confirmed: boolean) =>
    judged.filter((one) => one.suspected === suspected && one.confirmed === confirmed).map(({ name }) => name)
  const right = names(true, true).length
  const falseAlarms = names(true, false)
  const missed = names(false, true)
  const suspected = right + falseAlarms.length
  const confirmed = right + missed.length
  return {
    examples: examples.length,
    suspected,
    confirmed,
    right,
    precision: rateOf(right, suspected),
    recall: rateOf(right, confirmed),
    falseAlarms,
    missed,
  }
}

/** The quality as a sentence, with the numbers behind the rates. */
export function qualitySentence(quality: DetectionQuality): Bilingual {
  const { examples, right, suspected, confirmed } = quality
  const [precision, recall] = [quality.precision, quality.recall].map((rate) => printPercent(rate, 1))
  return {
    zh: `${examples}个样本：准确率${precision}（${right}/${suspected}），查全率${recall}（${right}/${confirmed}）`,
    en: `${examples} examples: precision ${precision} (${right}/${suspected}), recall ${recall} (${right}/${confirmed})`,
  }
}
