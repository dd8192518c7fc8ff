/** How long a page waits for one that is going: a phone that kills a page and opens it again is quicker than the browser's tidying. */
const patience = 3_000

/**
 * Lets one page at a time work with what the phone keeps, so that no two send the same or write over each other. Where the
 * browser has no locks (an address that is not secure) nothing is kept either.
 */
export function holdAlone({
  steal,
  waits = patience,
  onHeld,
  onLost,
}: {
  steal: boolean
  /** Milliseconds until another page that has it is taken for one that stays. */
  waits?: number
  onHeld: () => void
  /** Another page has it, or took it. */
  onLost: () => void
}): void {
  if (!('locks' in navigator)) {
    onHeld()
    return
  }
  const options = steal ? { steal } : { signal: AbortSignal.timeout(waits) }
  navigator.locks
    .request('kuomian-phone', options, () => {
      onHeld()
      // Held until the page goes, or another one takes it.
      return new Promise<never>(() => undefined)
    })
    .catch(onLost)
}
