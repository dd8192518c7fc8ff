/** One line of a list by the names of its columns. */
export type NamedRow<C extends string> = Readonly<Record<C, string | number | null>>

const formula = /^[=+\-@\t\r]/
const signedNumber = /^[+-]?\d[\d,.]*$/

/**
 * A list as a csv with the names of its columns as header: a blank is empty, and a text that a spreadsheet would run as a
 * formula stands behind an apostrophe (names come from outside).
 */
export function csvText<C extends string>(columns: readonly C[], rows: Iterable<NamedRow<C>>): string {
  const lines = [columns.map(csvCell).join(',')]
  for (const row of rows) lines.push(columns.map((column) => csvCell(row[column])).join(','))
  return `${lines.join('\n')}\n`
}

function csvCell(value: string | number | null): string {
  const text = value === null ? '' : String(value)
  const guarded = formula.test(text) && !signedNumber.test(text) ? `'${text}` : text
  return /[",\n\r]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}
