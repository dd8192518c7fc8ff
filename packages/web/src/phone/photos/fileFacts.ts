import { uuidv7 } from 'uuidv7'
import type { FileFacts } from '../content.ts'

/** What the server is told of a file before its bytes come; its hash is computed here, so that nothing changes on the way. */
export async function factsOf(
  bytes: ArrayBuffer,
  about: Pick<FileFacts, 'kind' | 'name' | 'mediaType' | 'source' | 'takenAt' | 'timeSource' | 'place'>,
): Promise<FileFacts> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  const sha256 = [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return { id: uuidv7(), bytes: bytes.byteLength, sha256, ...about }
}
