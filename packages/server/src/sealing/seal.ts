import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { hmacOf } from './hmac.ts'
import type { Keys } from './keys.ts'

/** A sealed ID number as the table `person` holds it. */
export type SealedId = { id_index: Buffer; id_sealed: Buffer; key_salt: Buffer }

/** The keyed index by which an ID number is found without being readable (domain §11). 16 bytes suffice for a nation. */
export function idIndex(keys: Keys, id: string): Buffer {
  return under(keys.index)(Buffer.from(id, 'utf8')).subarray(0, 16)
}

/** A sealed value with the salt of the key that it is sealed under. */
export type Sealed = { sealed: Buffer; keySalt: Buffer }

/** Seals an ID number so that it can be found again by its keyed index. */
export function sealId(keys: Keys, id: string): SealedId {
  const { sealed, keySalt } = sealValue(keys, id)
  return { id_index: idIndex(keys, id), id_sealed: sealed, key_salt: keySalt }
}

/**
 * Seals one value under a key of the person's own: erasing `key_salt` makes it unreadable for ever (design §4).
 * AES-256-GCM: 12 bytes nonce, ciphertext, 16 bytes tag.
 */
export function sealValue(keys: Keys, value: string): Sealed {
  const random = randomBytes(28)
  const keySalt = random.subarray(0, 16)
  const nonce = random.subarray(16)
  const cipher = createCipheriv('aes-256-gcm', personKey(keys, keySalt), nonce)
  const sealed = Buffer.concat([nonce, cipher.update(value, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return { sealed, keySalt }
}

/** Opens a sealed value. @throws when the bytes were changed or the key is another one */
export function openSealed(keys: Keys, sealed: Buffer, keySalt: Buffer): string {
  const nonce = sealed.subarray(0, 12)
  const decipher = createDecipheriv('aes-256-gcm', personKey(keys, keySalt), nonce)
  decipher.setAuthTag(sealed.subarray(sealed.length - 16))
  return decipher.update(sealed.subarray(12, sealed.length - 16), undefined, 'utf8') + decipher.final('utf8')
}

const personKey = (keys: Keys, salt: Buffer): Buffer => under(keys.sealing)(salt)

/** The HMAC under a key of the program: they are few, and what a key makes of itself is made once. */
function under(key: Buffer): (value: Buffer) => Buffer {
  const known = made.get(key) ?? hmacOf(key)
  made.set(key, known)
  return known
}

const made = new WeakMap<Buffer, (value: Buffer) => Buffer>()
