export { CALL_HOURS, type DueCall, type PlannedCall, planCalls } from './call-plan.ts'
export {
  funnelOf,
  GRADUATE_STAGES,
  GRADUATE_STATES,
  GRADUATE_STEPS,
  type GraduateFunnel,
  type GraduateRecord,
  type GraduateStage,
  type GraduateState,
  type GraduateStep,
  graduateFunnels,
  graduateStage,
  graduateStep,
  PERSON_RECORDS,
  type PersonRecordKind,
} from './graduates.ts'
export { type ListEntry, listsOf } from './lists.ts'
export { type NextStep, nextStepOf, PERSON_STEPS, type PersonStep, stepUrgency } from './next-step.ts'
export type { FollowedPerson, PeopleAsOf } from './person.ts'
export {
  type FollowUpRules,
  type ListRule,
  type PeopleRules,
  peopleRulesSchema,
  type SubsidyCondition,
  type SubsidyRule,
} from './rules.ts'
export { type Entitlement, entitlementsOf, type SubsidyStanding } from './subsidies.ts'
export { type ContactSuccess, contactSuccess, type PersonContact } from './success.ts'
