import { itemHash } from './hash64.ts'

const MOST_KNOWN = 200_000
const known = new Map<string, bigint>()

/** As `itemHash`, remembering what it made: words come again and again. */
export function rememberedItem(text: string): bigint {
  const before = known.get(text)
  if (before !== undefined) return before
  const made = itemHash(text)
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(text, made)
  return made
}

/** Signs of a folded ASCII text: blank, letters, digits. */
const LETTERS = 26
const SIGNS = 1 + LETTERS + 10
const signOf = (unit: number): number => (unit >= 97 ? unit - 96 : unit >= 48 ? unit - 47 + LETTERS : 0)
const grams: (bigint | undefined)[] = Array.from({ length: SIGNS ** 3 })
const seen = new Uint32Array(SIGNS ** 3)
let round = 0

/**
 * The items of the distinct trigrams of a word of ASCII letters and digits with a blank before and behind, that were not
 * yet taken in this round. A table holds all there are, so that a gram costs a look-up.
 */
export function asciiGrams(word: string, into: bigint[]): void {
  let index = signOf(word.charCodeAt(0))
  for (let at = 1; at <= word.length; at++) {
    index = (index * SIGNS + (at < word.length ? signOf(word.charCodeAt(at)) : 0)) % SIGNS ** 3
    if (seen[index] === round) continue
    seen[index] = round
    let item = grams[index]
    if (item === undefined) {
      item = itemHash(`${word.charAt(at - 2) || ' '}${word.charAt(at - 1)}${word.charAt(at) || ' '}`)
      grams[index] = item
    }
    into.push(item)
  }
}

/** Begins another text: its grams are taken anew. */
export function nextRound(): void {
  round++
  if (round > 0xffff_ffff) {
    round = 1
    seen.fill(0)
  }
}
