export { type BaseGap, type BaseGapPrice, baseGap, type RefundedEmployer } from './base-gap.ts'
export type { FeedAsOf, FeedHit } from './hit.ts'
export { type PaidMonth, type PayerAnswer, payerAnswer } from './payer-answer.ts'
export { type EmploymentEvent, registeredUnpaid } from './registered-unpaid.ts'
export { type FeedRule, type FeedRuleOf, feedRulesSchema } from './rules.ts'
export { type RankedGap, type ReportedStaff, rankStaffGaps } from './staff-gap.ts'
export { type FeedStanding, type FeedState, feedState, isLastYears, type RegisteredFeed } from './standing.ts'
export { type TrainingEvent, trainedUnpaid } from './trained-unpaid.ts'
export {
  type FoundedCompany,
  type RegistrationSpeed,
  registrationSpeed,
  unregistered,
} from './unregistered.ts'
