import type { OpenDatabase } from '../../../db/index.ts'

const flushMs = 200
/** The window reaches as far into the future as into the past. */
const keptMs = 2 * 60_000

type Nonce = { keyId: string; nonce: string; expiresAt: number }

/**
 * The nonces of the window: nothing is taken twice. They are looked for in memory, in two generations of the window's length, and written
 * behind in batches, so that a server that starts again knows them too; only what a crash takes within a fifth of a second is lost, and a
 * write among that is still held by its idempotency key.
 */
export class Nonces {
  readonly #db: OpenDatabase
  readonly #generationMs: number
  #now = new Set<string>()
  #before = new Set<string>()
  #turnedAt = Date.now()
  #waiting: Nonce[] = []
  #writing: Promise<void> = Promise.resolve()
  #timer: NodeJS.Timeout | undefined
  #loading: Promise<void> | undefined

  /** @param windowSeconds how far a request's time may be from the server's, either way */
  constructor(db: OpenDatabase, windowSeconds: number) {
    this.#db = db
    this.#generationMs = 2 * windowSeconds * 1000
  }

  /** Takes a nonce of a key; false when it was taken before. */
  async take(nonce: Nonce): Promise<boolean> {
    this.#loading ??= this.#load()
    await this.#loading
    this.#turn()
    const mark = `${nonce.keyId} ${nonce.nonce}`
    if (this.#now.has(mark) || this.#before.has(mark)) return false
    this.#now.add(mark)
    this.#waiting.push(nonce)
    this.#timer ??= setTimeout(() => this.#flush(), flushMs).unref()
    return true
  }

  /** Writes down what waits. */
  async settle(): Promise<void> {
    this.#flush()
    await this.#writing
  }

  #turn(): void {
    if (Date.now() - this.#turnedAt < this.#generationMs) return
    this.#before = this.#now
    this.#now = new Set()
    this.#turnedAt = Date.now()
  }

  #flush(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const batch = this.#waiting
    this.#waiting = []
    if (batch.length === 0) return
    this.#writing = this.#writing.then(() => this.#write(batch)).catch(() => undefined)
  }

  async #write(batch: readonly Nonce[]): Promise<void> {
    await this.#db.pool.query(
      `with swept as (delete from partner_nonce where expires_at < now() - make_interval(secs => $4))
       insert into partner_nonce (key_id, nonce, expires_at)
       select key_id, nonce, to_timestamp(expires_at / 1000.0) from unnest($1::text[], $2::text[], $3::float8[]) t(key_id, nonce, expires_at)
       on conflict do nothing`,
      [
        batch.map(({ keyId }) => keyId),
        batch.map(({ nonce }) => nonce),
        batch.map(({ expiresAt }) => expiresAt),
        keptMs / 1000,
      ],
    )
  }

  async #load(): Promise<void> {
    const { rows } = await this.#db.pool.query<{ mark: string }>(
      `select key_id || ' ' || nonce as mark from partner_nonce where expires_at > now()`,
    )
    for (const { mark } of rows) this.#now.add(mark)
  }
}
