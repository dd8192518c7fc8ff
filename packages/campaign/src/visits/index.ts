export { type BaseLimits, baseWithin, contributionOwed, type UnpricedMonths } from './contribution-owed.ts'
export { type ContributionSettings, contributionSettingsSchema } from './contribution-settings.ts'
export { type CountedVisit, countsAsInspected, decides, type Inspection, inspectionOf } from './counting.ts'
export {
  type DispatchFacts,
  type DispatchProblem,
  dispatchFactsSchema,
  dispatchProblem,
  headsAgreed,
} from './dispatch-facts.ts'
export { type DemandedPerson, isDemanded } from './enrolment-demand.ts'
export {
  dueByIdentity,
  type HeadCountProblem,
  type HeadCounts,
  headCountProblem,
  headCountsSchema,
  shortfall,
} from './head-counts.ts'
export { INSPECTIONS, type InspectionKind, inspectionKind } from './inspections.ts'
export { OPERATING_STATES, type OperatingState } from './operating-states.ts'
export {
  type EmployerWages,
  type PersonDetails,
  personDetailsProblem,
  personDetailsSchema,
  WAGE_WAYS,
  wageFactsSchema,
} from './person-details.ts'
export { isPersonOutcome, PERSON_OUTCOMES, type PersonOutcomeCode } from './person-outcomes.ts'
export {
  lastWageMonth,
  personShortfall,
  priceShortfall,
  type ShortfallPrice,
  type Unpriced,
  type WageFacts,
} from './price-shortfall.ts'
export { isUnitOutcome, UNIT_OUTCOMES, type UnitOutcomeCode } from './unit-outcomes.ts'
export {
  exceedsIssued,
  isProof,
  needsProof,
  nextVisitDay,
  type RegisterByProblem,
  registerByProblem,
} from './visit-rules.ts'
