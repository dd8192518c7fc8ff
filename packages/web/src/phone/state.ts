import type { Content } from './content.ts'
import type { DayFacts, TakenLead, Who } from './keep/shapes.ts'
import { emptyOutbox, type Outbox, type Reason } from './outbox/index.ts'

/** Where the page stands: opening, open in another tab, nobody signed in, or at work. */
export type Phase = 'opening' | 'elsewhere' | 'signed-out' | 'ready'

/** Taking the day along: how many leads have come of how many, or why it did not go on. */
export type Taking =
  | { readonly kind: 'coming'; readonly leads: number; readonly of: number | null }
  | { readonly kind: 'failed'; readonly reason: Reason | null }
  | null

/** Everything that the pages of the phone show. */
export type PhoneState = {
  readonly phase: Phase
  /** Whether things outlive the page (secure address, storage of the browser). */
  readonly lasting: boolean
  readonly who: Who | null
  readonly day: DayFacts | null
  readonly leads: readonly TakenLead[]
  readonly outbox: Outbox
  readonly contents: ReadonlyMap<string, Content>
  /** Acts that the device has no room for: they live as long as the page. */
  readonly unsaved: ReadonlySet<string>
  /** Downloaded leads made room for acts. */
  readonly leadsGaveWay: boolean
  /** Unsent acts of other users of this phone. */
  readonly foreign: number
  /** Acts that do not open: they are kept, and somebody must know. */
  readonly unreadable: number
  /** Whether the last request was answered. */
  readonly reached: boolean
  readonly taking: Taking
}

export const openingState: PhoneState = {
  phase: 'opening',
  lasting: false,
  who: null,
  day: null,
  leads: [],
  outbox: emptyOutbox,
  contents: new Map(),
  unsaved: new Set(),
  leadsGaveWay: false,
  foreign: 0,
  unreadable: 0,
  reached: true,
  taking: null,
}

/** A value that tells those who listen when it changes. */
export function observable<T>(first: T) {
  let value = first
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set(part: Partial<T>) {
      value = { ...value, ...part }
      for (const listener of listeners) listener()
    },
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
export type Observable<T> = ReturnType<typeof observable<T>>
