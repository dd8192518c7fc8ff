import { unwrapText } from './unwrap-text.ts'

const QUOTE = 34

/** One record of a text table, cut out of a larger text. */
export interface SplitRecord {
  readonly cells: string[]
  /** Where the record ends: at its line end, or at the end of the text. */
  readonly end: number
  /** Line breaks inside quotes. */
  readonly innerBreaks: number
}

/**
 * Splits the record at `start` by quotes and delimiters. A quotation mark opens a quoted cell at its start only;
 * elsewhere it is an ordinary character, as typed lists use it for inches and seconds.
 * `null` when the text ends inside quotes, or ends without `lineEnd` where `final` is false.
 */
export function splitRecord(
  text: string,
  start: number,
  delimiter: string,
  lineEnd: string,
  final: boolean,
): SplitRecord | null {
  const cells: string[] = []
  let innerBreaks = 0
  let at = start
  for (;;) {
    let cell = ''
    let isQuoted = false
    // `="00123"` is how exports keep leading zeros: the quotes may hold delimiters there too.
    if (text.charCodeAt(at) === 61 && text.charCodeAt(at + 1) === QUOTE) {
      cell = '='
      at++
    }
    if (text.charCodeAt(at) === QUOTE) {
      const wrapped = cell !== ''
      isQuoted = true
      cell = ''
      at++
      for (;;) {
        const quote = text.indexOf('"', at)
        if (quote < 0) return null
        cell += text.slice(at, quote)
        at = quote + 1
        if (text.charCodeAt(at) !== QUOTE) break
        cell += '"'
        at++
      }
      for (let i = cell.indexOf(lineEnd); i >= 0; i = cell.indexOf(lineEnd, i + 1)) innerBreaks++
      if (!wrapped && cell.startsWith('="') && cell.endsWith('"') && cell.length > 2) cell = cell.slice(2, -1)
    }
    let delimiterAt = text.indexOf(delimiter, at)
    let endAt = text.indexOf(lineEnd, at)
    if (delimiterAt < 0) delimiterAt = text.length
    if (endAt < 0) {
      if (!final && delimiterAt === text.length) return null
      endAt = text.length
    }
    if (delimiterAt < endAt) {
      const content = text.slice(at, delimiterAt)
      cells.push(isQuoted ? cell + content : unwrapText(content))
      at = delimiterAt + 1
      continue
    }
    let last = text.slice(at, endAt)
    if (last.endsWith('\r')) last = last.slice(0, -1)
    cells.push(isQuoted ? cell + last : unwrapText(last))
    return { cells, end: endAt, innerBreaks }
  }
}
