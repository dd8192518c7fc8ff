import { copied } from './fault.ts'

const LIMIT = 20_000

/** A text and what it amounts to. */
interface Known<T> {
  readonly text: string
  readonly value: T
}

/**
 * Remembers the answers of a pure function of a text. Rosters repeat themselves (employers, districts, days), and the
 * store is emptied when it is full, so that memory does not grow with the rows.
 */
export function remember<T>(answer: (text: string) => T, limit = LIMIT): (text: string) => T {
  const known = new Map<string, Known<T>>()
  let last: Known<T> | null = null
  return (text) => {
    // Most columns say the same row after row, and comparing costs less than looking up.
    if (last !== null && last.text === text) return last.value
    let found = known.get(text)
    if (found === undefined) {
      const own = copied(text)
      found = { text: own, value: answer(own) }
      if (known.size >= limit) known.clear()
      known.set(own, found)
    }
    last = found
    return found.value
  }
}
