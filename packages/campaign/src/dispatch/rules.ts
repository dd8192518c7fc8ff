import { z } from 'zod'
import { followEachOther, isCivilDay } from '../calendar/index.ts'
import { type Bilingual, bilingualSchema } from '../districts/index.ts'
import { decimalOf, isDecimal } from '../rates/index.ts'
import { suspectRulesSchema } from './suspects/rules.ts'

const daySchema = z.string().refine(isCivilDay, { error: 'not an existing day written YYYY-MM-DD' })

/** How a dispatched person's contributions stand in a month (应分尽分, R12; domain §8.1), from the best to the worst. */
export const DISPATCH_STATUSES = {
  SPLIT_OK: { zh: '按规定分户缴费', en: 'Paid as the rules ask' },
  NOT_SPLIT: { zh: '已缴费，未分户', en: 'Paid, not split' },
  MISCLASSIFIED: { zh: '已缴费，混入其他户', en: 'Paid in the wrong account' },
  UNPAID: { zh: '未缴费', en: 'Not paid' },
} as const satisfies Record<string, Bilingual>

export type DispatchStatus = keyof typeof DISPATCH_STATUSES

/**
 * Whose account a payment went through, seen from one relation: the user unit's split account (派遣户) for this firm, any other account of the
 * user unit, the firm's account with this user unit recorded, or the firm's account without it.
 */
export type PaymentRoute = 'split-account' | 'user-account' | 'firm-account-recorded' | 'firm-account'

const paidStatusSchema = z.enum(['SPLIT_OK', 'NOT_SPLIT', 'MISCLASSIFIED'])

const ruleSetSchema = z.strictObject({
  code: z.string().regex(/^[a-z0-9-]+$/),
  title: bilingualSchema,
  from: daySchema,
  /** Its last day; open when absent. */
  to: daySchema.optional(),
  /** What a payment by each route is under these rules. */
  routes: z.strictObject({
    'split-account': paidStatusSchema,
    'user-account': paidStatusSchema,
    'firm-account-recorded': paidStatusSchema,
    'firm-account': paidStatusSchema,
  } satisfies Record<PaymentRoute, typeof paidStatusSchema>),
  state: z.enum(['verified', 'unverified']),
  source: z.string().min(1),
})

/** Rules of who pays for dispatched workers and where, in force for a time. */
export type DispatchRuleSet = z.infer<typeof ruleSetSchema>

const shareLimitSchema = z.strictObject({
  from: daySchema,
  to: daySchema.optional(),
  /** The greatest part of all workers that may be dispatched, as a decimal. */
  limit: z.string().refine((text) => isDecimal(text) && decimalOf(text).numerator > 0n, {
    error: 'a decimal above zero as text, e.g. "0.10"',
  }),
  /** `note` during a time of transition. */
  severity: z.enum(['note', 'warning']),
  source: z.string().min(1),
})

/** A limit of the part of workers that may be dispatched, in force for a time. */
export type ShareLimit = z.infer<typeof shareLimitSchema>

const inOrder = { error: 'rules of one kind overlap in time, or are not in order' }

/** What a campaign says of labour dispatch: dated rules of payment and share, and the signs of suspects (R07, R12–R15). */
export const dispatchRulesSchema = z.strictObject({
  ruleSets: z.array(ruleSetSchema).refine(followEachOther, inOrder).default([]),
  shareLimits: z.array(shareLimitSchema).refine(followEachOther, inOrder).default([]),
  suspects: suspectRulesSchema.prefault({}),
  /** The lead class of who is on the list of an enforcement action and was no lead yet (R15); it does not count in annex 4. */
  enforcementClass: z.string().optional(),
})

/** What a campaign says of labour dispatch. */
export type DispatchRules = z.infer<typeof dispatchRulesSchema>
