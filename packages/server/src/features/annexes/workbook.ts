import type { AnnexTable, TableCell } from '@kuomian/campaign'
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

/** Writes an annex as the workbook that officials expect: layout as printed, real merged cells, numbers as numbers. */
export async function writeAnnexWorkbook(destination: Destination, table: AnnexTable): Promise<void> {
  const placed = placeHead(table)
  const above = linesAbove + table.head.length
  await writeXlsx(destination, [
    {
      name: table.annex,
      columns: table.columns.map((_, index) => ({ width: index === 0 ? 10 : 14 })),
      titles: [table.title, { text: table.unitLine, style: note }],
      head: table.head.map((_, row) => headRow(table, placed, row)),
      rows: table.rows.map((row) => row.cells.map((cell) => writtenCell(cell, table.decimals, row.total))),
      merges: [...headMerges(placed), ...bodyMerges(table, above)],
      freeze: { rows: above, columns: 1 },
    },
  ])
}

function headRow(table: AnnexTable, placed: readonly PlacedHead[], row: number): WrittenCell[] {
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

function bodyMerges(table: AnnexTable, above: number): MergedRange[] {
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
  const format = cell.kind === 'rate' ? `0.${'0'.repeat(decimals)}%` : '0'
  return { number: cell.value, style: { ...style, align: 'right', format } }
}

const textAlign = (cell: TableCell): 'center' | 'right' => (cell.kind === 'name' ? 'center' : 'right')
