import { mix } from './hash.ts'

const MULTIPLIERS = [536_870_909, 536_870_879, 536_870_869, 536_870_849]

/**
 * A one-to-one scattering of 0 … size − 1, so that made-up codes look random and are still never given twice. An affine map: the
 * multiplier is a prime larger than any factor of the domain, so it has no factor in common with it.
 */
export function permutation(seed: number, stream: number, size: number): (index: number) => number {
  if (size > 2 ** 30) throw new RangeError(`a permutation of ${size} would lose exactness`)
  const multiplier = (MULTIPLIERS[mix(seed, stream, 1) % MULTIPLIERS.length] ?? 536_870_909) % size
  const shift = mix(seed, stream, 2) % size
  return (index) => {
    if (index < 0 || index >= size || index >= 2 ** 23)
      throw new RangeError(`${index} is outside of the permutation`)
    return (index * multiplier + shift) % size
  }
}
