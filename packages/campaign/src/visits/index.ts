export { type CountedVisit, countsAsInspected, decides, type Inspection, inspectionOf } from './counting.ts'
export {
  dueByIdentity,
  type HeadCountProblem,
  type HeadCounts,
  headCountProblem,
  headCountsSchema,
  shortfall,
} from './head-counts.ts'
export { OPERATING_STATES, type OperatingState } from './operating-states.ts'
export { isPersonOutcome, PERSON_OUTCOMES, type PersonOutcomeCode } from './person-outcomes.ts'
export { isUnitOutcome, UNIT_OUTCOMES, type UnitOutcomeCode } from './unit-outcomes.ts'
