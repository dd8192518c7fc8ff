import type { AnnexTable, ComposedTable, TableCell } from '@kuomian/campaign'
import {
  type CellStyle,
  type Destination,
  type MergedRange,
  type WrittenCell,
  writeXlsx,
} from '@kuomian/sheets'
import { type PlacedHead, placeHead } from './head-grid.ts'

const bordered: CellStyle = { border: true }
const note: CellStyle = { align: 'right' }
/** Title and unit line stand above the head. */
const linesAbove = 2
/** A table of more columns lies on its side. */
const widestPortrait = 7

/** Writes an annex as the workbook that officials expect, with lines under it where there are any. */
export function writeAnnexWorkbook(
  destination: Destination,
  table: AnnexTable,
  notes: readonly string[] = [],
): Promise<void> {
  return writeTableWorkbook(destination, table, { name: table.annex, notes })
}

/**
 * Writes a table as the workbook that officials expect: layout as printed on A4, real merged cells, numbers as numbers.
 * @param notes lines under the table: how many rows it has, of which day
 */
export async function writeTableWorkbook(
  destination: Destination,
  table: ComposedTable,
  { name, notes = [] }: { name: string; notes?: readonly string[] },
): Promise<void> {
  const placed = placeHead(table)
  const above = linesAbove + table.head.length
  const rows = table.rows.map((row) => row.cells.map((cell) => writtenCell(cell, table.decimals, row.total)))
  await writeXlsx(destination, [
    {
      name,
      columns: table.columns.map((_, index) => ({ width: index === 0 ? 10 : 14 })),
      titles: [table.title, { text: table.unitLine, style: note }],
      head: table.head.map((_, row) => headRow(table, placed, row)),
      rows: [...rows, ...notes.map((text) => [text])],
      merges: [...headMerges(placed), ...bodyMerges(table, above)],
      freeze: { rows: above, columns: 1 },
      page: { landscape: table.columns.length > widestPortrait, repeatedRows: above },
    },
  ])
}

function headRow(table: ComposedTable, placed: readonly PlacedHead[], row: number): WrittenCell[] {
  const cells: WrittenCell[] = table.columns.map(() => '')
  for (const head of placed) if (head.row === row) cells[head.column] = head.cell.text
  return cells
}

function headMerges(placed: readonly PlacedHead[]): MergedRange[] {
  return placed
    .filter(({ cell }) => cell.rowSpan > 1 || cell.colSpan > 1)
    .map(({ row, column, cell }) => ({
      top: linesAbove + row + 1,
      left: column,
      bottom: linesAbove + row + cell.rowSpan,
      right: column + cell.colSpan - 1,
    }))
}

function bodyMerges(table: ComposedTable, above: number): MergedRange[] {
  return table.rows.flatMap((row, index) =>
    row.cells.flatMap((cell, column) =>
      cell.rowSpan > 1
        ? [
            {
              top: above + index + 1,
              left: column,
              bottom: above + index + cell.rowSpan,
              right: column,
            },
          ]
        : [],
    ),
  )
}

function writtenCell(cell: TableCell, decimals: number, total: boolean): WrittenCell {
  const style: CellStyle = total ? { ...bordered, bold: true } : bordered
  if (cell.value === undefined) return { text: cell.text, style: { ...style, align: textAlign(cell) } }
  const format = cell.kind === 'rate' ? percentFormat(decimals) : cell.text.includes('.') ? '0.00' : '0'
  return { number: cell.value, style: { ...style, align: 'right', format } }
}

const percentFormat = (decimals: number): string => (decimals === 0 ? '0%' : `0.${'0'.repeat(decimals)}%`)

const textAlign = (cell: TableCell): 'center' | 'right' => (cell.kind === 'name' ? 'center' : 'right')
