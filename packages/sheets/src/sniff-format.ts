import { stat } from 'node:fs/promises'
import { TableError, type TableErrorCode } from './table-error.ts'
import { fileChunks, fileHead } from './text/file-chunks.ts'
import { guessUtf16 } from './text/guess-utf16.ts'
import { openArchive } from './xlsx/archive.ts'

const HEAD = 8192
const ZIP = Buffer.from('PK\u0003\u0004', 'latin1')
const EMPTY_ZIP = Buffer.from('PK\u0005\u0006', 'latin1')
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex')

/** What a file is by its content; `head` are its first bytes. */
export interface SniffedFile {
  readonly family: 'xlsx' | 'xls' | 'text'
  readonly head: Buffer
  readonly size: number
}

const STREAMS: readonly { readonly name: string; readonly is: TableErrorCode | 'xls' }[] = [
  { name: 'EncryptedPackage', is: 'encrypted' },
  { name: 'WordDocument', is: 'word-document' },
  { name: 'Workbook', is: 'xls' },
  { name: 'Book', is: 'xls' },
]

/** An OLE container says what it holds by the names of its streams, in UTF-16. */
async function oleContent(path: string): Promise<TableErrorCode | 'xls'> {
  const names = STREAMS.map(({ name, is }) => ({ bytes: Buffer.from(`${name}\0`, 'utf16le'), is }))
  const found = new Set<TableErrorCode | 'xls'>()
  let tail = Buffer.alloc(0)
  for await (const chunk of fileChunks(path)) {
    const window = Buffer.concat([tail, chunk])
    for (const { bytes, is } of names) if (window.includes(bytes)) found.add(is)
    tail = Buffer.from(window.subarray(Math.max(0, window.length - 64)))
  }
  return STREAMS.find(({ is }) => found.has(is))?.is ?? 'not-a-table'
}

async function zipContent(path: string, unpackedBytes: number): Promise<TableErrorCode | 'xlsx'> {
  const archive = await openArchive(path, unpackedBytes)
  try {
    if (archive.has('xl/workbook.bin')) return 'binary-workbook'
    // The workbook may have any name; its folder and its sheets are what all writers share.
    if (archive.names.some((name) => /^\/?xl\/|worksheets\//i.test(name))) return 'xlsx'
    if (archive.has('word/document.xml')) return 'word-document'
    return archive.has('mimetype') && archive.has('content.xml') ? 'open-document' : 'not-a-table'
  } finally {
    await archive.close()
  }
}

/** Text that is a document of another kind, whatever its name says; `null` when it may be a table. */
function markedUpText(head: Buffer): TableErrorCode | null {
  const start = head
    .toString('latin1')
    .replaceAll('\0', '')
    .replace(/^(ï»¿|ÿþ|þÿ)?\s*/, '')
  if (start.startsWith('%PDF-')) return 'pdf'
  if (start.startsWith('{\\rtf')) return 'word-document'
  if (/^<\?xml/i.test(start) && start.includes('urn:schemas-microsoft-com:office:spreadsheet')) {
    return 'spreadsheet-xml'
  }
  if (/^<(!doctype|!--|html|head|meta|body|table|style|div)/i.test(start)) return 'html'
  return /^<\?xml/i.test(start) ? 'not-a-table' : null
}

function looksBinary(head: Buffer): boolean {
  // Half of a Chinese character in UTF-16 is often a control byte (企 is 4F 01), in text with a mark or without.
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return false
  if (guessUtf16(head) !== null) return false
  let controls = 0
  for (const byte of head) {
    if (byte < 32 && byte !== 0 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) controls++
  }
  return controls * 50 > head.length
}

/** Tells a file's family by its content, never by its name. Throws the code of what it is when it is no table. */
export async function sniffFormat(path: string, unpackedBytes: number): Promise<SniffedFile> {
  let size: number
  let head: Buffer
  try {
    const info = await stat(path)
    if (!info.isFile()) throw new TableError('file-missing')
    size = info.size
    head = await fileHead(path, HEAD)
  } catch (error) {
    throw error instanceof TableError ? error : new TableError('file-missing')
  }
  if (size === 0) throw new TableError('empty-file')
  const startsWith = (magic: Buffer) => head.subarray(0, magic.length).equals(magic)
  if (startsWith(OLE)) {
    const content = await oleContent(path)
    if (content !== 'xls') throw new TableError(content)
    return { family: 'xls', head, size }
  }
  if (startsWith(ZIP) || startsWith(EMPTY_ZIP)) {
    const content = await zipContent(path, unpackedBytes)
    if (content !== 'xlsx') throw new TableError(content)
    return { family: 'xlsx', head, size }
  }
  const other = markedUpText(head) ?? (looksBinary(head) ? 'not-a-table' : null)
  if (other !== null) throw new TableError(other)
  return { family: 'text', head, size }
}
