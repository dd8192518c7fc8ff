import { buffer } from 'node:stream/consumers'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'

/** What an office file (a zip) holds: the names of its parts, and its list of content types. */
export type OfficeParts = { names: ReadonlySet<string>; contentTypes: string }

const PART_LIMIT = 20_000
const LIST_LIMIT = 4 * 1024 * 1024

/** Reads the directory of a zip; null when it is broken or larger than any office file. */
export async function officeParts(content: Buffer): Promise<OfficeParts | null> {
  try {
    const zip = await fromBufferPromise(content)
    const names = new Set<string>()
    let contentTypes = ''
    for await (const entry of zip.eachEntry()) {
      if (names.size >= PART_LIMIT) return null
      names.add(entry.fileName.toLowerCase())
      if (entry.fileName === '[Content_Types].xml') contentTypes = await textOf(zip, entry)
    }
    return { names, contentTypes }
  } catch {
    return null
  }
}

async function textOf(zip: ZipFile, entry: Entry): Promise<string> {
  // The size of the directory is checked by the library while it unpacks.
  if (entry.uncompressedSize > LIST_LIMIT) throw new Error('the list of content types is too long')
  return (await buffer(await zip.openReadStreamPromise(entry))).toString('utf8')
}
