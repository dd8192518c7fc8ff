import type { Delimiter } from '../input/split-records.ts'

/** A text as an SQL literal. */
function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** A name as an SQL identifier. */
export function sqlName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** A path that means this one file, whatever stars and brackets are in its name. */
function pathLiteral(path: string): string {
  return sqlText(path.replace(/[*?[]/g, '[$&]'))
}

/** Bytes of the longest record that the patient reader takes, and of the piece that it reads at once. */
const LONGEST_RECORD = 16 * 1024 * 1024
const PIECE = 2 * LONGEST_RECORD

/**
 * Makes a table of texts from a UTF-8 text table. The rows of the table stand as in the file, so that their `rowid` is their
 * position. `patient` takes short rows and records of megabytes, at half the speed.
 */
export function readText(
  table: string,
  file: { path: string; delimiter: Delimiter; columns: readonly string[]; patient: boolean },
): string {
  const columns = file.columns.map((name) => `${sqlText(name)}: 'VARCHAR'`).join(', ')
  const patience = file.patient
    ? `,
  null_padding = true, parallel = false, max_line_size = ${LONGEST_RECORD}, buffer_size = ${PIECE}`
    : ''
  return `CREATE OR REPLACE TABLE ${table} AS
SELECT * FROM read_csv(${pathLiteral(file.path)},
  auto_detect = false, header = true, delim = ${sqlText(file.delimiter)}, quote = '"', escape = '"',
  strict_mode = true, compression = 'none', columns = {${columns}}${patience})`
}

/** Name and type of each column of a Parquet file. */
export function describeParquet(path: string): string {
  return `SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM read_parquet(${pathLiteral(path)}))`
}

/** Where the rows of a source are: a table in the engine, or a Parquet file that is read where it lies. */
export type SourceRows =
  | { table: string; columns: readonly string[] }
  | { parquet: string; columns: readonly { name: string; type: string; header: string }[] }

/** The view over a source that all other statements read: `row`, `key` and the columns as texts. */
export function sourceView(view: string, rows: SourceRows, key: string | null): string {
  const isTable = 'table' in rows
  const position = isTable ? 'rowid' : 'file_row_number'
  const from = isTable ? rows.table : `read_parquet(${pathLiteral(rows.parquet)}, file_row_number = true)`
  const texts = isTable
    ? rows.columns.map((name) => ({ name, sql: sqlName(name) }))
    : rows.columns.map(({ name, type, header }) => ({ name, sql: asText(sqlName(header), type) }))
  const keyText = texts.find(({ name }) => name === key)?.sql
  return `CREATE OR REPLACE VIEW ${view} AS
SELECT CAST(${position} AS UINTEGER) AS row,
  ${keyText === undefined ? `CAST(${position} + 1 AS VARCHAR)` : `trim(${keyText})`} AS key,
${texts.map(({ name, sql }) => `  ${sql} AS ${sqlName(name)}`).join(',\n')}
FROM ${from}`
}

/** Numbers that a program has stored with a fraction only for want of whole ones with gaps lose it again. */
function asText(column: string, type: string): string {
  if (type === 'VARCHAR') return column
  if (type !== 'DOUBLE' && type !== 'FLOAT') return `CAST(${column} AS VARCHAR)`
  return `CASE WHEN ${column} = trunc(${column}) AND abs(${column}) < 9007199254740992
    THEN CAST(CAST(${column} AS BIGINT) AS VARCHAR) ELSE CAST(${column} AS VARCHAR) END`
}

export function countOf(view: string): string {
  return `SELECT count(*) FROM ${view}`
}

/** How many rows, how many without a key, and how many different hashes of keys: fewer hashes than rows may mean a duplicate. */
export function countKeys(view: string): string {
  return `SELECT count(*), count(*) FILTER (key IS NULL OR key = ''), count(DISTINCT hash(key)) FROM ${view}`
}

export function firstEmptyKey(view: string): string {
  return `SELECT min(row) FROM ${view} WHERE key IS NULL OR key = ''`
}

/** The most frequent keys that several rows have, and how many such keys there are. */
export function duplicateKeys(view: string): string {
  return `SELECT key, rows, count(*) OVER () AS keys FROM (
  SELECT key, count(*) AS rows FROM ${view} GROUP BY key HAVING count(*) > 1
) ORDER BY rows DESC, key LIMIT 3`
}

/** How a result is written; the path decides nothing. */
export type FileFormat = 'csv' | 'parquet'

/**
 * Writes the links with the keys of their records, in the order of the rows. Weights are bits; CSV has three decimals of them,
 * which is all there is, and nine of the probability.
 */
export function writePairs(path: string, format: FileFormat, right: 'left_source' | 'right_source'): string {
  const weight = 'CAST(k.weight AS DOUBLE) / 1000'
  const figures =
    format === 'csv'
      ? `printf('%.3f', ${weight}) AS weight, printf('%.9f', k.probability) AS probability`
      : `${weight} AS weight, k.probability AS probability`
  return copyTo(
    path,
    format,
    `SELECT l.key AS left_key, r.key AS right_key, ${figures}
FROM links k JOIN left_source l ON l.row = k.l JOIN ${right} r ON r.row = k.r
ORDER BY k.l, k.r`,
  )
}

/**
 * Writes the cluster of every record: those of the left table in their order, then those of the right, whose side is told. The table has
 * them so.
 */
export function writeClusters(path: string, format: FileFormat, sides: 1 | 2): string {
  return copyTo(path, format, `SELECT key, cluster${sides === 1 ? '' : ', side'} FROM clusters`)
}

function copyTo(path: string, format: FileFormat, query: string): string {
  const options = format === 'csv' ? 'FORMAT csv, HEADER' : 'FORMAT parquet, COMPRESSION zstd'
  return `COPY (
${query}
) TO ${sqlText(path)} (${options}, USE_TMP_FILE false)`
}

/** Pairs of keys as texts, with the text of `figure`, null when the table has no such column. */
export function keyPairs(
  view: string,
  columns: { left: string; right: string; figure: string | null },
): string {
  const { left, right, figure } = columns
  return `SELECT coalesce(trim(${sqlName(left)}), ''), coalesce(trim(${sqlName(right)}), ''), ${figure === null ? 'NULL' : `trim(${sqlName(figure)})`}
FROM ${view}`
}

/** Decided pairs in file order: both keys, the rows that have them (null for a key that no row has), and the decision. */
export function decidedPairs(
  view: string,
  columns: { left: string; right: string; decision: string },
  rightSource: 'left_source' | 'right_source',
): string {
  const { left, right, decision } = columns
  return `SELECT trim(d.${sqlName(left)}), trim(d.${sqlName(right)}), l.row, r.row, trim(d.${sqlName(decision)})
FROM ${view} d
LEFT JOIN left_source l ON l.key = trim(d.${sqlName(left)})
LEFT JOIN ${rightSource} r ON r.key = trim(d.${sqlName(right)})
ORDER BY d.row`
}
