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

/** A change of the register by another process holds after so long. */
const keptMs = 5_000

/**
 * The keys that requests are signed with, each read once in a while: a thousand look-ups a second shall not open a secret each.
 * What is not in the register is asked for again each time, so that a new key works at once.
 */
export class KeyRing {
  readonly #db: OpenDatabase
  readonly #keys: Keys
  readonly #known = new Map<string, { key: PartnerKey; until: number }>()

  constructor(db: OpenDatabase, keys: Keys) {
    this.#db = db
    this.#keys = keys
  }

  /** The key of an id; null where it is unknown or was revoked. */
  async find(keyId: string): Promise<PartnerKey | null> {
    const known = this.#known.get(keyId)
    if (known !== undefined && known.until > performance.now()) return known.key
    this.#known.delete(keyId)
    const key = await this.#read(keyId)
    if (key !== null) this.#known.set(keyId, { key, until: performance.now() + keptMs })
    return key
  }

  /** The register has changed. */
  forget(): void {
    this.#known.clear()
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
