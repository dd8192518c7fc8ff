/** What a cell was in its file. Text files know text and blanks only. */
export type CellKind = 'text' | 'number' | 'date' | 'boolean' | 'error' | 'formula' | 'blank'

/**
 * One row as it stands in the file, cheap enough for a million of them.
 *
 * - `number` is the source row, from 1, as a spreadsheet shows it. In a text file it counts records (a quoted line break
 *   does not start a new one), blank ones included. Rows without any content are not delivered.
 * - `cells` are strings by column from 0; trailing blanks may be absent. Numbers are plain decimal digits as stored
 *   (never through a float, except that Excel's binary noise beyond 15 digits of a fraction is rounded away), with the
 *   `%` and the leading zeros that the number format prints; dates are `YYYY-MM-DD`, `YYYY-MM-DD HH:MM:SS` or
 *   `HH:MM:SS`; booleans `TRUE` and `FALSE`; errors `#N/A` and the like; a formula is its text with `=` in front.
 * - `kinds` tells them apart, by column; rows of one shape share one array, so never change it. `null` means that every
 *   cell is text (or blank when empty).
 * - `cached` holds the last calculated value of each formula, by column.
 *
 * A cell may be a slice of a larger piece of the file: copy what is kept for long.
 */
export interface Row {
  readonly number: number
  readonly cells: readonly string[]
  readonly kinds: readonly CellKind[] | null
  readonly cached: ReadonlyMap<number, string> | null
}

/** A merged area; rows count from 1, columns from 0, both ends included. Its text is in the top left cell. */
export interface MergedRange {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** A sheet of the workbook, in the order of its tabs. A text file has one, named after the file. */
export interface SheetInfo {
  readonly index: number
  readonly name: string
  readonly hidden: boolean
}

export type TextEncoding = 'utf-8' | 'utf-8-bom' | 'gb18030' | 'utf-16le' | 'utf-16be'

export type Delimiter = ',' | ';' | '\t' | '|'

/** An opened table: one sheet of a workbook or a text file. */
export interface Table {
  readonly format: 'xlsx' | 'xls' | 'text'
  /** `null` for workbooks. */
  readonly encoding: TextEncoding | null
  /** `null` for workbooks. */
  readonly delimiter: Delimiter | null
  readonly sheets: readonly SheetInfo[]
  /** The sheet that `rows` reads. */
  readonly sheet: SheetInfo
  /**
   * The rows in batches (about a thousand), read as a stream. Each call reads the file anew.
   * Throws a `TableError` where the file turns out to be damaged further on.
   */
  rows(): AsyncGenerator<readonly Row[], void, undefined>
  /** The merged areas of the sheet. Costs one unpacking of the sheet (a workbook lists them at its end). */
  merges(): Promise<readonly MergedRange[]>
  /** Releases files and workers. */
  close(): Promise<void>
}

/** Bounds on what a file may unpack to. */
export interface TableLimits {
  /** Bytes that one part of a workbook may unpack to. */
  readonly unpackedBytes: number
  /** Bytes of all distinct texts of a workbook. */
  readonly sharedTextBytes: number
  /** Characters of one cell. */
  readonly cellLength: number
  /** Bytes of a legacy .xls file, which has to be held in memory. */
  readonly xlsBytes: number
  /** Milliseconds that a legacy .xls file may take. */
  readonly xlsMilliseconds: number
}

export const DEFAULT_LIMITS: TableLimits = {
  unpackedBytes: 4 * 1024 ** 3,
  sharedTextBytes: 1024 ** 3,
  cellLength: 1_000_000,
  xlsBytes: 256 * 1024 ** 2,
  xlsMilliseconds: 120_000,
}

/** The kind of a cell; a column beyond the end of the row is blank. */
export function cellKind(row: Row, column: number): CellKind {
  if (row.kinds !== null) return row.kinds[column] ?? 'blank'
  const text = row.cells[column]
  return text === undefined || text === '' ? 'blank' : 'text'
}

/** The text of a cell as a person sees it: for a formula its last calculated value, '' for a blank. */
export function shownText(row: Row, column: number): string {
  return row.cached?.get(column) ?? row.cells[column] ?? ''
}
