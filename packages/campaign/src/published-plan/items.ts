/**
 * A piece of a notice pasted from a word processor, where every table cell stands on a line of its own. `cell` is a blank cell that kept its
 * tab, `gap` an empty line: between rows, or a blank cell that lost its tab.
 */
export type Item = { line: number; kind: 'text' | 'cell' | 'gap'; text: string }

/** Text as compared and read: full-width characters as half-width ones, no blanks at the ends. */
function clean(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u200b\ufeff]/gu, '')
    .trim()
}

/** Splits a notice into items. Lines end in LF, CRLF or CR; several cells on a line are separated by tabs. */
export function splitItems(text: string): Item[] {
  return text.split(/\r\n|\n|\r/u).flatMap((raw, index): Item[] => {
    const line = index + 1
    if (clean(raw) === '') return [{ line, kind: raw.includes('\t') ? 'cell' : 'gap', text: '' }]
    const parts = raw.replace(/^\t/u, '').split('\t').map(clean)
    if (parts.filter((part) => part !== '').length === 1) return [{ line, kind: 'text', text: clean(raw) }]
    return parts.map((part) => ({ line, kind: part === '' ? 'cell' : 'text', text: part }))
  })
}

/** The text without any blanks, as names and heads are compared. */
export function squeeze(text: string): string {
  return text.replace(/\s+/gu, '')
}
