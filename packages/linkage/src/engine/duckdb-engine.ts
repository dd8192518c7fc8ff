import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import {
  BOOLEAN,
  DOUBLE,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBInstance,
  DuckDBListValue,
  type DuckDBType,
  type DuckDBValue,
  INTEGER,
  LIST,
  UBIGINT,
  VARCHAR,
} from '@duckdb/node-api'
import { sqlName } from '../dialect/duckdb-files.ts'
import { DUCKDB_FUNCTIONS } from '../dialect/duckdb-functions.ts'
import type { Cell, Engine, TableShape } from './engine.ts'
import { explainEngineError } from './engine-error.ts'

/** How a DuckDB of one's own is opened. */
export type DuckdbOptions = {
  /** Bytes that the whole process may take; DuckDB gets what is left beside Node itself. */
  memory: number
  /** Folder for what exceeds the memory; a folder of its own is made in it and removed at the end. */
  spill: string
  threads?: number
}

/** An engine that has to be closed. */
export type OpenEngine = Engine & {
  /** Makes what runs now fail soon. */
  interrupt(): void
  close(): Promise<void>
}

/** Share of the memory that DuckDB's buffers get: Node, its heap and what DuckDB does not count take the rest, as measured. */
const BUFFERS = 0.4
const LEAST_BUFFERS = 128 * 1024 * 1024
const MEGABYTE = 1024 * 1024

const TYPES: Record<TableShape[number]['type'], { sql: string; type: DuckDBType }> = {
  text: { sql: 'VARCHAR', type: VARCHAR },
  word: { sql: 'UBIGINT', type: UBIGINT },
  integer: { sql: 'INTEGER', type: INTEGER },
  double: { sql: 'DOUBLE', type: DOUBLE },
  boolean: { sql: 'BOOLEAN', type: BOOLEAN },
  words: { sql: 'UBIGINT[]', type: LIST(UBIGINT) },
}

/**
 * Opens a DuckDB of its own within a memory limit; what does not fit is spilled.
 * @throws LinkageError later, from its methods: `disk-full`, `memory-exceeded`
 */
export async function openDuckdb({ memory, spill, threads = 2 }: DuckdbOptions): Promise<OpenEngine> {
  await mkdir(spill, { recursive: true })
  const folder = await mkdtemp(join(spill, 'kuomian-link-'))
  const buffers = Math.max(LEAST_BUFFERS, memory * BUFFERS)
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: `${Math.floor(buffers / MEGABYTE)}MiB`,
    temp_directory: folder,
    threads: String(threads),
    preserve_insertion_order: 'true',
    // What is in memory alone needs no checkpoint, which would go through all tables on one thread.
    checkpoint_threshold: '1TB',
  })
  const connection = await instance.connect()
  const reader = await instance.connect()
  const writer = await instance.connect()
  const engine = duckdbEngine({ connection, reader, writer })
  for (const statement of DUCKDB_FUNCTIONS) await engine.run(statement)
  return {
    ...engine,
    interrupt() {
      connection.interrupt()
      reader.interrupt()
      writer.interrupt()
    },
    async close() {
      connection.closeSync()
      reader.closeSync()
      writer.closeSync()
      instance.closeSync()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Connections to one instance: a result that is streamed ends with the next statement on its connection. */
export type DuckdbConnections = Readonly<Record<'connection' | 'reader' | 'writer', DuckDBConnection>>

/**
 * DuckDB as an engine, over three connections of one instance, so that one statement can run while a result is read and a table filled.
 * The functions of the dialect ({@link DUCKDB_FUNCTIONS}) must have been made there.
 */
export function duckdbEngine({ connection, reader, writer }: DuckdbConnections): Engine {
  async function* columns(sql: string) {
    const result = await explainEngineError(reader.stream(sql), 'read')
    for (;;) {
      const chunk = await explainEngineError(result.fetchChunk(), 'read')
      if (chunk === null || chunk.rowCount === 0) return
      yield chunk.getColumns().map((column) => column.map(cellOf))
    }
  }
  return {
    async run({ name, sql }) {
      await explainEngineError(connection.run(sql), name)
    },
    async rows(sql) {
      const result = await explainEngineError(connection.runAndReadAll(sql), 'read')
      return result.getRows().map((row) => row.map(cellOf))
    },
    async *stream(sql) {
      for await (const piece of columns(sql)) {
        const [first = []] = piece
        yield first.map((_, row) => piece.map((column) => column[row] ?? null))
      }
    },
    columns,
    async fill(table, shape, pieces) {
      const list = shape.map(({ name, type }) => `${sqlName(name)} ${TYPES[type].sql}`).join(', ')
      await explainEngineError(writer.run(`CREATE OR REPLACE TABLE ${table} (${list})`), table)
      const appender = await writer.createAppender(table)
      const types = shape.map(({ type }) => TYPES[type].type)
      try {
        for await (const piece of pieces) {
          const [first = []] = piece
          for (let from = 0; from < first.length; from += CHUNK) {
            const rows = Math.min(CHUNK, first.length - from)
            const chunk = DuckDBDataChunk.create(types, rows)
            for (const [index, column] of piece.entries()) {
              const vector = chunk.getColumnVector(index)
              for (let row = 0; row < rows; row++)
                vector.setItem(row, duckdbValue(column[from + row] ?? null))
              vector.flush()
            }
            appender.appendDataChunk(chunk)
          }
        }
        appender.flushSync()
      } finally {
        appender.closeSync()
      }
    },
  }
}

/** Rows of one data chunk of DuckDB. */
const CHUNK = 2048

function cellOf(value: DuckDBValue): Cell {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  if (typeof value === 'bigint' || typeof value === 'boolean') return value
  if (value instanceof DuckDBListValue)
    return value.items.flatMap((item) => (typeof item === 'bigint' ? [item] : []))
  return String(value)
}

function duckdbValue(cell: Cell): DuckDBValue {
  return typeof cell === 'object' && cell !== null ? new DuckDBListValue([...cell]) : cell
}
