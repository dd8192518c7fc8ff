import { createSecretKey, type KeyObject } from 'node:crypto'
import type { OpenDatabase } from '../../../db/index.ts'
import { type Keys, openSealed } from '../../../sealing/index.ts'

/** A key with what its partner may do, as the register says. */
export type PartnerKey = {
  keyId: string
  secret: KeyObject
  partnerId: number
  partner: string
  campaignId: number
  mayLookUp: boolean
  requestsPerMinute: number
  rowsPerDay: number
  suspendedOn: string | null
  /** The campaign's day. */
  today: string
}

/** A change of the register by another process holds after so long; half of it a key is used without being asked for again. */
const keptMs = 5_000

type Held = { key: PartnerKey | null; readAt: number; next: Promise<void> | null }

/**
 * The keys that requests are signed with, each read once in a while: a thousand look-ups a second shall not open a secret each, and none of them
 * waits while a key that is in use is read again. What is not in the register is asked for again each time, so that a new key works at once.
 */
export class KeyRing {
  readonly #db: OpenDatabase
  readonly #keys: Keys
  #held = new Map<string, Held>()

  constructor(db: OpenDatabase, keys: Keys) {
    this.#db = db
    this.#keys = keys
  }

  /** The key of an id; null where it is unknown or was revoked. */
  async find(keyId: string): Promise<PartnerKey | null> {
    const held = this.#held.get(keyId) ?? { key: null, readAt: Number.NEGATIVE_INFINITY, next: null }
    const age = performance.now() - held.readAt
    if (held.key !== null && age < keptMs / 2) return held.key
    this.#held.set(keyId, held)
    held.next ??= this.#follow(keyId, held)
    if (held.key !== null && age < keptMs) {
      // Whoever comes after the old one has run out hears of a failure.
      held.next.catch(() => undefined)
      return held.key
    }
    await held.next
    return held.key
  }

  /** The register has changed. */
  forget(): void {
    this.#held = new Map()
  }

  async #follow(keyId: string, held: Held): Promise<void> {
    try {
      held.key = await this.#read(keyId)
      held.readAt = performance.now()
      // Whoever tries ids at random shall not fill the memory.
      if (held.key === null) this.#held.delete(keyId)
    } finally {
      held.next = null
    }
  }

  async #read(keyId: string): Promise<PartnerKey | null> {
    const row = await this.#db.kysely
      .selectFrom('partner_key as k')
      .innerJoin('partner as p', 'p.id', 'k.partner_id')
      .innerJoin('campaign as c', 'c.id', 'p.campaign_id')
      .select(['k.secret_sealed', 'k.key_salt', 'p.id', 'p.name', 'p.campaign_id', 'p.may_look_up'])
      .select(['p.requests_per_minute', 'p.rows_per_day', 'p.suspended_on', 'c.today'])
      .where('k.id', '=', keyId)
      .where('k.revoked_on', 'is', null)
      .executeTakeFirst()
    if (!row) return null
    const secret = openSealed(this.#keys, row.secret_sealed, row.key_salt)
    return {
      keyId,
      secret: createSecretKey(secret, 'utf8'),
      partnerId: row.id,
      partner: row.name,
      campaignId: row.campaign_id,
      mayLookUp: row.may_look_up,
      requestsPerMinute: row.requests_per_minute,
      rowsPerDay: row.rows_per_day,
      suspendedOn: row.suspended_on,
      today: row.today,
    }
  }
}
