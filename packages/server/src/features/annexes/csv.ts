import { type AnnexTable, toCsvRows } from '@kuomian/campaign'
import { csvCell } from '@kuomian/sheets'

/** An annex as the lines of a csv: one header row, plain digits, rates as printed; a name that a spreadsheet would run stays a text. */
export function annexCsv(table: AnnexTable): string {
  return `${toCsvRows(table).map(csvLine).join('\n')}\n`
}

const csvLine = (cells: readonly string[]): string => cells.map((cell) => csvCell(cell, ',', true)).join(',')
