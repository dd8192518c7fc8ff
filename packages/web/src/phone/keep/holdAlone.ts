/**
 * Lets one page at a time work with what the phone keeps, so that no two send the same or write over each other. Where the
 * browser has no locks (an address that is not secure) nothing is kept either.
 */
export function holdAlone({
  steal,
  onHeld,
  onLost,
}: {
  steal: boolean
  onHeld: () => void
  /** Another page has it, or took it. */
  onLost: () => void
}): void {
  if (!('locks' in navigator)) {
    onHeld()
    return
  }
  const options = steal ? { steal } : { ifAvailable: true }
  navigator.locks
    .request('kuomian-phone', options, (lock) => {
      if (lock === null) return onLost()
      onHeld()
      // Held until the page goes, or another one takes it.
      return new Promise<never>(() => undefined)
    })
    .catch(onLost)
}
