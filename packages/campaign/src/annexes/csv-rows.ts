import type { AnnexTable } from './table.ts'

/**
 * The rows of the csv of a report: one header row with two-level heads joined by `/`, then the printed rows in the printed order: plain
 * digits, names without padding, rates as printed strings, cells blank where the print is blank (under a merged cell).
 */
export function toCsvRows(table: AnnexTable): string[][] {
  return [table.columns, ...table.rows.map((row) => row.cells.map((cell) => cell.plain))]
}
