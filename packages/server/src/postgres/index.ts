export { type OpenOptions, openPostgres, type Postgres } from './open.ts'
export { withDatabase } from './postmaster.ts'
export { PostgresProblem, type PostgresProblemCode } from './problem.ts'
export { removePostgres } from './remove.ts'
