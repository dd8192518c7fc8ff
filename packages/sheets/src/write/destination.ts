import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import type { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** A path, or a stream that is ended when all is written. */
export type Destination = string | Writable

/** Writes to a stream, or to a file that appears under its name only when it is whole. */
export async function writeTo(destination: Destination, source: Readable): Promise<void> {
  if (typeof destination !== 'string') {
    await pipeline(source, destination)
    return
  }
  const partial = `${destination}.partial`
  try {
    await pipeline(source, createWriteStream(partial))
    await rename(partial, destination)
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
}
