import { afterEach } from 'vitest'
import type { Visitor } from './visitor.ts'

/** A list for the visitors of a test: whoever stands in it when the test ends is shown out. */
export function guestList(): Visitor[] {
  const guests: Visitor[] = []
  afterEach(async () => {
    await Promise.all(guests.splice(0).map(({ context }) => context.close()))
  })
  return guests
}
