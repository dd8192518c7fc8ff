export { openPostgres, type Postgres } from './open.ts'
export { withDatabase } from './postmaster.ts'
export { PostgresProblem } from './problem.ts'
export { removePostgres } from './remove.ts'
