import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'

/**
 * The lines of a stream as they stand, blank ones included; neither line ends nor a byte order mark
 * belong to them.
 */
export async function* linesOf(input: Readable): AsyncGenerator<string> {
  let first = true
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    yield first && line.startsWith('\uFEFF') ? line.slice(1) : line
    first = false
  }
}
