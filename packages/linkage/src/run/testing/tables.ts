import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type OpenEngine, openDuckdb } from '../../engine/duckdb-engine.ts'
import type { Engine } from '../../engine/engine.ts'
import type { SourceTable } from '../request.ts'

/** A made-up record: cells by header, an absent one being empty. */
export type Row = Readonly<Record<string, string>>

const MEGABYTE = 1024 * 1024

/** A DuckDB for tests; memory in megabytes. */
export function openTestEngine({
  memory = 600,
  threads = 2,
}: {
  memory?: number
  threads?: number
} = {}): Promise<OpenEngine> {
  return openDuckdb({ memory: memory * MEGABYTE, threads, spill: join(tmpdir(), 'kuomian-engine-tests') })
}

/**
 * Brings made-up records into an engine as a side's source table. The key is the cell `key`, or else the side's first letter and the row.
 */
export async function fillSource(
  engine: Engine,
  side: 'left' | 'right',
  rows: readonly Row[],
  headers: readonly string[],
): Promise<SourceTable> {
  const table = `${side}_source` as const
  async function* pieces() {
    yield [
      rows.map((_, at) => at),
      rows.map((row, at) => row.key ?? `${side.charAt(0)}${at}`),
      ...headers.map((header) => rows.map((row) => row[header] ?? null)),
    ]
  }
  await engine.fill(
    `${table}_cells`,
    [
      { name: 'row', type: 'integer' },
      { name: 'key', type: 'text' },
      ...headers.map((name) => ({ name, type: 'text' as const })),
    ],
    pieces(),
  )
  await engine.run({
    name: table,
    sql: `CREATE OR REPLACE VIEW ${table} AS SELECT * REPLACE (row::UINTEGER AS row) FROM ${table}_cells`,
  })
  return { table, name: `${side}.csv`, headers, rows: rows.length }
}
