import { buffer } from 'node:stream/consumers'
import { Refusal } from '@kuomian/contract'
import { fromBufferPromise } from 'yauzl'

const mostParts = 500
const mostBytes = 60 * 1024 * 1024

/**
 * The parts of a zip, each read to its end: a size that a file gives itself is checked against what comes out, so that a
 * small file cannot unpack to a large one.
 * @throws Refusal `template-no-docx`
 */
export async function readParts(bytes: Buffer): Promise<Map<string, Buffer>> {
  const parts = new Map<string, Buffer>()
  try {
    const zip = await fromBufferPromise(bytes)
    let total = 0
    for await (const entry of zip.eachEntry()) {
      total += entry.uncompressedSize
      if (total > mostBytes || parts.size >= mostParts) throw new Refusal('template-no-docx')
      parts.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)))
    }
  } catch {
    throw new Refusal('template-no-docx')
  }
  return parts
}
