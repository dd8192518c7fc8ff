import { writeFileSync } from 'node:fs'
import { type Range, utils, write } from '@e965/xlsx'
import type { Cell } from './cell.ts'
import type { RowFile } from './row-file.ts'

/** What stands above the table of a department's workbook. */
export interface SheetHead {
  readonly title: string
  readonly unitLine: string
  readonly headers: readonly string[]
  /** Heads over several columns, by the first and the last of them. */
  readonly groups: readonly { readonly title: string; readonly from: number; readonly to: number }[]
}

/** A workbook format that departments deliver. Such lists are short (an .xls ends at 65,536 rows), so they are kept until closed. */
export type WorkbookFormat = 'xlsx' | 'xls'

/** Opens a workbook with a title row, a unit line and a head of one or two levels, merged as departments do. */
export function openWorkbookFile(path: string, format: WorkbookFormat, head: SheetHead): RowFile {
  const columns = head.headers.length
  const rows: Cell[][] = [[head.title], [...Array.from({ length: columns - 1 }, () => null), head.unitLine]]
  const merges: Range[] = [range(0, 0, 0, columns - 1)]
  const top = rows.length
  if (head.groups.length > 0) {
    const groupOf = (column: number) =>
      head.groups.find((group) => group.from <= column && column <= group.to)
    rows.push(
      head.headers.map((header, column) => {
        const group = groupOf(column)
        return group === undefined ? header : group.from === column ? group.title : null
      }),
    )
    rows.push(head.headers.map((header, column) => (groupOf(column) === undefined ? null : header)))
    for (const [column] of head.headers.entries()) {
      if (groupOf(column) === undefined) merges.push(range(top, column, top + 1, column))
    }
    for (const group of head.groups) merges.push(range(top, group.from, top, group.to))
  } else {
    rows.push([...head.headers])
  }
  return {
    write(cells: readonly Cell[]): void {
      rows.push([...cells])
    },
    close(): void {
      const sheet = utils.aoa_to_sheet(rows)
      sheet['!merges'] = merges
      const book = utils.book_new()
      utils.book_append_sheet(book, sheet, 'Sheet1')
      const bytes: unknown = write(book, {
        type: 'buffer',
        bookType: format === 'xls' ? 'biff8' : 'xlsx',
        compression: true,
      })
      if (!(bytes instanceof Uint8Array)) throw new TypeError('the workbook was not written as bytes')
      writeFileSync(path, bytes, { mode: 0o600 })
    },
  }
}

function range(top: number, left: number, bottom: number, right: number): Range {
  return { s: { r: top, c: left }, e: { r: bottom, c: right } }
}
