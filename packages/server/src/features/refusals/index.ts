export { describeRefusals } from './describe-refusals.ts'
export { REFUSAL_COLUMNS, refusalTable } from './refusal-table.ts'
export { refusalRoutes } from './routes.ts'
