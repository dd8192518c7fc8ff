export { annotateWorkbook } from './annotate/annotate-workbook.ts'
export type { Refusals } from './annotate/refusals.ts'
export { findHeader, type Header, type HeaderColumn, type HeaderHints } from './header/find-header.ts'
export { labelText } from './header/label.ts'
export { isNoteRow, isNumberingRow, isTotalRow } from './header/row-role.ts'
export { type OpenOptions, openTable } from './open-table.ts'
export {
  type CellKind,
  cellKind,
  type Delimiter,
  type MergedRange,
  type Row,
  type SheetInfo,
  shownText,
  type Table,
  type TableLimits,
  type TextEncoding,
} from './table.ts'
export { TableError, type TableErrorCode, type TableErrorPlace } from './table-error.ts'
export { parseDate, parseMonth } from './values/parse-date.ts'
export { parseCents, parseDecimal, parseInteger, parsePercent } from './values/parse-number.ts'
export { type Parsed, VALUE_REASON_TEXTS, type ValueReason } from './values/parsed-value.ts'
export type { CellCheck } from './write/cell-check.ts'
export { continuedSheets } from './write/continued-sheets.ts'
export type { Destination } from './write/destination.ts'
export type { SheetToWrite } from './write/sheet-xml.ts'
export { type CsvOptions, csvCell, writeCsv } from './write/write-csv.ts'
export { writeXlsx } from './write/write-xlsx.ts'
export type { CellStyle, WrittenCell, WrittenRow, WrittenRows } from './write/written-cell.ts'
