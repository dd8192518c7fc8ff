/** Spreadsheets write characters that XML cannot hold as `_x000D_`, and a literal `_x000D_` as `_x005F_x000D_`. */
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g

/** The text that a spreadsheet shows for an escaped one. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(ESCAPED, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
}
