import { PassThrough, Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { type Destination, writeTo } from './destination.ts'

/** The pieces of one part, made when its turn comes. */
export type PartPieces = () => Iterable<string | Buffer> | AsyncIterable<string | Buffer>

/** One date for all parts, so that the same content gives the same bytes on any day in any time zone. */
const OPTIONS = { mtime: new Date(2000, 0, 1), forceDosTimestamp: true, compressionLevel: 4 }

/** Writes the parts into a zip file one after the other, as a stream. Part names keep their order. */
export async function writeZip(
  destination: Destination,
  parts: Iterable<readonly [name: string, pieces: PartPieces]>,
): Promise<void> {
  const zip = new ZipFile()
  const out = new PassThrough()
  const fail = (error: unknown) => out.destroy(error instanceof Error ? error : new Error(String(error)))
  zip.on('error', fail)
  for (const [name, pieces] of parts) {
    zip.addReadStreamLazy(name, OPTIONS, (done) => {
      const stream = Readable.from(pieces(), { objectMode: false, highWaterMark: 256 * 1024 })
      stream.on('error', fail)
      done(null, stream)
    })
  }
  zip.end()
  zip.outputStream.pipe(out)
  await writeTo(destination, out)
}
