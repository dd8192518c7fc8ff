/** What a made-up department writes into a cell; null is blank. */
export type Cell = string | number | null

/** A row as text, quoted where it must be. */
export function delimited(cells: readonly Cell[], delimiter: string): string {
  let line = ''
  for (const [index, cell] of cells.entries()) {
    if (index > 0) line += delimiter
    if (cell === null) continue
    const text = typeof cell === 'number' ? String(cell) : cell
    line += /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return line
}
