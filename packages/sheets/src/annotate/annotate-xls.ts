import { openTable } from '../open-table.ts'
import {
  type CellKind,
  cellKind,
  type MergedRange,
  type Row,
  type SheetInfo,
  shownText,
  type Table,
} from '../table.ts'
import { tableWidth } from '../table-width.ts'
import { plainDigits } from '../values/plain-digits.ts'
import type { Destination } from '../write/destination.ts'
import { writeXlsx } from '../write/write-xlsx.ts'
import type { WrittenCell } from '../write/written-cell.ts'
import { isKept, noteFor, type Refusals } from './refusals.ts'

const PERCENT = { format: '0.00%' }
const NOTE = { color: 'C00000' }

function writtenCell(text: string, kind: CellKind): WrittenCell {
  if (kind === 'number') {
    const share = text.endsWith('%') ? plainDigits(text.slice(0, -1), -2) : null
    if (share !== null) return { number: share, style: PERCENT }
    // Padded codes and whatever a float would spoil stay as text.
    return plainDigits(text) === text && text.length <= 15 ? { number: text } : text
  }
  if (kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(text)) return { date: text }
  return text
}

function writtenRow(row: Row): WrittenCell[] {
  return row.cells.map((_, column) => writtenCell(shownText(row, column), cellKind(row, column)))
}

async function* copiedRows(
  table: Table,
  refusals: Refusals | null,
  width: number,
): AsyncGenerator<WrittenCell[], void, undefined> {
  let written = 0
  for await (const rows of table.rows()) {
    for (const row of rows) {
      if (refusals !== null && !isKept(row.number, refusals)) continue
      const isDense = refusals?.onlyRefused === true && row.number > refusals.headerRow
      for (; !isDense && written < row.number - 1; written++) yield []
      const cells = writtenRow(row)
      const note = refusals === null ? null : noteFor(row.number, refusals)
      if (note !== null) {
        while (cells.length < width) cells.push(null)
        cells.push({ text: note, style: NOTE })
      }
      written++
      yield cells
    }
  }
}

function keptMerges(merges: readonly MergedRange[], refusals: Refusals | null): readonly MergedRange[] {
  if (refusals?.onlyRefused !== true) return merges
  return merges.filter((range) => range.bottom <= refusals.headerRow)
}

/** A legacy workbook comes back as .xlsx: every sheet with its values and merged cells, without its styles. */
export async function annotateXls(
  path: string,
  table: Table,
  out: Destination,
  refusals: Refusals,
): Promise<void> {
  const opened: Table[] = []
  try {
    const sheets = []
    for (const sheet of table.sheets) {
      const isRefused = sheet.index === table.sheet.index
      const source = isRefused ? table : await openTable(path, { sheet: sheet.index })
      if (!isRefused) opened.push(source)
      sheets.push(await copiedSheet(sheet, source, isRefused ? refusals : null))
    }
    await writeXlsx(out, sheets)
  } finally {
    for (const each of opened) await each.close()
  }
}

async function copiedSheet(sheet: SheetInfo, table: Table, refusals: Refusals | null) {
  const width = await tableWidth(table)
  const columns = Array.from({ length: refusals === null ? width : width + 1 }, (_, column) => ({
    width: column === width ? 40 : 14,
  }))
  return {
    name: sheet.name,
    columns,
    rows: copiedRows(table, refusals, width),
    merges: keptMerges(await table.merges(), refusals),
  }
}
