const APOSTROPHE = 39
const EQUALS = 61
/** A code kept as text by an apostrophe in front, as in a spreadsheet's input line. */
const APOSTROPHE_CODE = /^'[0-9A-Za-z-]+$/
const EXCEL_TEXT = /^="([^"]*)"$/

/** The text of an unquoted cell without a spreadsheet's marks that it is text: `="00123"` and `'00123`. */
export function unwrapText(cell: string): string {
  const first = cell.charCodeAt(0)
  if (first === APOSTROPHE && APOSTROPHE_CODE.test(cell)) return cell.slice(1)
  return first === EQUALS ? (EXCEL_TEXT.exec(cell)?.[1] ?? cell) : cell
}
