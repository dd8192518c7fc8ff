import { z } from 'zod'
import { ROSTER_KINDS } from '../rosters/index.ts'

const rosterKindSchema = z.enum(ROSTER_KINDS)

/** What makes an employer a lead of a class, besides the class's own least number of uninsured persons. */
export const leadReasonRuleSchema = z.discriminatedUnion('when', [
  /** The number of uninsured persons alone (K1). */
  z.strictObject({ when: z.literal('uninsured') }),
  /** A dispatch licence, or a word of dispatch in the name (K3). */
  z.strictObject({ when: z.literal('dispatch') }),
  /** An uninsured person stands in this roster of persons (K2, employment, training). */
  z.strictObject({ when: z.literal('person-listed'), roster: rosterKindSchema }),
  /** The employer stands in this roster and more work there than pay: reported staff, or named persons (domain §10.1). */
  z.strictObject({ when: z.literal('unit-short'), roster: rosterKindSchema }),
  /** The employer stands in this roster and has not registered within the days of grace after its start, or is short. */
  z.strictObject({ when: z.literal('unit-unregistered'), roster: rosterKindSchema }),
])

/** What makes an employer a lead of a class. */
export type LeadReasonRule = z.infer<typeof leadReasonRuleSchema>

/** What shows that somebody, or an employer, belongs to a group of the plan (R03). Any one suffices. */
export const groupSignSchema = z.discriminatedUnion('sign', [
  z.strictObject({ sign: z.literal('unit-in-roster'), roster: rosterKindSchema }),
  z.strictObject({ sign: z.literal('economic-type'), in: z.array(z.string()).min(1) }),
  z.strictObject({ sign: z.literal('dispatch-name') }),
  z.strictObject({ sign: z.literal('person-in-roster'), roster: rosterKindSchema }),
  z.strictObject({ sign: z.literal('household'), in: z.array(z.string()).min(1) }),
  z.strictObject({ sign: z.literal('form'), in: z.array(z.string()).min(1) }),
  z.strictObject({ sign: z.literal('person-class'), in: z.array(z.string()).min(1) }),
])

/** What shows that somebody, or an employer, belongs to a group. */
export type GroupSign = z.infer<typeof groupSignSchema>

/** How the campaign matches: settings of the classes, reasons of the lead classes, signs of the groups. */
export const matchingRulesSchema = z.strictObject({
  interruptedAfterMonths: z.int().min(1),
  workingAge: z.int().min(0),
  /** Days after the start of work, or the founding of a firm, before a missing registration counts (Law art. 57, 58). */
  graceDays: z.int().min(0),
  /** Per lead class, by its code. */
  reasons: z.record(z.string(), leadReasonRuleSchema),
  /** Per target group, by its code. */
  groups: z.record(z.string(), z.array(groupSignSchema).min(1)),
})

/** How the campaign matches. */
export type MatchingRules = z.infer<typeof matchingRulesSchema>
