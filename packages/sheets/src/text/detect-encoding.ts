import { isUtf8 } from 'node:buffer'
import type { TextEncoding } from '../table.ts'
import { TableError } from '../table-error.ts'
import { ByteScan } from './byte-scan.ts'
import { fileChunks } from './file-chunks.ts'
import { guessUtf16 } from './guess-utf16.ts'

/** How many bytes at the end belong to a UTF-8 character that is not complete yet. */
function incompleteTail(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      return length > back ? back : 0
    }
    if (byte < 0x80) return 0
  }
  return 0
}

async function isUtf8File(chunks: AsyncIterable<Buffer>): Promise<boolean> {
  let carried = Buffer.alloc(0)
  for await (const chunk of chunks) {
    const bytes = carried.length === 0 ? chunk : Buffer.concat([carried, chunk])
    const tail = incompleteTail(bytes)
    if (!isUtf8(bytes.subarray(0, bytes.length - tail))) return false
    carried = Buffer.from(bytes.subarray(bytes.length - tail))
  }
  return carried.length === 0
}

/**
 * The encoding of a text file, decided over all its bytes: a byte order mark first, then UTF-8 if every byte agrees,
 * then GB18030 if every byte agrees and no part of the file is UTF-8. `null` when it is binary.
 * Throws `encoding-mixed` with line and byte where the encoding changes, `encoding-unknown` where none fits.
 */
export async function detectEncoding(path: string, head: Buffer): Promise<TextEncoding | null> {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  if (head.includes(0)) return guessUtf16(head)
  const marked = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf
  if (await isUtf8File(fileChunks(path))) return marked ? 'utf-8-bom' : 'utf-8'
  const scan = new ByteScan()
  for await (const chunk of fileChunks(path)) scan.push(chunk)
  scan.finish()
  const { firstUtf8, firstOther, gbError } = scan
  if (firstOther !== null && (marked || firstUtf8 !== null)) {
    // The change is where the second of the two encodings begins.
    const change = firstUtf8 !== null && firstUtf8.byte > firstOther.byte ? firstUtf8 : firstOther
    throw new TableError('encoding-mixed', change)
  }
  if (gbError !== null) throw new TableError('encoding-unknown', gbError)
  return 'gb18030'
}
