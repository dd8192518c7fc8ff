export { loadVisits, type ReportedVisits } from './load-visits.ts'
export { recordVisit } from './record-visit.ts'
export { visitRoutes } from './routes.ts'
export { voidVisit } from './void-visit.ts'
