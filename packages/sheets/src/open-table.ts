import { sniffFormat } from './sniff-format.ts'
import { DEFAULT_LIMITS, type Table, type TableLimits } from './table.ts'
import { TableError } from './table-error.ts'
import { detectEncoding } from './text/detect-encoding.ts'
import { openText } from './text/open-text.ts'
import { openXls } from './xls/open-xls.ts'
import { openXlsx } from './xlsx/open-xlsx.ts'

/** What the caller may choose; everything is found out otherwise. */
export interface OpenOptions {
  /** Name or index (from 0) of the sheet; by default the first visible one with rows. */
  readonly sheet?: string | number
  readonly limits?: Partial<TableLimits>
}

/**
 * Opens a table file: .xlsx, legacy .xls, or text in UTF-8, GB18030 or UTF-16 with commas, semicolons, tabs or bars.
 * The format is told by content, not by name. Throws a `TableError` that says what the file is instead.
 *
 * @example
 * const table = await openTable('roster.xlsx')
 * for await (const rows of table.rows()) for (const row of rows) console.log(row.number, row.cells)
 * await table.close()
 */
export async function openTable(path: string, options: OpenOptions = {}): Promise<Table> {
  const limits: TableLimits = { ...DEFAULT_LIMITS, ...options.limits }
  const { family, head, size } = await sniffFormat(path, limits.unpackedBytes)
  if (family === 'xlsx') return openXlsx(path, options.sheet, limits)
  if (family === 'xls') {
    if (size > limits.xlsBytes) throw new TableError('too-large')
    return openXls(path, options.sheet, limits)
  }
  const encoding = await detectEncoding(path, head)
  if (encoding === null) throw new TableError('not-a-table')
  return openText(path, encoding, limits)
}
