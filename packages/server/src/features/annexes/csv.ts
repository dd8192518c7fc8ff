import { type AnnexTable, toCsvRows } from '@kuomian/campaign'

/** An annex as the lines of a csv: one header row, plain digits, rates as printed. */
export function annexCsv(table: AnnexTable): string {
  return `${toCsvRows(table).map(csvLine).join('\n')}\n`
}

const csvLine = (cells: readonly string[]): string =>
  cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')
