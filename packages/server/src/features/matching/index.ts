export { appliedEmployers } from './applied-employers.ts'
export { type AppliedRun, applyRun, applyRunCommand } from './apply-run.ts'
export { type ComputedRun, computeRun, type Matching } from './compute-run.ts'
export { decideDistrict } from './decide-district.ts'
export { diffCategoryNames } from './diff/category-names.ts'
export { discardRun } from './discard-run.ts'
export { applyMatchJob, matchJob } from './jobs.ts'
export { undecidedLeads } from './queries.ts'
export {
  describeDefects,
  EMPLOYER_DEFECTS,
  PERSON_DEFECTS,
} from './roster-defects.ts'
export { matchingRoutes } from './routes.ts'
