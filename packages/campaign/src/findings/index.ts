export { checkPublishedPlan } from './check-plan.ts'
export type { Finding, FindingPlace, FindingRule, FindingSeverity } from './finding.ts'
