import { randomUUID } from 'node:crypto'
import { SIGNATURE_HEADERS } from '@kuomian/contract'
import { bodyHash, signatureOf } from '../../features/partners/index.ts'

/** Where the interface is, and what a partner signs with. */
export type PartnerAccess = { url: string; keyId: string; secret: string }

/** What is to be different from a well-signed request. */
export type Departure = {
  timestamp?: number
  nonce?: string
  secret?: string
  unsigned?: true
  callKey?: string
}

/** An answer of the interface. */
export type PartnerAnswer = { status: number; body: unknown; retryAfter: string | null }

/** Sends one signed request to the interface. @param path below `/api/partner/v1` */
export async function callInterface(
  { url, keyId, secret }: PartnerAccess,
  method: 'GET' | 'POST',
  path: string,
  sent?: unknown,
  departure: Departure = {},
): Promise<PartnerAnswer> {
  const address = new URL(`/api/partner/v1${path}`, url)
  const body = sent === undefined ? '' : JSON.stringify(sent)
  const timestamp = String(departure.timestamp ?? Math.floor(Date.now() / 1000))
  const nonce = departure.nonce ?? randomUUID()
  const parts = { method, path: address.pathname, bodyHash: bodyHash(body), timestamp, nonce }
  const answer = await fetch(address, {
    method,
    headers: {
      ...(departure.unsigned
        ? {}
        : {
            [SIGNATURE_HEADERS.key]: keyId,
            [SIGNATURE_HEADERS.timestamp]: timestamp,
            [SIGNATURE_HEADERS.nonce]: nonce,
            [SIGNATURE_HEADERS.signature]: signatureOf(departure.secret ?? secret, parts),
          }),
      ...(departure.callKey === undefined ? {} : { 'idempotency-key': departure.callKey }),
      ...(body === '' ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === '' ? {} : { body }),
  })
  const text = await answer.text()
  return { status: answer.status, body: jsonOf(text), retryAfter: answer.headers.get('retry-after') }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
