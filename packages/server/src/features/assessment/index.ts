export { measuresOfQuarter } from './measures-of-quarter.ts'
export { assessmentRoutes } from './routes.ts'
export { SCORE_COLUMNS, scoreLines, scoreRows } from './score-rows.ts'
export { viewAssessment } from './view-assessment.ts'
