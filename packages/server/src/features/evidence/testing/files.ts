import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'
import { ZipFile } from 'yazl'

/** Files as officers and others bring them, made when a test asks. */
export const madeFiles = {
  /** A photograph of noise, so that it has some length. */
  photo: (side = 600): Promise<Buffer> =>
    sharp(Buffer.from(Array.from({ length: side * side * 3 }, (_, i) => (i * 7919) % 251)), {
      raw: { width: side, height: side, channels: 3 },
    })
      .jpeg({ quality: 90 })
      .toBuffer(),
  blankSignature: (): Promise<Buffer> =>
    sharp({ create: { ...pad, background: 'white' } })
      .png()
      .toBuffer(),
  signature: (): Promise<Buffer> => {
    const stroke = Buffer.from(
      '<svg width="400" height="160"><path d="M20 120 L120 20 L220 120 L380 40" stroke="black" stroke-width="4" fill="none"/></svg>',
    )
    return sharp({ create: { ...pad, background: 'white' } })
      .composite([{ input: stroke }])
      .png()
      .toBuffer()
  },
  /** An office file with the given parts. */
  zip: async (parts: Readonly<Record<string, string>>): Promise<Buffer> => {
    const zip = new ZipFile()
    for (const [name, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(text), name)
    zip.end()
    return buffer(zip.outputStream)
  },
}

const pad = { width: 400, height: 160, channels: 3 } as const

/** The hash that a client announces. */
export const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex')
