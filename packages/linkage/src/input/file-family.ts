import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { LinkageError } from '../errors/linkage-error.ts'

/** What a file is by its content, never by its name: `other` is a workbook, or text that is not UTF-8. */
export type FileFamily = { is: 'parquet' } | { is: 'utf-8'; sample: string } | { is: 'other' }

const SAMPLE_BYTES = 256 * 1024
const QUOTE = 0x22
const PARQUET = Buffer.from('PAR1')
const BYTE_ORDER_MARK = '\uFEFF'

/** Tells what a file is. @throws LinkageError input-unreadable when it is missing, empty or no file */
export async function fileFamily(path: string): Promise<FileFamily> {
  const head = await readHead(path)
  if (head.subarray(0, 4).equals(PARQUET)) return { is: 'parquet' }
  if (looksBinary(head) || isDocument(head) || !(await isUtf8File(path))) return { is: 'other' }
  // The sample may end inside a character, which then is a replacement mark in a record that nobody needs whole.
  const text = head.toString('utf8')
  return { is: 'utf-8', sample: text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text }
}

async function readHead(path: string): Promise<Buffer> {
  const info = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw unreadable(path, error)
  })
  if (!info.isFile()) {
    throw new LinkageError('input-unreadable', {
      file: path,
      why: '它不是文件',
      whyEn: 'it is not a file',
    })
  }
  if (info.size === 0) {
    throw new LinkageError('input-unreadable', {
      file: path,
      why: '文件是空的，请重新导出',
      whyEn: 'the file is empty; export it again',
    })
  }
  const handle = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw unreadable(path, error)
  })
  try {
    const buffer = Buffer.alloc(Math.min(SAMPLE_BYTES, info.size))
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

function unreadable(path: string, cause: NodeJS.ErrnoException): LinkageError {
  const [why, whyEn] =
    cause.code === 'ENOENT'
      ? ['找不到这个文件，请检查路径', 'there is no such file; check the path']
      : cause.code === 'EACCES'
        ? ['没有读取权限', 'permission denied']
        : [cause.message, cause.message]
  return new LinkageError('input-unreadable', { file: path, why, whyEn }, { cause })
}

/** Zip and OLE containers, UTF-16 (a byte order mark, or every other byte NUL) and what has many control bytes. */
function looksBinary(head: Buffer): boolean {
  const [first, second] = head
  if (first === 0x50 && second === 0x4b && (head[2] ?? 0) < 9) return true
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true
  let controls = 0
  for (const byte of head) {
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) controls++
  }
  return controls * 20 > head.length
}

/** Web pages, PDF and rich text, whatever their name says. */
function isDocument(head: Buffer): boolean {
  const start = head.toString('latin1', 0, 256).replace(/^(\u00ef\u00bb\u00bf)?\s*/, '')
  return /^(<(!doctype|!--|\?xml|html|head|meta|body|table|style|div)|%PDF-|\{\\rtf)/i.test(start)
}

/** Whether every quotation mark of a text has its partner. */
export async function hasEvenQuotes(path: string): Promise<boolean> {
  let quotes = 0
  for await (const chunk of piecesOf(path)) {
    for (let at = chunk.indexOf(QUOTE); at >= 0; at = chunk.indexOf(QUOTE, at + 1)) quotes++
  }
  return quotes % 2 === 0
}

async function isUtf8File(path: string): Promise<boolean> {
  let carried = Buffer.alloc(0)
  for await (const chunk of piecesOf(path)) {
    const bytes = carried.length === 0 ? chunk : Buffer.concat([carried, chunk])
    const whole = bytes.length - incompleteTail(bytes)
    if (!isUtf8(bytes.subarray(0, whole))) return false
    carried = Buffer.from(bytes.subarray(whole))
  }
  return carried.length === 0
}

async function* piecesOf(path: string): AsyncGenerator<Buffer> {
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
    if (Buffer.isBuffer(chunk)) yield chunk
  }
}

/** How many bytes at the end belong to a character that is not complete yet. */
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
