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
