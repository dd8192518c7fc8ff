export { siteCheckOf } from './site-checks.ts'
export { standingFindings } from './standing-rules.ts'
export {
  QUALITY_ACTS,
  QUALITY_STATES,
  type QualityAct,
  type QualityRevision,
  type QualityState,
  qualityAfter,
  qualityNeedsNote,
  reviseFindings,
  type StandingFinding,
  stateOfReturned,
  stateOfVanished,
} from './states.ts'
