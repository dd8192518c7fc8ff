/** Of a table, or of one as a page has it. */
type Printed = {
  readonly columns: readonly string[]
  readonly rows: readonly { readonly cells: readonly { readonly plain: string }[] }[]
}

/**
 * The rows of the csv of a table: one header row with two-level heads joined by `/`, then the printed rows in the printed order: plain
 * digits, names without padding, rates as printed strings, cells blank where the print is blank (under a merged cell).
 */
export function toCsvRows(table: Printed): string[][] {
  return [[...table.columns], ...table.rows.map((row) => row.cells.map((cell) => cell.plain))]
}
