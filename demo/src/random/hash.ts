/**
 * The generator's only source of chance: 32-bit integer mixing (after MurmurHash3's finaliser). A value is a function of the seed, a stream
 * and an index, so nothing depends on the order of work, on the machine, or on how many months are asked for.
 */
export function mix(seed: number, stream: number, index: number, more = 0): number {
  let h = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b)
  h = step(h, stream)
  h = step(h, index)
  h = step(h, more)
  h ^= h >>> 16
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

function step(state: number, value: number): number {
  let k = Math.imul(value | 0, 0xcc9e2d51)
  k = Math.imul((k << 15) | (k >>> 17), 0x1b873593)
  const h = state ^ k
  return (Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) | 0
}

/** A whole number from 0 to `size` − 1 out of a 32-bit value. */
export function below(value: number, size: number): number {
  return Math.floor((value * size) / 4_294_967_296)
}

/** Whether an event of the given probability happens. */
export function happens(value: number, probability: number): boolean {
  return value < probability * 4_294_967_296
}

/** The element that a 32-bit value picks. */
export function pick<T>(value: number, from: readonly T[]): T {
  const chosen = from[below(value, from.length)]
  if (chosen === undefined) throw new RangeError('nothing to pick from')
  return chosen
}

/** The number at an index of a column; an index outside is a fault of the generator. */
export function at(column: ArrayLike<number>, index: number): number {
  const value = column[index]
  if (value === undefined) throw new RangeError(`index ${index} is outside of a column of ${column.length}`)
  return value
}
