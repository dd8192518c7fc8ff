export { type OpenDatabase, openDatabase } from './database.ts'
export { migrate } from './migrate.ts'
export type { Database, Day, Json, LeadState, PremiumCause, ProjectEventKind } from './schema/index.ts'
export { type Actor, become, type Role, readAs, type Tx, transaction } from './transaction.ts'
