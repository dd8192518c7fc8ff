import type { MergedRange, Row, SheetInfo } from '../table.ts'
import type { TableErrorCode } from '../table-error.ts'

/** What the worker is asked: the rows of its sheet from a position on. */
export interface XlsRequest {
  readonly from: number
}

/** What the worker is started with. */
export interface XlsTask {
  readonly path: string
  readonly sheet: string | number | null
}

/** What the worker answers: first the workbook, then a batch for each request, or why it cannot. */
export type XlsReply =
  | {
      readonly kind: 'workbook'
      readonly sheets: readonly SheetInfo[]
      readonly sheet: SheetInfo
      readonly merges: readonly MergedRange[]
    }
  | { readonly kind: 'rows'; readonly rows: readonly Row[]; readonly next: number | null }
  | { readonly kind: 'error'; readonly code: TableErrorCode; readonly cause: string }
