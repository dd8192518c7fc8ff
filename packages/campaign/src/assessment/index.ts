export {
  type AdjustmentProblem,
  APPEAL_STATES,
  type AppealState,
  adjustmentProblem,
  appealState,
} from './appeal.ts'
export { editionChanges, type Standing } from './edition.ts'
export { type Points, pointsIn, printPoints } from './points.ts'
export { type Quarter, quarterOf, readQuarter } from './quarter.ts'
export { itemOf, type RankedSheet, rankSheets } from './ranking.ts'
export {
  type AssessmentItem,
  type AssessmentScheme,
  assessmentSchemeSchema,
  schemeInForce,
} from './scheme.ts'
export { type ScoredItem, type ScoreQuestion, scoreItem } from './score-item.ts'
export { type Adjustment, type Rulings, type ScoreSheet, scoreSheet } from './score-sheet.ts'
export { type SlowUnit, slowUnits } from './slow-units.ts'
export { toPassNext, whatIf } from './what-if.ts'
