/**
 * The only source of chance of the made-up rosters: a number from 0 to 1 that depends on seed, index and question alone
 * (32-bit mixing after MurmurHash3's finaliser), so that row 5,000,000 is the same whoever makes it and in whatever order.
 */
function chance(seed: number, index: number, question: number): number {
  let h = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b)
  h = absorb(h, index | 0)
  h = absorb(h, Math.floor(index / 0x1_0000_0000))
  h = absorb(h, question)
  h ^= h >>> 16
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return ((h ^ (h >>> 16)) >>> 0) / 0x1_0000_0000
}

function absorb(state: number, value: number): number {
  let k = Math.imul(value, 0xcc9e2d51)
  k = Math.imul((k << 15) | (k >>> 17), 0x1b873593)
  const h = state ^ k
  return (Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) | 0
}

/** The questions that one record is asked, each with its answer from 0 to 1. */
export type Dice = (question: number) => number

/** Dice of one record. @example diceOf(1, 17)(3) is the same number every time */
export const diceOf =
  (seed: number, index: number): Dice =>
  (question) =>
    chance(seed, index, question)

/** The element that a number from 0 to 1 falls on. */
export function pick<T>(from: readonly T[], share: number): T {
  const found = from[Math.floor(share * from.length)]
  if (found === undefined) throw new RangeError('nothing to pick from')
  return found
}

/** A one-to-one scattering of 0 … size − 1: an affine map by a prime that does not divide the size. */
export function scatter(seed: number, size: number): (index: number) => number {
  const prime = PRIMES.find((candidate) => size % candidate !== 0) ?? 1
  const shift = Math.floor(chance(seed, size, 1) * size)
  return (index) => (index * prime + shift) % size
}

/** Large enough to mix, small enough that the product with an index below 10⁷ stays exact. */
const PRIMES = [536_870_909, 536_870_879]

/**
 * The rank, from 0, that a number from 0 to 1 falls on when rank r has a weight of 1 / (r + flatness): few common words and
 * a long tail, as names have.
 */
export function rank(share: number, size: number, flatness: number): number {
  return Math.min(size - 1, Math.floor(flatness * ((size + flatness) / flatness) ** share - flatness))
}
