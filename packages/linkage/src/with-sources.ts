import { tmpdir } from 'node:os'
import { type OpenEngine, openDuckdb } from './engine/duckdb-engine.ts'
import { LinkageError } from './errors/linkage-error.ts'
import { readSource } from './input/read-source.ts'
import type { OpenRows } from './input/rows-opener.ts'
import type { Progress, SourceTable } from './run/request.ts'

/** Files to work on, and what the work may take of the machine. */
export type FileWork = {
  /** CSV or TSV in UTF-8, or Parquet; with `open` whatever that opens. */
  left: string
  /** Absent: duplicates inside the left file are looked for. */
  right?: string
  /** Key column in both files; absent: the row number, the first row below the header being 1. */
  key?: string
  /** Key column of one side, where its name differs. */
  leftKeyColumn?: string
  rightKeyColumn?: string
  /** Opens workbooks and texts in other encodings. */
  open?: OpenRows
  /** Bytes that the process may take, 2 GiB unless given; what exceeds them is spilled. */
  memory?: number
  threads?: number
  /** Folder for what is spilled; the system's own for temporary files unless given. */
  spill?: string
  progress?: (progress: Progress) => void
  /** Aborted: everything stops, and nothing half-written stays. */
  signal?: AbortSignal
}

const TWO_GIBIBYTES = 2 * 1024 ** 3

/** The sources of a piece of work, in an engine of their own. */
export type Sources = { engine: OpenEngine; left: SourceTable; right: SourceTable | null }

/**
 * Opens an engine, reads the files, does the work and lets go again, whatever happens.
 * @throws LinkageError interrupted when the signal was given, however the work took it
 */
export async function withSources<T>(files: FileWork, work: (sources: Sources) => Promise<T>): Promise<T> {
  const { signal } = files
  const engine = await openDuckdb({
    memory: files.memory ?? TWO_GIBIBYTES,
    spill: files.spill ?? tmpdir(),
    ...(files.threads === undefined ? {} : { threads: files.threads }),
  })
  const interrupt = () => engine.interrupt()
  signal?.addEventListener('abort', interrupt)
  try {
    signal?.throwIfAborted()
    const left = await readSide(engine, 'left', files.left, files.leftKeyColumn ?? files.key, files.open)
    signal?.throwIfAborted()
    const right =
      files.right === undefined
        ? null
        : await readSide(engine, 'right', files.right, files.rightKeyColumn ?? files.key, files.open)
    signal?.throwIfAborted()
    return await work({ engine, left, right })
  } catch (error) {
    throw signal?.aborted === true ? new LinkageError('interrupted', {}, { cause: error }) : error
  } finally {
    signal?.removeEventListener('abort', interrupt)
    await engine.close()
  }
}

function readSide(
  engine: OpenEngine,
  side: 'left' | 'right',
  path: string,
  key: string | undefined,
  open: OpenRows | undefined,
): Promise<SourceTable> {
  return readSource(engine, side, {
    path,
    ...(key === undefined ? {} : { key }),
    ...(open === undefined ? {} : { open }),
  })
}
