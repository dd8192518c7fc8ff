import { joinWord } from './word.ts'

/** Two multiplicative hashes over the UTF-16 units of a text, one unit run left out; mixed so that all bits depend on all units. */
function hashWithout(text: string, from: number, to: number, mask: number): bigint {
  let high = 0x9e3779b1
  let low = 0x85ebca6b
  for (let at = 0; at < text.length; at++) {
    if (at === from) at = to
    if (at >= text.length) break
    const unit = text.charCodeAt(at)
    high = Math.imul(high ^ unit, 0x01000193)
    high ^= high >>> 15
    low = Math.imul(low ^ unit, 0x5bd1e995)
    low ^= low >>> 13
  }
  high = Math.imul(high ^ (low >>> 16), 0xc2b2ae35)
  low = Math.imul(low ^ (high >>> 15), 0x27d4eb2f)
  return joinWord(high ^ (high >>> 16), (low ^ (low >>> 15)) & mask)
}

/**
 * The 64-bit hash that all items of lists share: deletions, sounds, tokens, grams. Not cryptographic; the same on every
 * machine, for ever, because tables that hold it are kept.
 *
 * @example hash64('王小明') === hash64('王小明')
 */
export function hash64(text: string): bigint {
  return hashWithout(text, -1, -1, -1)
}

/** As {@link hash64}, with the lowest 8 bits 0: room for a weight. */
export function itemHash(text: string): bigint {
  return hashWithout(text, -1, -1, ~0xff)
}

/** The hash of a text without the units `from` to `to` (exclusive). */
export function hashWithoutUnits(text: string, from: number, to: number): bigint {
  return hashWithout(text, from, to, -1)
}
