import { Readable } from 'node:stream'
import { DEFAULT_LIMITS, type Table } from '../table.ts'
import { tableWidth } from '../table-width.ts'
import { decodeFile } from '../text/decode-file.ts'
import { encodeText } from '../text/encode-text.ts'
import { RecordSplitter } from '../text/record-splitter.ts'
import { type Destination, writeTo } from '../write/destination.ts'
import { csvCell } from '../write/write-csv.ts'
import { isKept, noteFor, type Refusals } from './refusals.ts'

async function* annotated(
  pieces: AsyncIterable<string>,
  delimiter: string,
  width: number,
  refusals: Refusals,
): AsyncGenerator<string, void, undefined> {
  let text = ''
  const splitter = new RecordSplitter(delimiter, DEFAULT_LIMITS, (number, raw, cells, lineEnd) => {
    if (!isKept(number, refusals)) return
    const note = noteFor(number, refusals)
    text += raw
    if (note !== null) {
      text += delimiter.repeat(Math.max(1, width - cells.length + 1)) + csvCell(note, delimiter, true)
    }
    text += lineEnd
  })
  for await (const piece of pieces) {
    splitter.push(piece)
    yield text
    text = ''
  }
  splitter.finish()
  yield text
}

/** A text table comes back with its own encoding, delimiter, quotes and line ends; only the new column is added. */
export async function annotateText(
  path: string,
  table: Table,
  out: Destination,
  refusals: Refusals,
): Promise<void> {
  const { encoding, delimiter } = table
  if (encoding === null || delimiter === null) return
  const pieces = annotated(decodeFile(path, encoding), delimiter, await tableWidth(table), refusals)
  await writeTo(out, Readable.from(encodeText(pieces, encoding), { objectMode: false }))
}
