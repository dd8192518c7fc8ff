import { LinkageError, type OpenedRows } from '@kuomian/linkage'
import { findHeader, openTable, type Row, shownText, type Table, TableError } from '@kuomian/sheets'

/** Rows among which the header of a workbook is looked for. */
const HEAD_ROWS = 30
/** Characters of one cell; the limit of imports is for people's rosters. */
const LONGEST_CELL = 16 * 1024 * 1024

/**
 * Opens a workbook or a text in any encoding of the imports as rows below a header. In a workbook titles may stand above the
 * header; in a text the first row is the header. Rows without content do not count.
 * @throws LinkageError input-unreadable with the reason that the reader of tables gives
 */
export async function openSheet(path: string): Promise<OpenedRows> {
  const table = await openTable(path, { limits: { cellLength: LONGEST_CELL } }).catch(named(path))
  try {
    const head = await headOf(table).catch(named(path))
    return {
      header: head.names,
      rows: rowsBelow(table, head.lastRow, head.names.length, path),
      close: () => table.close(),
    }
  } catch (error) {
    await table.close()
    throw error
  }
}

type Head = { names: readonly string[]; lastRow: number }

async function headOf(table: Table): Promise<Head> {
  const first: Row[] = []
  for await (const rows of table.rows()) {
    first.push(...rows)
    if (first.length >= HEAD_ROWS) break
  }
  const header = table.format === 'text' ? null : findHeader(first, { merges: await table.merges() })
  const [top] = first
  if (top === undefined) throw new TableError('no-data')
  const own = header === null ? top : first.find(({ number }) => number === header.firstRow)
  const isOneRow = header === null || header.firstRow === header.lastRow
  if (own !== undefined && isOneRow) {
    return { names: own.cells.map((_, column) => shownText(own, column)), lastRow: own.number }
  }
  return { names: header?.columns.map(({ name }) => name) ?? [], lastRow: header?.lastRow ?? top.number }
}

async function* rowsBelow(table: Table, lastRow: number, width: number, path: string) {
  try {
    for await (const rows of table.rows()) {
      yield rows.filter(({ number }) => number > lastRow).map((row) => cellsOf(row, width, path))
    }
  } catch (error) {
    named(path)(error)
  }
}

/** The cells under the header. Cells beyond it would be lost in silence: where they hold something they are an error. */
function cellsOf(row: Row, width: number, file: string): string[] {
  const beyond = row.cells.findIndex((cell, column) => column >= width && cell !== '')
  if (beyond >= 0) {
    throw new LinkageError('input-unreadable', {
      file,
      why: `第 ${row.number} 行第 ${beyond + 1} 列没有表头`,
      whyEn: `row ${row.number} has a cell in column ${beyond + 1}, which has no header`,
    })
  }
  return Array.from({ length: Math.min(width, row.cells.length) }, (_, column) => shownText(row, column))
}

/** Names the file in what the reader of tables says. */
function named(file: string): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof TableError)) throw error
    throw new LinkageError('input-unreadable', { file, why: error.zh, whyEn: error.en }, { cause: error })
  }
}
