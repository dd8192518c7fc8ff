import { z } from 'zod'
import { type CivilDay, followEachOther, inForceOn, isCivilDay } from '../calendar/index.ts'
import { type Bilingual, bilingualSchema } from '../districts/index.ts'
import { compareRates, decimalOf, isDecimal } from '../rates/index.ts'

/**
 * What can be wrong with a model besides its shape. Rates known in practice lie between 0.8 ‰ and 1.5 ‰ of the cost (domain §8.2), and
 * between 0.2 % and 2.85 % of the wages: above the bounds somebody typed per mille or per cent.
 */
export const PREMIUM_MODEL_PROBLEMS = {
  'rate-not-decimal': {
    zh: '费率应写成小数文本，千分之一点二写作 "0.0012"',
    en: 'a rate is a decimal as text: 1.2 per mille is "0.0012"',
  },
  'rate-zero': { zh: '费率为零', en: 'the rate is zero' },
  'rate-too-high': {
    zh: '费率过高，是否写成了千分数或百分数？千分之一点二写作 "0.0012"',
    en: 'the rate is too high: is it per mille or per cent? 1.2 per mille is "0.0012"',
  },
  'tiers-not-rising': { zh: '各档上限应逐档增大', en: 'the limits of the tiers must rise' },
  'tiers-not-open': {
    zh: '最后一档不设上限（upToCents 为 null），其余各档必须有上限',
    en: 'the last tier, and only the last, has no limit (upToCents is null)',
  },
  'ends-before-start': { zh: '有效期止早于有效期起', en: 'the model ends before it begins' },
} as const satisfies Record<string, Bilingual>

/** The code of what is wrong with a model. */
export type PremiumModelProblem = keyof typeof PREMIUM_MODEL_PROBLEMS

const because = (error: PremiumModelProblem) => ({ error })

/** A rate as text within (0, highest]. */
const rateUpTo = (highest: string) =>
  z
    .string(because('rate-not-decimal'))
    .refine(isDecimal, { ...because('rate-not-decimal'), abort: true })
    .refine((text) => decimalOf(text).numerator > 0n, because('rate-zero'))
    .refine((text) => compareRates(decimalOf(text), decimalOf(highest)) <= 0, because('rate-too-high'))

const costRateSchema = rateUpTo('0.005')
const wageRateSchema = rateUpTo('0.03')
const daySchema = z.string().refine(isCivilDay, { error: 'not an existing day written YYYY-MM-DD' })

const tierSchema = z.strictObject({
  /** The slice of the cost that reaches up to here; null for all that is left. */
  upToCents: z.int().positive().nullable(),
  rate: costRateSchema,
})

const waySchema = z.discriminatedUnion('kind', [
  /** 总造价 × 费率 */
  z.strictObject({ kind: z.literal('cost-rate'), rate: costRateSchema }),
  /** 总造价分档累进 */
  z.strictObject({
    kind: z.literal('tiers'),
    tiers: z
      .array(tierSchema)
      .min(1)
      .refine(
        (tiers) =>
          tiers.every(({ upToCents }, place) => (upToCents === null) === (place === tiers.length - 1)),
        because('tiers-not-open'),
      )
      .refine(
        (tiers) =>
          tiers.every(
            ({ upToCents }, place) => upToCents === null || upToCents > (tiers[place - 1]?.upToCents ?? 0),
          ),
        because('tiers-not-rising'),
      ),
  }),
  /** 总造价 × 人工费占比 × 行业费率 */
  z.strictObject({ kind: z.literal('labour-share'), share: rateUpTo('1'), rate: wageRateSchema }),
])

/**
 * A way to reckon the work-injury premium of a construction project (同舟计划), in force from a day on (domain §8.2). Amounts are whole cents,
 * rates decimals as text.
 */
export const premiumModelSchema = z
  .strictObject({
    code: z.string().regex(/^[a-z0-9-]+$/),
    title: bilingualSchema,
    from: daySchema,
    /** Its last day; open when absent. */
    to: daySchema.optional(),
    way: waySchema,
    /** What a project that joins after its start pays for (R25): its remaining days, months, or cost. */
    conversion: z.enum(['remaining-days', 'remaining-months', 'remaining-cost']).default('remaining-days'),
    /** Whether days without work (停工) count as passed duration. */
    suspension: z.enum(['counts', 'excluded']).default('counts'),
    /** Whether days that are added after the project joined cost more, at the daily share of the contract. */
    extension: z.enum(['free', 'extra']).default('free'),
    /** Days within which a changed cost or term must be declared. */
    declareDays: z.int().min(0).max(366).default(30),
    /** Whether somebody has seen the document behind the rate. */
    state: z.enum(['verified', 'unverified']),
    source: z.string().min(1),
  })
  .refine(({ from, to }) => to === undefined || from <= to, { ...because('ends-before-start'), path: ['to'] })

/** A way to reckon a premium. */
export type PremiumModel = z.infer<typeof premiumModelSchema>

/** The models of a campaign, in order of their first day; on one day at most one is in force. */
export const premiumModelsSchema = z
  .array(premiumModelSchema)
  .refine(followEachOther, { error: 'two models are in force on one day, or they are not in order' })

/** The model in force on a day, if any. */
export function premiumModelOn(models: readonly PremiumModel[], day: CivilDay): PremiumModel | undefined {
  return inForceOn(models, day)
}

/** What is wrong with a model as it was read, and where: a known problem, or what the schema says of its shape. */
export type PremiumModelFault = { path: string; problem: PremiumModelProblem | null; message: string }

/** Reads a model from what stands in a file, or says everything that is wrong with it. */
export function readPremiumModel(input: unknown): { model: PremiumModel } | { faults: PremiumModelFault[] } {
  const read = premiumModelSchema.safeParse(input)
  if (read.success) return { model: read.data }
  return {
    faults: read.error.issues.map(({ path, message }) => ({
      path: path.map(String).join('.'),
      problem: isModelProblem(message) ? message : null,
      message,
    })),
  }
}

function isModelProblem(text: string): text is PremiumModelProblem {
  return Object.hasOwn(PREMIUM_MODEL_PROBLEMS, text)
}
