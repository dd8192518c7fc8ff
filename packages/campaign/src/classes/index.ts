export {
  DISTRICT_RULES,
  type DistrictEvidence,
  type DistrictRule,
  type DistrictVote,
  districtOf,
} from './district-rule.ts'
export {
  employersShow,
  type GroupFacts,
  groupsOf,
  isUnitSign,
  type LedgerSign,
  ledgerSigns,
} from './groups.ts'
export { type ChoosableClass, type EmployerFacts, leadClass, leadReasons } from './lead-class.ts'
export {
  isUninsured,
  PERSON_CLASSES,
  type PersonClass,
  type PersonClassRules,
  type PersonFacts,
  personClass,
} from './person-class.ts'
export { type GroupSign, type LeadReasonRule, type MatchingRules, matchingRulesSchema } from './rules.ts'
export { isStanding, issuedAt, type Listing, type ListingDays } from './standing.ts'
export { UNIT_CLASSES, type UnitClass, unitClass } from './unit-class.ts'
