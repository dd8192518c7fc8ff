export { planDistrictRound } from './plan-district-round.ts'
export { recordDistrictFinding } from './record-district-finding.ts'
export { supervisionRoutes } from './routes.ts'
