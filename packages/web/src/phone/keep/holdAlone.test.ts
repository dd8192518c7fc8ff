import { describe, expect, it } from 'vitest'
import { holdAlone } from './holdAlone.ts'

/** What becomes of a page that opens: it holds what the phone keeps, or another one does. */
const opens = (steal: boolean, waits?: number): Promise<'held' | 'lost'> =>
  new Promise((settle) => {
    holdAlone({ steal, ...(waits && { waits }), onHeld: () => settle('held'), onLost: () => settle('lost') })
  })

describe('one page at a time', () => {
  it('waits for a page that is going, and says so of one that stays until it is told to take over', async () => {
    const going = Promise.withResolvers<void>()
    const held = Promise.withResolvers<void>()
    const before = navigator.locks.request('kuomian-phone', () => {
      held.resolve()
      return going.promise
    })
    await held.promise
    const next = opens(false)
    going.resolve()
    await before
    expect(await next).toBe('held')
    expect(await opens(false, 20)).toBe('lost')
    expect(await opens(true)).toBe('held')
  })
})
