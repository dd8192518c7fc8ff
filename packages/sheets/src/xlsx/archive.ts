import { createReadStream } from 'node:fs'
import { pipeline, Readable } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { TableError, type TableErrorPlace } from '../table-error.ts'

/** More entries than any workbook has. */
const ENTRY_LIMIT = 20_000

/** A zip file whose parts are read as streams, each within a bound. */
export interface Archive {
  /** As they are spelled in the file. */
  readonly names: readonly string[]
  has(name: string): boolean
  /** The unpacked bytes of a part, never more than the bound. */
  open(name: string): AsyncGenerator<Buffer, void, undefined>
  close(): Promise<void>
}

function causeOf(error: unknown): TableErrorPlace {
  return error instanceof Error ? { cause: error.message } : {}
}

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  for await (const entry of zip.eachEntry()) {
    if (entries.size >= ENTRY_LIMIT) throw new TableError('too-large')
    entries.set(entry.fileName.replace(/^\//, '').toLowerCase(), entry)
  }
  return entries
}

/** More than zlib's 16 KB for speed; decoded pieces of 64 KB would go to V8's large-object space and stay there longer. */
const CHUNK = 32 * 1024

/**
 * The unpacked stream of a part. It reads the file by itself: the library's own streams crash the process when they are
 * left early while another one reads.
 */
async function unpacked(path: string, zip: ZipFile, entry: Entry): Promise<Readable> {
  if (entry.compressedSize === 0) return Readable.from([])
  const { fileDataStart: start } = await zip.readLocalFileHeaderPromise(entry, { minimal: true })
  const raw = createReadStream(path, { start, end: start + entry.compressedSize - 1, highWaterMark: CHUNK })
  if (entry.compressionMethod === 0) return raw
  if (entry.compressionMethod !== 8) throw new TableError('damaged', { part: entry.fileName })
  // Errors of either end with the stream that is returned.
  return pipeline(raw, createInflateRaw({ chunkSize: CHUNK }), () => {})
}

/** The unpacked bytes, checked against the bound and, at the end, against size and checksum of the directory. */
async function* checked(
  stream: Readable,
  entry: Entry,
  limit: number,
): AsyncGenerator<Buffer, void, undefined> {
  let total = 0
  let checksum = 0
  for await (const chunk of stream) {
    if (!Buffer.isBuffer(chunk)) continue
    total += chunk.length
    if (total > limit) throw new TableError('too-large', { part: entry.fileName })
    checksum = crc32(chunk, checksum)
    yield chunk
  }
  if (total !== entry.uncompressedSize || checksum !== entry.crc32) {
    throw new TableError('damaged', { part: entry.fileName, cause: 'checksum' })
  }
}

/**
 * Opens a zip file. Names are matched without regard to case and to a leading slash, as some writers differ there.
 * Throws `damaged` for a truncated file and `encrypted` for one with a zip password.
 */
export async function openArchive(path: string, unpackedBytes: number): Promise<Archive> {
  let zip: ZipFile
  let entries: Map<string, Entry>
  try {
    zip = await openPromise(path, { autoClose: false, lazyEntries: true, strictFileNames: false })
  } catch (error) {
    throw new TableError('damaged', causeOf(error))
  }
  try {
    entries = await listEntries(zip)
  } catch (error) {
    zip.close()
    throw error instanceof TableError ? error : new TableError('damaged', causeOf(error))
  }
  for (const entry of entries.values()) {
    if (entry.isEncrypted()) {
      zip.close()
      throw new TableError('encrypted')
    }
  }
  return {
    names: [...entries.values()].map((entry) => entry.fileName),
    has: (name) => entries.has(name.toLowerCase()),
    async *open(name) {
      const entry = entries.get(name.toLowerCase())
      if (entry === undefined) throw new TableError('damaged', { part: name })
      // The library counts who reads and would close the file a second time after a part that is asked for too late.
      if (!zip.isOpen) throw new TableError('damaged', { part: name, cause: 'closed' })
      if (entry.uncompressedSize > unpackedBytes) throw new TableError('too-large', { part: name })
      try {
        yield* checked(await unpacked(path, zip, entry), entry, unpackedBytes)
      } catch (error) {
        throw error instanceof TableError
          ? error
          : new TableError('damaged', { part: name, ...causeOf(error) })
      }
    },
    async close() {
      if (zip.isOpen) zip.close()
    },
  }
}
