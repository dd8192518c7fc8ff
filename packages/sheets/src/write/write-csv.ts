import { Readable } from 'node:stream'
import type { Delimiter, TextEncoding } from '../table.ts'
import { encodeText } from '../text/encode-text.ts'
import { type Destination, writeTo } from './destination.ts'

const FLUSH = 64 * 1024

/** How a text table is written. */
export interface CsvOptions {
  /** `utf-8-bom` by default: without the mark, Excel takes Chinese for another encoding. */
  readonly encoding?: TextEncoding
  /** A comma by default; a tab makes a TSV. */
  readonly delimiter?: Delimiter
  /** Puts an apostrophe before texts that a spreadsheet would run as a formula (`=`, `+`, `-`, `@`; not numbers). */
  readonly guardFormulas?: boolean
}

const FORMULA = /^[=+\-@\t\r]/
const SIGNED_NUMBER = /^[+-]?\d[\d,]*(\.\d+)?%?$/

/** One cell as it stands in the file: quoted where it has to be. */
export function csvCell(text: string, delimiter: string, guardFormulas: boolean): string {
  const guarded = guardFormulas && FORMULA.test(text) && !SIGNED_NUMBER.test(text) ? `'${text}` : text
  // Reading takes a bare leading apostrophe or `="…"` for a spreadsheet's mark of text; quotes keep them literal.
  const first = guarded.charCodeAt(0)
  const needsQuotes = first === 39 || first === 61 || guarded.includes(delimiter) || /["\r\n]/.test(guarded)
  return needsQuotes ? `"${guarded.replaceAll('"', '""')}"` : guarded
}

async function* csvPieces(
  rows: Iterable<readonly string[]> | AsyncIterable<readonly string[]>,
  delimiter: string,
  guardFormulas: boolean,
): AsyncGenerator<string, void, undefined> {
  let text = ''
  for await (const row of rows) {
    for (let i = 0; i < row.length; i++) {
      if (i > 0) text += delimiter
      text += csvCell((row[i] ?? '').toWellFormed(), delimiter, guardFormulas)
    }
    text += '\r\n'
    if (text.length < FLUSH) continue
    yield text
    text = ''
  }
  yield text
}

/** Writes rows as a text table with CRLF line ends, as a stream. */
export async function writeCsv(
  destination: Destination,
  rows: Iterable<readonly string[]> | AsyncIterable<readonly string[]>,
  options: CsvOptions = {},
): Promise<void> {
  const { encoding = 'utf-8-bom', delimiter = ',', guardFormulas = false } = options
  const bytes = encodeText(csvPieces(rows, delimiter, guardFormulas), encoding)
  await writeTo(destination, Readable.from(bytes, { objectMode: false }))
}
