export { asPrinted, type PrintedFacts } from './as-printed.ts'
export { checkPublishedPlan } from './check-plan.ts'
export { englishNames } from './english-names.ts'
export {
  type Finding,
  type FindingPlace,
  type FindingRule,
  type FindingSeverity,
  finding,
} from './finding.ts'
