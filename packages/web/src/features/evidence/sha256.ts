import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/** Read at once: enough for speed, little enough for a phone. */
const SLICE = 1024 * 1024

/**
 * The SHA-256 of a file, slice by slice. The browser's own needs a secure context, and many an office reaches the server by
 * its bare address.
 */
export async function sha256Of(file: Blob): Promise<string> {
  const hash = sha256.create()
  for (let start = 0; start < file.size; start += SLICE) {
    hash.update(new Uint8Array(await file.slice(start, start + SLICE).arrayBuffer()))
  }
  return bytesToHex(hash.digest())
}
