import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Database } from './schema/index.ts'

/** The connections of one process. `kysely` on its own runs as the owner: only sign-in, jobs and migrations use it so. */
export type OpenDatabase = { pool: pg.Pool; kysely: Kysely<Database>; close(): Promise<void> }

const bigintArray = 1016
const dateArray = 1182

function safeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new Error(`bigint ${text} does not fit a number`)
  return value
}

const parsers: Record<number, (text: string) => unknown> = {
  // A campaign day stays the text it is (design §5): a JS Date would move it across time zones.
  [pg.types.builtins.DATE]: (text) => text,
  // Ids and sums stay far below 2^53; anything else would be a defect that we want to hear of.
  [pg.types.builtins.INT8]: safeInteger,
  // An array of ids holds digits and commas only, so no array syntax needs parsing.
  [bigintArray]: (text) => (text === '{}' ? [] : text.slice(1, -1).split(',').map(safeInteger)),
  // The same holds for days.
  [dateArray]: (text) => (text === '{}' ? [] : text.slice(1, -1).split(',')),
}

const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    return (format !== 'binary' && parsers[oid]) || pg.types.getTypeParser(oid, format)
  },
}

/**
 * Opens a pool with this program's type parsers.
 * @example const db = openDatabase(postgres.connectionString); await db.close()
 */
export function openDatabase(connectionString: string, connections = 10): OpenDatabase {
  const pool = new pg.Pool({ connectionString, max: connections, types })
  // An idle connection that the server closes is replaced by the pool; the next query says it if the server is gone.
  pool.on('error', () => undefined)
  const kysely = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
  return { pool, kysely, close: () => kysely.destroy() }
}
