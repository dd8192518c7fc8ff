import { z } from 'zod'
import { followEachOther, isCivilDay } from '../calendar/index.ts'
import { ROSTER_KINDS } from '../rosters/index.ts'

const daySchema = z.string().refine(isCivilDay, { error: 'not an existing day written YYYY-MM-DD' })

const dated = {
  /** The class of the leads that its hits become. */
  leadClass: z.string().min(1),
  /** The roster that the feed delivers, row by row. */
  roster: z.enum(ROSTER_KINDS),
  from: daySchema,
  to: daySchema.optional(),
}
const days = z.int().min(0).max(366)

/** What makes a row of a feed a hit (五个对接, R30–R34; domain §10.1). */
const feedRuleSchema = z.discriminatedUnion('rule', [
  /** 就业一人、参保一人: registered as employed and not paying when the days are over. */
  z.strictObject({ rule: z.literal('registered-unpaid'), ...dated, days }),
  /** 享受在职培训补贴人员全员参保: not paying in the month of the subsidy. */
  z.strictObject({ rule: z.literal('trained-unpaid'), ...dated }),
  /** 锁定重点: reports so many more staff than pay. */
  z.strictObject({ rule: z.literal('staff-gap'), ...dated, least: z.int().min(1) }),
  /** 注册一户、参保登记一户: founded and not registered when the days are over. */
  z.strictObject({ rule: z.literal('unregistered'), ...dated, days }),
  /** 退税企业全员参保足额缴费: pays for fewer than its staff, or on less than its wages. */
  z.strictObject({ rule: z.literal('base-gap'), ...dated }),
])

/** What makes a row of a feed a hit. */
export type FeedRule = z.infer<typeof feedRuleSchema>

/** The rule of one kind. */
export type FeedRuleOf<K extends FeedRule['rule']> = Extract<FeedRule, { rule: K }>

/** The rules of a campaign's feeds; those of one lead class follow each other in time. */
export const feedRulesSchema = z
  .array(feedRuleSchema)
  .refine((rules) => [...Map.groupBy(rules, ({ leadClass }) => leadClass).values()].every(followEachOther), {
    error: 'two rules of a lead class are in force on one day, or are not in order',
  })
