export { type OpenDatabase, openDatabase } from './database.ts'
export { migrate } from './migrate.ts'
export type { Database, Day, Json } from './schema/index.ts'
export { type Actor, type Role, readAs, type Tx, transaction } from './transaction.ts'
