export {
  type Organisation,
  organisationSchema,
  type TeamRole,
  type TeamSide,
  teamRoleSchema,
  teamSideSchema,
} from './definition.ts'
export { type Phase, type PhaseStanding, phaseOn } from './phase.ts'
export {
  namedPolicies,
  POLICY_STANDINGS,
  type PolicyStanding,
  type PolicyValidity,
  policyNumber,
  policyStanding,
} from './policy.ts'
export { type Staffing, type StaffingWarning, staffingOf, type TeamPlace } from './staffing.ts'
