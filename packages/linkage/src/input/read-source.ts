import { countOf, describeParquet, readText, type SourceRows, sourceView } from '../dialect/duckdb-files.ts'
import type { Engine } from '../engine/engine.ts'
import { LinkageError } from '../errors/linkage-error.ts'
import type { SourceTable } from '../run/request.ts'
import { checkKey } from './check-key.ts'
import { fileFamily, hasEvenQuotes } from './file-family.ts'
import { fillFromRows } from './fill-from-rows.ts'
import { headerNames } from './header-names.ts'
import type { OpenRows } from './rows-opener.ts'
import { textShape } from './text-shape.ts'

/** One side of a run as a file. */
export type SourceFile = {
  /** CSV, TSV (also with semicolons or bars) or Parquet; whatever `open` opens besides. Told by content, not by name. */
  path: string
  /** The column that tells records apart; absent: the row number, the first data row being 1. */
  key?: string
  /** Opens workbooks and texts that are not plain UTF-8. Absent: these are errors. */
  open?: OpenRows
}

/**
 * Brings a file into the engine as `left_source` or `right_source` (see {@link SourceTable}). Texts are kept as they are in the
 * file; empty cells are null. A file with a header and no rows is a table of no rows.
 * @throws LinkageError input-unreadable, key-missing, key-empty, key-duplicate; errors of `open`
 * @example const left = await readSource(engine, 'left', { path: 'a.csv', key: 'id' })
 */
export async function readSource(
  engine: Engine,
  side: 'left' | 'right',
  file: SourceFile,
): Promise<SourceTable> {
  return { ...(await readTable(engine, side, file)), table: `${side}_source` }
}

/** A table of texts as {@link readSource} makes them, under any name: `<name>_source`. */
export async function readTable(
  engine: Engine,
  name: string,
  file: SourceFile,
): Promise<Omit<SourceTable, 'table'>> {
  const rows = await bringIn(engine, `${name}_file`, file)
  const headers = 'table' in rows ? rows.columns : rows.columns.map((column) => column.name)
  const key = file.key === undefined ? null : keyColumn(file.path, file.key, headers)
  const view = `${name}_source`
  await engine.run({ name: view, sql: sourceView(view, rows, key) })
  const count = key === null ? await countRows(engine, view) : await checkKey(engine, view, file.path, key)
  return { name: file.path, headers, rows: count }
}

async function bringIn(engine: Engine, table: string, file: SourceFile): Promise<SourceRows> {
  const family = await fileFamily(file.path)
  if (family.is === 'parquet') return describe(engine, file.path)
  const shape = family.is === 'utf-8' ? textShape(family.sample) : null
  if (shape === null) return fillFromRows(engine, table, file)
  const columns = headerNames(shape.header)
  const text = { path: file.path, delimiter: shape.delimiter, columns }
  try {
    await engine.run({ name: table, sql: readText(table, { ...text, patient: false }) })
  } catch (error) {
    if (!isTextFault(error)) throw error
    // The patient reader would take an open quote for the rest of the file.
    if (!(await hasEvenQuotes(file.path))) return fillFromRows(engine, table, file, error)
    try {
      await engine.run({ name: table, sql: readText(table, { ...text, patient: true }) })
    } catch (again) {
      if (!isTextFault(again)) throw again
      // Mixed line ends, or quotes that the engine does not forgive.
      return fillFromRows(engine, table, file, again)
    }
  }
  return { table, columns }
}

async function describe(engine: Engine, path: string): Promise<SourceRows> {
  const described = await engine.rows(describeParquet(path)).catch((cause: unknown) => {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new LinkageError('input-unreadable', { file: path, why, whyEn: why }, { cause })
  })
  const headers = described.map(([header]) => String(header))
  const names = headerNames(headers)
  const columns = described.map(([header, type], index) => ({
    name: names[index] ?? '',
    type: String(type),
    header: String(header),
  }))
  return { parquet: path, columns }
}

/** Whether the engine complains of the text, not of memory, disk or an interruption. */
function isTextFault(error: unknown): error is Error {
  return error instanceof Error && /CSV|unicode|utf-8/i.test(error.message)
}

/** The column of a header as the user writes it, in any case when no other has it exactly. */
function keyColumn(path: string, wanted: string, headers: readonly string[]): string {
  const name = wanted.trim()
  const found =
    headers.find((header) => header === name) ??
    headers.find((header) => header.toLowerCase() === name.toLowerCase()) ??
    // A header of this name has been renamed for the engine's own column.
    (/^(key|row)$/i.test(name) ? headers.find((header) => header === `${name}_2`) : undefined)
  if (found !== undefined) return found
  throw new LinkageError('key-missing', { file: path, column: wanted, found: headers.join(', ') })
}

async function countRows(engine: Engine, table: string): Promise<number> {
  const [counted] = await engine.rows(countOf(table))
  return Number(counted?.[0] ?? 0)
}
