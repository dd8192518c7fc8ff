import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import {
  DUCKDB_FUNCTIONS,
  type Engine as LinkageEngine,
  duckdbEngine as linkageEngine,
} from '@kuomian/linkage'
import { duckdbEngine, type Engine } from './rules/engine.ts'

/** An engine of one job with its own memory limit; what does not fit goes to the job's folder, and goes with it. */
export type JobEngine = Engine & {
  rows(sql: string): Promise<readonly (readonly unknown[])[]>
  /** Reads a result in pieces of some thousand rows, so that memory does not grow with it. */
  stream(sql: string): AsyncIterable<readonly (readonly unknown[])[]>
  /** The same DuckDB, as the linkage library wants it. */
  linkage: LinkageEngine
}

/**
 * Runs work on a DuckDB in memory (design §2: in a job process of its own, so that a match can neither starve nor kill the server).
 * @param spill folder for what exceeds the limit; it is removed at the end
 */
export async function withDuckdb<T>(
  spill: string,
  work: (engine: JobEngine) => Promise<T>,
  memoryLimit = '1600MB',
): Promise<T> {
  const folder = join(spill, 'spill')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: memoryLimit,
    temp_directory: folder,
    preserve_insertion_order: 'false',
    threads: '2',
  })
  const connection = await instance.connect()
  const reader = await instance.connect()
  const writer = await instance.connect()
  const linkage = linkageEngine({ connection, reader, writer })
  for (const statement of DUCKDB_FUNCTIONS) await linkage.run(statement)
  const rows = async (sql: string) => (await connection.runAndReadAll(sql)).getRowsJS()
  async function* stream(sql: string) {
    const result = await connection.stream(sql)
    for await (const piece of result.yieldRowsJs()) yield piece
  }
  try {
    return await work({ ...duckdbEngine(rows), rows, stream, linkage })
  } finally {
    connection.closeSync()
    reader.closeSync()
    writer.closeSync()
    instance.closeSync()
    await rm(folder, { recursive: true, force: true })
  }
}
