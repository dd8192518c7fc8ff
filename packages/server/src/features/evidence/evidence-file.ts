import { constants } from 'node:fs'
import { mkdir, open, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Where the bytes of a file of evidence lie. */
export type EvidenceFile = {
  /** Checked and complete: never written again. */
  whole: string
  /** While its chunks arrive. */
  part: string
  /** A small picture of a photograph or a signature. */
  thumbnail: string
}

/** The places of a file, by its id alone: nothing that a user typed becomes a path. */
export function evidenceFile(folder: string, id: string): EvidenceFile {
  // The last digits of a UUIDv7 are random, so the folders fill evenly.
  const whole = join(folder, id.slice(-2), id)
  return { whole, part: `${whole}.part`, thumbnail: `${whole}.thumbnail` }
}

/** Writes a chunk where it belongs; the same chunk again writes the same bytes. */
export async function writeChunk(path: string, offset: number, chunk: Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const file = await open(path, constants.O_WRONLY | constants.O_CREAT, 0o600)
  try {
    await file.write(chunk, 0, chunk.length, offset)
  } finally {
    await file.close()
  }
}

/** Writes a whole file so that it outlives a power cut. */
export async function writeWhole(path: string, content: Buffer): Promise<void> {
  const file = await open(path, 'w', 0o600)
  try {
    await file.writeFile(content)
    await file.datasync()
  } finally {
    await file.close()
  }
}

/** How many bytes of an unfinished file have come. */
export async function receivedBytes(path: string): Promise<number> {
  return (await stat(path).catch(() => null))?.size ?? 0
}
