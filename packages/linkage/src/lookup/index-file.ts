import { type FileHandle, open } from 'node:fs/promises'
import { z } from 'zod'
import { LinkageError } from '../errors/linkage-error.ts'
import { parseModel } from '../model/parse-model.ts'
import { refusal, reserveOutput } from '../output/output-file.ts'
import { indexFrom, type Section, sectionsOf } from './index-sections.ts'
import type { LookupIndex } from './lookup-index.ts'

/*
 * The file: the mark with the version of the format, the length of the directory (32 bits), the directory as JSON, then the sections one
 * after the other, each from a multiple of 8 bytes on. Numbers are little-endian, as on every machine on which Node runs.
 */
const MARK = 'KMLOOK1\n'
const HEAD = MARK.length + 4
const ALIGNED = 8
/** Most bytes that one call reads or writes. */
const PIECE = 1 << 28
const LONGEST_DIRECTORY = 1 << 28

const TYPES = {
  u8: Uint8Array,
  u32: Uint32Array,
  i32: Int32Array,
  u64: BigUint64Array,
  f64: Float64Array,
} as const

const directorySchema = z.strictObject({
  model: z.unknown(),
  sections: z.array(
    z.strictObject({
      name: z.string(),
      type: z.enum(['u8', 'u32', 'i32', 'u64', 'f64']),
      length: z.int().min(0),
    }),
  ),
})

/**
 * Writes an index to a file, which appears under its name only when it is whole.
 * @throws LinkageError `output-unwritable`, `output-exists`, `disk-full`
 */
export async function saveIndex(index: LookupIndex, path: string): Promise<void> {
  const sections = sectionsOf(index)
  const directory = Buffer.from(
    JSON.stringify({
      model: index.model,
      sections: sections.map(({ name, data }) => ({ name, type: typeOf(data), length: data.length })),
    }),
  )
  const head = Buffer.alloc(HEAD)
  head.write(MARK, 'latin1')
  head.writeUInt32LE(directory.length, MARK.length)
  const output = await reserveOutput(path)
  try {
    const file = await open(output.path, 'r+')
    try {
      let at = await write(file, Buffer.concat([head, directory]), 0)
      for (const { data } of sections) at = await write(file, bytesOf(data), aligned(at))
      // The last section may be empty, and the file must reach as far as the directory says.
      await file.truncate(aligned(at))
    } finally {
      await file.close()
    }
    await output.keep()
  } catch (error) {
    throw error instanceof LinkageError || !(error instanceof Error) ? error : refusal(path, error)
  } finally {
    output.drop()
  }
}

/**
 * Reads an index from its file, whole, into memory.
 * @throws LinkageError `index-unreadable`, `model-invalid`
 */
export async function loadIndex(path: string): Promise<LookupIndex> {
  const file = await open(path, 'r').catch((error: Error) => {
    throw unreadable(path, '打不开文件', 'it cannot be opened', error)
  })
  try {
    const head = await read(file, Buffer.alloc(HEAD), 0)
    const length = head.readUInt32LE(MARK.length)
    if (head.toString('latin1', 0, MARK.length) !== MARK || length > LONGEST_DIRECTORY) {
      throw unreadable(path, '开头不是索引的标记', 'it does not begin as an index does')
    }
    const text = await read(file, Buffer.alloc(length), HEAD)
    const directory = directorySchema.parse(JSON.parse(text.toString('utf8')))
    const model = parseModel(directory.model)
    const { size } = await file.stat()
    const sections: Section[] = []
    let at = HEAD + length
    for (const { name, type, length } of directory.sections) {
      const from = aligned(at)
      at = from + length * TYPES[type].BYTES_PER_ELEMENT
      // Before memory is taken for what is not there.
      if (at > size) throw new RangeError('cut off')
      const data = new TYPES[type](length)
      await read(file, bytesOf(data), from)
      sections.push({ name, data })
    }
    return indexFrom(model, sections)
  } catch (error) {
    if (error instanceof LinkageError) throw error
    throw unreadable(path, '文件不完整或已损坏', 'it is cut off or damaged', error)
  } finally {
    await file.close()
  }
}

function unreadable(path: string, why: string, whyEn: string, cause?: unknown): LinkageError {
  return new LinkageError('index-unreadable', { path, why, whyEn }, { cause })
}

async function write(file: FileHandle, bytes: Uint8Array, from: number): Promise<number> {
  let done = 0
  while (done < bytes.length) {
    const { bytesWritten } = await file.write(bytes, done, Math.min(PIECE, bytes.length - done), from + done)
    done += bytesWritten
  }
  return from + done
}

async function read<T extends Uint8Array>(file: FileHandle, into: T, from: number): Promise<T> {
  let done = 0
  while (done < into.length) {
    const { bytesRead } = await file.read(into, done, Math.min(PIECE, into.length - done), from + done)
    if (bytesRead === 0) throw new RangeError('cut off')
    done += bytesRead
  }
  return into
}

function typeOf(data: Section['data']): keyof typeof TYPES {
  if (data instanceof Uint8Array) return 'u8'
  if (data instanceof Uint32Array) return 'u32'
  if (data instanceof Float64Array) return 'f64'
  return data instanceof Int32Array ? 'i32' : 'u64'
}

function bytesOf(data: Section['data']): Uint8Array {
  return new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
}

function aligned(at: number): number {
  return Math.ceil(at / ALIGNED) * ALIGNED
}
