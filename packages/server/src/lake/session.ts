import { mkdir } from 'node:fs/promises'
import { type DuckDBConnection, DuckDBInstance, type Json } from '@duckdb/node-api'

/** What DuckDB may take of the machine. */
export interface LakeLimits {
  /** As DuckDB writes it, such as `320MB`. */
  readonly memory: string
  readonly threads: number
}

/** DuckDB in this process. Only job processes and the command line open one, never the web server (design §2). */
export interface LakeSession {
  readonly connection: DuckDBConnection
  /** Runs a statement that answers nothing. */
  run(sql: string): Promise<void>
  /** The rows of a query as JSON values: BIGINT as text, DATE as ISO text. */
  rows(sql: string): Promise<Record<string, Json>[]>
  close(): void
}

const IMPORT_LIMITS: LakeLimits = { memory: '320MB', threads: 2 }

/**
 * Opens DuckDB over the roster lake. What does not fit in memory goes to `scratch`.
 *
 * @example const session = await openLakeSession(join(folders.lake, '.scratch'))
 */
export async function openLakeSession(
  scratch: string,
  limits: LakeLimits = IMPORT_LIMITS,
): Promise<LakeSession> {
  await mkdir(scratch, { recursive: true, mode: 0o700 })
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: limits.memory,
    threads: String(limits.threads),
    temp_directory: scratch,
    // Nothing is ever fetched: what the lake needs is built in.
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  })
  const connection = await instance.connect()
  return {
    connection,
    async run(sql) {
      await connection.run(sql)
    },
    async rows(sql) {
      const reader = await connection.runAndReadAll(sql)
      return reader.getRowObjectsJson()
    },
    close() {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

/** A text as an SQL literal. */
export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** A name as an SQL identifier. */
export function sqlName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
