import type { Engine } from '../engine/engine.ts'
import type { SourceTable } from '../run/request.ts'
import { isBlank, type Shapes, shapesOf } from './shapes.ts'

/** What is in one column of one table. */
export type ColumnProfile = {
  header: string
  rows: number
  /** Cells that are neither null nor blank nor a word for "none". */
  filled: number
  distinct: number
  /** Pairs of rows of this table that have the same value. */
  equalPairs: number
  /** Commonest values with their counts, the first first. */
  top: readonly { value: string; count: number }[]
  shapes: Shapes
  /** It is the column that tells the table's records apart. */
  isKey: boolean
}

/** The columns of one table, and some of its rows as they came: `sample[i][j]` is column j of sampled row i. */
export type TableProfile = {
  table: SourceTable
  columns: readonly ColumnProfile[]
  sample: readonly (readonly string[])[]
}

/** Rows whose content is looked at; a share of the whole that depends on the row alone, so that it is the same everywhere. */
const SAMPLED_ROWS = 10_000
const TOP_VALUES = 20
/** Rows are drawn by a multiplicative hash of their number: neighbours in a sorted file fall apart. */
const SPREAD = 2_654_435_761
const SPREAD_RANGE = 2 ** 32

/** A header as an identifier in SQL. @example quoted('a "b"') // '"a ""b"""' */
export const quoted = (header: string): string => `"${header.replaceAll('"', '""')}"`

/** A share of a table's rows, drawn by row number, that holds about so many. @example sampleCondition(1_000_000, 20_000) */
function sampleCondition(rows: number, wanted: number): string {
  if (rows <= wanted) return 'TRUE'
  return `(CAST(row AS BIGINT) * ${SPREAD}) % ${SPREAD_RANGE} < ${Math.round((wanted / rows) * SPREAD_RANGE)}`
}

/** Looks at a source table: every column counted exactly in one grouping, content judged on a sample of rows. */
export async function profileTable(engine: Engine, table: SourceTable): Promise<TableProfile> {
  if (table.headers.length === 0) return { table, columns: [], sample: [] }
  const listed = table.headers.map(quoted).join(', ')
  const where = sampleCondition(table.rows, SAMPLED_ROWS)
  const rows = await engine.rows(`SELECT ${listed}, key FROM ${table.table} WHERE ${where} ORDER BY row`)
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : '')))
  const sample = cells.map((row) => row.slice(0, -1))
  const keys = cells.map((row) => row.at(-1) ?? '')
  const columns: ColumnProfile[] = []
  for (const [at, header] of table.headers.entries()) {
    const counted = await countColumn(engine, table, header)
    const values = sample.map((row) => row[at] ?? '')
    const isKey = values.length > 0 && values.every((value, row) => value === keys[row])
    columns.push({ header, rows: table.rows, ...counted, shapes: shapesOf(values), isKey })
  }
  return { table, columns, sample }
}

type Counts = Pick<ColumnProfile, 'filled' | 'distinct' | 'equalPairs' | 'top'>

async function countColumn(engine: Engine, table: SourceTable, header: string): Promise<Counts> {
  const values = `SELECT lower(trim(${quoted(header)})) AS value, count(*) AS n FROM ${table.table} GROUP BY 1`
  const [total] = await engine.rows(
    `SELECT sum(n), count(*), sum(n * (n - 1) / 2) FROM (${values}) WHERE value IS NOT NULL AND value <> ''`,
  )
  const common = await engine.rows(
    `SELECT value, n FROM (${values}) WHERE value IS NOT NULL AND value <> '' ORDER BY n DESC, value LIMIT ${TOP_VALUES}`,
  )
  const top = common.map(([value, count]) => ({ value: String(value), count: Number(count) }))
  // A word for "none" that matters is among the commonest values.
  const none = top.filter(({ value }) => isBlank(value))
  return {
    filled: Number(total?.[0] ?? 0) - none.reduce((sum, { count }) => sum + count, 0),
    distinct: Number(total?.[1] ?? 0) - none.length,
    equalPairs: Number(total?.[2] ?? 0) - none.reduce((sum, { count }) => sum + (count * (count - 1)) / 2, 0),
    top: top.filter(({ value }) => !isBlank(value)),
  }
}
