export type {
  PlanProblem,
  PlanProblemCode,
  PlanStatement,
  PublishedAnnex,
  PublishedCell,
  PublishedPlan,
  PublishedRow,
} from './published.ts'
export type { KnownDistricts } from './read-annex.ts'
export { publishedFigures, readPublishedPlan } from './read-plan.ts'
