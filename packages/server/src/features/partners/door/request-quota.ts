/** Requests of partners within the current minute of the server's clock; after a restart a minute begins anew. */
export class RequestQuota {
  readonly #counted = new Map<number, { minute: number; requests: number }>()

  /** Counts a request; gives the seconds until the next minute when the quota is used up, null otherwise. */
  count(partnerId: number, limit: number, nowMs: number): number | null {
    const minute = Math.floor(nowMs / 60_000)
    const counted = this.#counted.get(partnerId)
    const requests = counted?.minute === minute ? counted.requests : 0
    if (requests >= limit) return Math.max(1, Math.ceil(((minute + 1) * 60_000 - nowMs) / 1000))
    this.#counted.set(partnerId, { minute, requests: requests + 1 })
    return null
  }
}
