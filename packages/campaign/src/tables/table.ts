import type { FormWords } from './words.ts'

/** A head cell with its spans. `label` names the column where the print leaves the head blank. */
export type HeadCell = { text: string; label: string; colSpan: number; rowSpan: number }

/**
 * What the figures of a cell say: a number, or one of the ways of having none (zero is a number). `covered` lies under the merged cell above.
 */
export type CellState = 'number' | 'missing' | 'not-yet-reported' | 'not-applicable' | 'covered'

/** A cell of the printed table, for terminal, page, csv, workbook and document alike. */
export type TableCell = {
  kind: 'serial' | 'name' | 'count' | 'plan' | 'rate'
  column: string
  /** As printed, names padded. */
  text: string
  /** Plain text for machines: names without padding, digits, rates as printed, blank where covered. */
  plain: string
  /** The number behind the text; a printed rate as a fraction (94.3% is 0.943), so that a workbook shows what is printed. */
  value: number | undefined
  state: CellState
  /** Rows this cell spans; 0 when covered by the cell above. */
  rowSpan: number
}

/** A printed row. */
export type TableRow = { key: string; total: boolean; cells: TableCell[] }

/** A printed table, independent of where it is shown. */
export type ComposedTable = {
  title: string
  unitLine: string
  words: FormWords
  /** One or two head rows, with spans. */
  head: HeadCell[][]
  /** Column names on one line, two-level heads joined by `/`. */
  columns: string[]
  rows: TableRow[]
  /** Index of the total row among the rows; null where the table has none. */
  totalAt: number | null
  decimals: number
}
