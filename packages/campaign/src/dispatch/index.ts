export {
  isRelationFinding,
  RELATION_FINDINGS,
  type RelationFinding,
  type RelationFindingCode,
  relationFindings,
} from './findings.ts'
export { type FoundHeads, type FoundPair, unnamedHeads, verifiedHeads } from './found.ts'
export {
  HEAD_COUNT_STANDINGS,
  type HeadCount,
  type HeadCountPrice,
  type HeadCountStanding,
  headCountStanding,
  priceHeadCountGap,
} from './head-count-gap.ts'
export { type DispatchOrderFacts, dispatchOrderTexts } from './order-texts.ts'
export { type DispatchViolation, dispatchViolations } from './orders.ts'
export type { DispatchRelation } from './relation.ts'
export {
  DISPATCH_STATUSES,
  type DispatchRuleSet,
  type DispatchRules,
  type DispatchStatus,
  dispatchRulesSchema,
  type PaymentRoute,
  type ShareLimit,
} from './rules.ts'
export { type DispatchShare, dispatchShare } from './share.ts'
export { type SplitCount, type SplitPlan, splitPlan } from './split-plan.ts'
export { type SplitFigures, type SplitPart, splitFigures, splitFiguresBy } from './split-rate.ts'
export { type DispatchPayment, dispatchStatuses, type RelationStatus } from './status.ts'
export {
  type DetectionQuality,
  detectionQuality,
  type LabelledSuspect,
  qualitySentence,
  readLabelledSuspects,
} from './suspects/quality.ts'
export type { SuspectRules, SuspectSign } from './suspects/rules.ts'
export { type FoundSign, type SuspectFacts, type SuspectScore, scoreSuspect } from './suspects/score.ts'
export { signTitle } from './suspects/titles.ts'
