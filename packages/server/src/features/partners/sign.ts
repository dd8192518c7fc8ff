import { createHmac, hash, type KeyObject } from 'node:crypto'
import { type SignedParts, signingText } from '@kuomian/contract'

/** The SM3 of a body's bytes (GB/T 32905), hexadecimal; an empty body has one too. */
export const bodyHash = (body: Buffer | string): string => hash('sm3', body, 'hex')

/** HMAC-SM3 over the five lines that are signed of a request, hexadecimal. */
export const signatureOf = (secret: KeyObject | string, parts: SignedParts): string =>
  createHmac('sm3', secret).update(signingText(parts)).digest('hex')
