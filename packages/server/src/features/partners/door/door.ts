import { timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { Refusal, SIGNATURE_HEADERS, SIGNATURE_WINDOW_SECONDS } from '@kuomian/contract'
import type { Actor, OpenDatabase } from '../../../db/index.ts'
import type { Keys } from '../../../sealing/index.ts'
import { bodyHash, signatureOf } from '../sign.ts'
import { KeyRing, type PartnerKey } from './key-ring.ts'
import { Nonces } from './nonces.ts'
import { RequestQuota } from './request-quota.ts'

/** A request as it came, before anything of it is believed. */
export type SignedRequest = { method: string; path: string; headers: IncomingHttpHeaders; body: Buffer }

/** A partner whose signature was right, as an actor below the routes. */
export type Caller = { key: PartnerKey; actor: Actor }

const wellFormed = { timestamp: /^\d{9,12}$/, nonce: /^[\w-]{16,64}$/, signature: /^[0-9a-f]{64}$/i }

/**
 * The door for partner departments: no account and no session, each request is signed (HMAC-SM3 over method, path, body, time and nonce).
 * Quotas are counted once the signature is right, so that nobody uses up those of another.
 */
export class Door {
  readonly #ring: KeyRing
  readonly #nonces: Nonces
  readonly #quota = new RequestQuota()
  readonly #now: () => number

  /** @param now the machine's clock in milliseconds; the campaign's day has no say here */
  constructor(db: OpenDatabase, keys: Keys, now: () => number = Date.now) {
    this.#ring = new KeyRing(db, keys)
    this.#nonces = new Nonces(db, SIGNATURE_WINDOW_SECONDS)
    this.#now = now
  }

  /** @throws Refusal that says what is wrong with the key, the clock, the signature, the nonce or the quota */
  async admit({ method, path, headers, body }: SignedRequest): Promise<Caller> {
    const keyId = headerOf(headers, 'key', /^[\w-]{1,40}$/)
    const timestamp = headerOf(headers, 'timestamp', wellFormed.timestamp)
    const nonce = headerOf(headers, 'nonce', wellFormed.nonce)
    const signature = headerOf(headers, 'signature', wellFormed.signature)
    const key = await this.#ring.find(keyId)
    if (key === null) throw new Refusal('partner-key-unknown', { key: keyId })
    const now = this.#now()
    requireClock(Number(timestamp), now)
    const right = signatureOf(key.secret, { method, path, bodyHash: bodyHash(body), timestamp, nonce })
    if (!timingSafeEqual(Buffer.from(right, 'hex'), Buffer.from(signature, 'hex')))
      throw new Refusal('partner-signature-wrong')
    const { partner, partnerId, suspendedOn, requestsPerMinute } = key
    if (suspendedOn !== null) throw new Refusal('partner-suspended', { partner, day: suspendedOn })
    const expiresAt = (Number(timestamp) + SIGNATURE_WINDOW_SECONDS) * 1000
    if (!(await this.#nonces.take({ keyId, nonce, expiresAt }))) throw new Refusal('partner-replayed')
    const seconds = this.#quota.count(partnerId, requestsPerMinute, now)
    if (seconds !== null)
      throw new Refusal(
        'partner-requests-exceeded',
        { limit: requestsPerMinute, seconds },
        { details: { retryAfter: seconds } },
      )
    const actor: Actor = {
      userId: null,
      role: 'partner',
      campaignId: key.campaignId,
      districtId: null,
      partnerId,
    }
    return { key, actor }
  }

  /** The register has changed: what was read of it holds no longer. */
  forget(): void {
    this.#ring.forget()
  }

  /** Writes the nonces down; a write waits for it before it begins. */
  settle(): Promise<void> {
    return this.#nonces.settle()
  }
}

function headerOf(headers: IncomingHttpHeaders, part: keyof typeof SIGNATURE_HEADERS, form: RegExp): string {
  const name = SIGNATURE_HEADERS[part]
  const value = headers[name]
  if (typeof value === 'string' && form.test(value)) return value
  throw new Refusal('partner-unsigned', { header: name }, { field: name })
}

function requireClock(timestamp: number, now: number): void {
  const off = timestamp - Math.floor(now / 1000)
  if (Math.abs(off) <= SIGNATURE_WINDOW_SECONDS) return
  throw new Refusal(
    'partner-clock-off',
    {
      seconds: Math.abs(off),
      direction: off < 0 ? '慢' : '快',
      directionEn: off < 0 ? 'behind' : 'ahead of',
      window: SIGNATURE_WINDOW_SECONDS,
      now: Math.floor(now / 1000),
    },
    { field: SIGNATURE_HEADERS.timestamp, details: { seconds: off, serverTime: Math.floor(now / 1000) } },
  )
}
