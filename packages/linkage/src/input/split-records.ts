/** Candidates for what stands between cells. */
export type Delimiter = ',' | ';' | '\t' | '|'

/**
 * The first records of a text table, by RFC 4180: quoted cells may hold delimiters, line ends and doubled quotes. Blanks before
 * an opening quote are skipped. The last record may be cut off where the text is.
 * @example splitRecords('a, "b,c"\n1,2\n', ',', 10) // [['a', 'b,c'], ['1', '2']]
 */
export function splitRecords(text: string, delimiter: Delimiter, most: number): string[][] {
  const records: string[][] = []
  let record: string[] = []
  let at = 0
  while (at < text.length && records.length < most) {
    const { cell, end } = readCell(text, at, delimiter)
    record.push(cell)
    at = end + 1
    if (text[end] === delimiter) {
      if (at >= text.length) record.push('')
      else continue
    }
    if (text[end] === '\r' && text[at] === '\n') at++
    if (record.length > 1 || record[0] !== '') records.push(record)
    record = []
  }
  if (record.length > 0 && records.length < most) records.push(record)
  return records
}

/** One cell from `start` on; `end` is where its delimiter or line end stands, or the end of the text. */
function readCell(text: string, start: number, delimiter: Delimiter): { cell: string; end: number } {
  let at = start
  while (text[at] === ' ') at++
  if (text[at] !== '"') {
    const end = endOfPlain(text, start, delimiter)
    return { cell: text.slice(start, end), end }
  }
  let cell = ''
  at++
  while (at < text.length) {
    const quote = text.indexOf('"', at)
    if (quote < 0) return { cell: cell + text.slice(at), end: text.length }
    cell += text.slice(at, quote)
    if (text[quote + 1] !== '"') {
      const end = endOfPlain(text, quote + 1, delimiter)
      return { cell: cell + text.slice(quote + 1, end), end }
    }
    cell += '"'
    at = quote + 2
  }
  return { cell, end: text.length }
}

function endOfPlain(text: string, start: number, delimiter: Delimiter): number {
  let end = start
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++
  return end
}
