import iconv from 'iconv-lite'
import type { TextEncoding } from '../table.ts'

const LABELS: Readonly<Record<TextEncoding, string>> = {
  'utf-8': 'utf8',
  'utf-8-bom': 'utf8',
  gb18030: 'gb18030',
  'utf-16le': 'utf16le',
  'utf-16be': 'utf16be',
}

/** Whether files of this encoding begin with a byte order mark. */
function hasMark(encoding: TextEncoding): boolean {
  return encoding !== 'utf-8' && encoding !== 'gb18030'
}

/** Encodes text piece by piece, with a byte order mark in front where the encoding has one. */
export async function* encodeText(
  pieces: Iterable<string> | AsyncIterable<string>,
  encoding: TextEncoding,
): AsyncGenerator<Buffer, void, undefined> {
  const encoder = iconv.getEncoder(LABELS[encoding], { addBOM: false })
  if (hasMark(encoding)) yield Buffer.from(encoder.write('\uFEFF'))
  for await (const piece of pieces) yield Buffer.from(encoder.write(piece))
  const rest = encoder.end()
  if (rest !== undefined) yield Buffer.from(rest)
}
