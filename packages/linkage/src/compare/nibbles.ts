/** Places of a 64-bit word that hold four bits each. */
const PLACES = 16
const NIBBLE = 15n

const nibble = (word: bigint, place: number): bigint => (word >> BigInt(4 * place)) & NIBBLE

const HALF = 32n
const LOW_HALF = 0xffff_ffffn

/** The places in which two words differ, ascending. Halves as numbers: shifting a BigInt for every place would take most of the time. */
function differing(left: bigint, right: bigint): readonly number[] {
  if (left === right) return []
  const places: number[] = []
  const bits = left ^ right
  let rest = Number(bits & LOW_HALF)
  for (let place = 0; place < PLACES; place++) {
    if (place === PLACES / 2) rest = Number(bits >> HALF)
    if ((rest & 15) !== 0) places.push(place)
    rest >>>= 4
  }
  return places
}

/**
 * Whether two packed numbers differ in at most so many digits.
 *
 * @example nibblesWithin(0x13800138000n, 0x13800138001n, 1)
 */
export function nibblesWithin(left: bigint, right: bigint, atMost: number): boolean {
  return differing(left, right).length <= atMost
}

/**
 * Whether two packed numbers are equal but for two neighbouring digits that are exchanged.
 *
 * @example nibblesSwapped(0x13812345678n, 0x13812354678n)
 */
export function nibblesSwapped(left: bigint, right: bigint): boolean {
  const [low, high, more] = differing(left, right)
  return (
    low !== undefined &&
    high === low + 1 &&
    more === undefined &&
    nibble(left, low) === nibble(right, high) &&
    nibble(left, high) === nibble(right, low)
  )
}
