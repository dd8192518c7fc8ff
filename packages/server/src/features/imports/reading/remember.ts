import { copied } from './fault.ts'

const LIMIT = 20_000

/**
 * Remembers the answers of a pure function of a text. Rosters repeat themselves (employers, districts, days), and the
 * store is emptied when it is full, so that memory does not grow with the rows.
 */
export function remember<T>(answer: (text: string) => T, limit = LIMIT): (text: string) => T {
  const known = new Map<string, { readonly value: T }>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found.value
    const own = copied(text)
    const value = answer(own)
    if (known.size >= limit) known.clear()
    known.set(own, { value })
    return value
  }
}
