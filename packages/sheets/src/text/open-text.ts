import { basename } from 'node:path'
import type { Delimiter, Row, Table, TableLimits, TextEncoding } from '../table.ts'
import { TableError } from '../table-error.ts'
import { decodeFile } from './decode-file.ts'
import { detectDelimiter } from './detect-delimiter.ts'
import { RecordSplitter } from './record-splitter.ts'

const SAMPLE = 64 * 1024

async function sampleOf(path: string, encoding: TextEncoding): Promise<string> {
  let sample = ''
  for await (const piece of decodeFile(path, encoding)) {
    sample += piece
    if (sample.length >= SAMPLE) break
  }
  const cut = sample.length > SAMPLE ? sample.lastIndexOf('\n', SAMPLE) : -1
  return cut > 0 ? sample.slice(0, cut) : sample
}

async function* streamRows(
  path: string,
  encoding: TextEncoding,
  delimiter: Delimiter,
  limits: TableLimits,
): AsyncGenerator<readonly Row[], void, undefined> {
  const splitter = new RecordSplitter(delimiter, limits)
  for await (const piece of decodeFile(path, encoding)) {
    const rows = splitter.push(piece)
    if (rows.length > 0) yield rows
  }
  const last = splitter.finish()
  if (last.length > 0) yield last
}

/** Opens a text file of a known encoding. */
export async function openText(path: string, encoding: TextEncoding, limits: TableLimits): Promise<Table> {
  const sample = await sampleOf(path, encoding)
  if (sample.trim() === '') throw new TableError('empty-file')
  const delimiter = detectDelimiter(sample)
  const sheet = { index: 0, name: basename(path), hidden: false }
  return {
    format: 'text',
    encoding,
    delimiter,
    sheets: [sheet],
    sheet,
    rows: () => streamRows(path, encoding, delimiter, limits),
    merges: () => Promise.resolve([]),
    close: () => Promise.resolve(),
  }
}
