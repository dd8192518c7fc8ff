import type { ComposedTable } from './table.ts'

/**
 * The rows of the csv of a table: one header row with two-level heads joined by `/`, then the printed rows in the printed order: plain
 * digits, names without padding, rates as printed strings, cells blank where the print is blank (under a merged cell).
 */
export function toCsvRows(table: Pick<ComposedTable, 'columns' | 'rows'>): string[][] {
  return [table.columns, ...table.rows.map((row) => row.cells.map((cell) => cell.plain))]
}
