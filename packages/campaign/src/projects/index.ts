export { type BulletinLine, bulletinRanking, bulletinTotal } from './bulletin.ts'
export { FOLLOW_UP_STATES, type FollowUpState, followUpState } from './follow-up.ts'
export {
  type CountedProject,
  type GroupParticipation,
  type Participation,
  participation,
} from './participation.ts'
export { type NoPremium, type ProjectCost, type ProjectPremium, projectPremium } from './project-premium.ts'
export { type ProjectRules, projectRulesSchema } from './rules.ts'
export {
  PROJECT_FLAGS,
  type ProjectFacts,
  type ProjectFlag,
  type ProjectGroup,
  type ProjectStanding,
  type ProjectState,
  type ProjectVerificationState,
  projectStanding,
  verificationRank,
} from './standing.ts'
export { NO_PREMIUM_WORDS, PROJECT_STATE_WORDS, VERIFICATION_WORDS } from './words.ts'
export {
  type CountedWorkers,
  estimateWorkers,
  WORKER_COUNTS,
  type WorkerCount,
  type WorkerEstimate,
  workersOf,
} from './workers.ts'
