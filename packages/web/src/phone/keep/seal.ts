/** Something kept on the device that only the user's key opens. */
export type Sealed = { readonly nonce: Uint8Array<ArrayBuffer>; readonly data: ArrayBuffer }

/** Takes the key that the server gave as one that can seal and open here, and that no script can read out again. */
export function importKey(base64: string): Promise<CryptoKey> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
}

/**
 * Seals bytes with AES-256-GCM. The place (table and id) is sealed along with them: what is moved to another place does not
 * open.
 */
export async function sealBytes(key: CryptoKey, place: string, bytes: BufferSource): Promise<Sealed> {
  const nonce = crypto.getRandomValues(new Uint8Array(12))
  const data = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce, additionalData: utf8(place) },
    key,
    bytes,
  )
  return { nonce, data }
}

/** @throws when the key is another one, or a bit is not as it was sealed */
export function openBytes(key: CryptoKey, place: string, { nonce, data }: Sealed): Promise<ArrayBuffer> {
  return crypto.subtle.decrypt({ name: 'AES-GCM', iv: nonce, additionalData: utf8(place) }, key, data)
}

/** Seals a value as JSON. */
export function sealValue(key: CryptoKey, place: string, value: unknown): Promise<Sealed> {
  return sealBytes(key, place, utf8(JSON.stringify(value)))
}

/** Opens what {@link sealValue} sealed; its shape is the reader's to check. */
export async function openValue(key: CryptoKey, place: string, sealed: Sealed): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await openBytes(key, place, sealed)))
}

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)
