import { writeFileSync } from 'node:fs'
import { utils, write } from '@e965/xlsx'
import { type MergedRange, writeXlsx } from '@kuomian/sheets'
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

/** A workbook format that departments deliver. */
export type WorkbookFormat = 'xlsx' | 'xls'

const TITLE_LINES = 2

/**
 * Opens a workbook with a title row, a unit line and a head of one or two levels, merged as departments do. Its rows are kept until it
 * is closed; such lists are short.
 */
export function openWorkbookFile(path: string, format: WorkbookFormat, head: SheetHead): RowFile {
  const rows: Cell[][] = []
  return {
    write(cells: readonly Cell[]): void {
      rows.push([...cells])
    },
    async close(): Promise<void> {
      if (format === 'xls') writeLegacy(path, head, rows)
      else {
        const { levels, merges } = levelsOf(head)
        const unitLine = { text: head.unitLine, style: { align: 'right' } } as const
        await writeXlsx(path, [
          { name: 'Sheet1', titles: [head.title, unitLine], head: levels, merges, rows },
        ])
      }
    },
  }
}

/** The rows of the header, and what is merged in them; rows count from 1, columns from 0. */
function levelsOf({ headers, groups }: SheetHead): { levels: (string | null)[][]; merges: MergedRange[] } {
  if (groups.length === 0) return { levels: [[...headers]], merges: [] }
  const top = TITLE_LINES + 1
  const groupOf = (column: number) => groups.find((group) => group.from <= column && column <= group.to)
  const upper = headers.map((header, column) => {
    const group = groupOf(column)
    return group === undefined ? header : group.from === column ? group.title : null
  })
  const lower = headers.map((header, column) => (groupOf(column) === undefined ? null : header))
  const alone = headers.flatMap((_, column) => (groupOf(column) === undefined ? [column] : []))
  return {
    levels: [upper, lower],
    merges: [
      ...alone.map((column) => ({ top, bottom: top + 1, left: column, right: column })),
      ...groups.map((group) => ({ top, bottom: top, left: group.from, right: group.to })),
    ],
  }
}

/** Excel 97–2003. The library takes 16 kB for a cell while it writes, so only lists of a few thousand rows are delivered like this. */
function writeLegacy(path: string, head: SheetHead, rows: readonly Cell[][]): void {
  const { levels, merges } = levelsOf(head)
  const last = head.headers.length - 1
  const unitLine = [...Array.from({ length: last }, () => null), head.unitLine]
  const sheet = utils.aoa_to_sheet([[head.title], unitLine, ...levels, ...rows])
  sheet['!merges'] = [{ top: 1, bottom: 1, left: 0, right: last }, ...merges].map((area) => ({
    s: { r: area.top - 1, c: area.left },
    e: { r: area.bottom - 1, c: area.right },
  }))
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, 'Sheet1')
  const bytes: unknown = write(book, { type: 'buffer', bookType: 'biff8' })
  if (!(bytes instanceof Uint8Array)) throw new TypeError('the workbook was not written as bytes')
  writeFileSync(path, bytes, { mode: 0o600 })
}
