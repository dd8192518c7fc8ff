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
export type { Destination } from './write/destination.ts'
export type { SheetToWrite } from './write/sheet-xml.ts'
export { type CsvOptions, writeCsv } from './write/write-csv.ts'
export { writeXlsx } from './write/write-xlsx.ts'
export type { CellStyle, WrittenCell, WrittenRow, WrittenRows } from './write/written-cell.ts'
