/** What a file is by its first bytes; its name and what the browser says of it count for nothing. */
export type FileShape =
  | 'image/jpeg'
  | 'image/png'
  | 'image/webp'
  | 'application/pdf'
  | 'zip'
  | 'ole'
  | 'unknown'

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const jpeg = Buffer.from([0xff, 0xd8, 0xff])
const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const zip = Buffer.from([0x50, 0x4b, 0x03, 0x04])

/** Reads the signature of a file. */
export function fileShape(content: Buffer): FileShape {
  if (startsWith(content, jpeg)) return 'image/jpeg'
  if (startsWith(content, png)) return 'image/png'
  if (content.toString('latin1', 0, 4) === 'RIFF' && content.toString('latin1', 8, 12) === 'WEBP')
    return 'image/webp'
  if (content.toString('latin1', 0, 5) === '%PDF-') return 'application/pdf'
  if (startsWith(content, zip)) return 'zip'
  if (startsWith(content, ole)) return 'ole'
  return 'unknown'
}

const startsWith = (content: Buffer, signature: Buffer): boolean =>
  content.subarray(0, signature.length).equals(signature)
