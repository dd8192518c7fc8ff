import { z } from 'zod'
import { followEachOther, isCivilDay } from '../calendar/index.ts'
import { bilingualSchema } from '../districts/index.ts'

const code = z.string().regex(/^[a-z0-9-]+$/)
const months = z.int().min(1).max(600)
const age = z.int().min(0).max(130)
const daySchema = z.string().refine(isCivilDay, { error: 'not an existing day written YYYY-MM-DD' })

/** Who stands on a list of people to be contacted (R18–R20). */
const listRuleSchema = z.discriminatedUnion('list', [
  /** Has paid before, and not for so many months; `most` leaves out who stopped long ago. */
  z.strictObject({
    list: z.literal('interrupted'),
    code,
    title: bilingualSchema,
    months,
    most: months.optional(),
  }),
  /** Has never paid, and is of an age to. */
  z.strictObject({ list: z.literal('never-paid'), code, title: bilingualSchema, from: age, below: age }),
  /** Receives unemployment benefit on the day; with `endsWithinDays` only when it ends so soon. */
  z.strictObject({
    list: z.literal('on-benefit'),
    code,
    title: bilingualSchema,
    endsWithinDays: z.int().min(0).max(1_000).optional(),
  }),
  /** Graduated in the year and does not pay. */
  z.strictObject({
    list: z.literal('graduated'),
    code,
    title: bilingualSchema,
    year: z.int().min(1_900).max(9_999),
  }),
  /** Works for himself (灵活就业) and does not pay. */
  z.strictObject({ list: z.literal('flexible'), code, title: bilingualSchema }),
])

/** Who stands on a list. */
export type ListRule = z.infer<typeof listRuleSchema>

const conditionSchema = z.discriminatedUnion('when', [
  z.strictObject({ when: z.literal('graduated-within'), months }),
  z.strictObject({ when: z.literal('interrupted'), months }),
  z.strictObject({ when: z.literal('on-benefit') }),
  /** Has reached the age of his or her sex (4050). */
  z.strictObject({ when: z.literal('aged'), male: age, female: age }),
  z.strictObject({ when: z.literal('household'), in: z.array(z.string().min(1)).min(1) }),
  /** Works for himself (灵活就业). */
  z.strictObject({ when: z.literal('flexible') }),
  /** Is registered as hard to place (就业困难人员). */
  z.strictObject({ when: z.literal('hard-to-place') }),
])

/** What somebody must be to receive a subsidy. */
export type SubsidyCondition = z.infer<typeof conditionSchema>

const subsidyRuleSchema = z.strictObject({
  code,
  title: bilingualSchema,
  from: daySchema,
  to: daySchema.optional(),
  /** All of them must hold. */
  conditions: z.array(conditionSchema).min(1),
  /** Null while the amount is not known (待核实). */
  monthlyCents: z.int().min(0).nullable(),
  /** For how many months at most; null without a limit. */
  longestMonths: months.nullable(),
  state: z.enum(['verified', 'unverified']),
  source: z.string().min(1),
})

/** A subsidy that people can receive, in force for a time. */
export type SubsidyRule = z.infer<typeof subsidyRuleSchema>

const followUpSchema = z.strictObject({
  /** After how many days somebody is called again. */
  againAfterDays: z.int().min(1).max(366).default(7),
  /** After how many calls that reached nobody somebody goes there. */
  visitAfterCalls: z.int().min(1).max(20).default(3),
  /** How long before a benefit ends its receiver is called again. */
  beforeBenefitEndsDays: z.int().min(0).max(366).default(30),
})

/** When somebody is contacted again. */
export type FollowUpRules = z.infer<typeof followUpSchema>

/** What a campaign does for people: its lists, the subsidies it can offer, and when it calls again (R18–R20). */
export const peopleRulesSchema = z.strictObject({
  lists: z.array(listRuleSchema).refine(distinct, { error: 'two lists have the same code' }).default([]),
  /** Versions of one subsidy have one code, and follow each other. */
  subsidies: z
    .array(subsidyRuleSchema)
    .refine((rules) => [...Map.groupBy(rules, (rule) => rule.code).values()].every(followEachOther), {
      error: 'two versions of a subsidy are in force on one day, or are not in order',
    })
    .default([]),
  followUp: followUpSchema.prefault({}),
})

function distinct(rules: readonly { code: string }[]): boolean {
  return new Set(rules.map((rule) => rule.code)).size === rules.length
}

/** The rules of people of one campaign. */
export type PeopleRules = z.infer<typeof peopleRulesSchema>
