import { comparedSigns } from './compared-text.ts'

/** Weight of each of at most four common first characters, for texts that are alike beyond the threshold anyway. */
const PREFIX_WEIGHT = 0.1
const LONGEST_PREFIX = 4
const BOOST_ABOVE = 0.7

function jaro(one: readonly number[], two: readonly number[]): number {
  if (one.length === 0 || two.length === 0) return 0
  const reach = Math.max(Math.floor(Math.max(one.length, two.length) / 2) - 1, 0)
  const taken = new Uint8Array(two.length)
  const matched: number[] = []
  for (let i = 0; i < one.length; i++) {
    const to = Math.min(i + reach + 1, two.length)
    for (let j = Math.max(0, i - reach); j < to; j++) {
      if (taken[j] === 0 && one[i] === two[j]) {
        taken[j] = 1
        matched.push(one[i] ?? -1)
        break
      }
    }
  }
  const matches = matched.length
  if (matches === 0) return 0
  let outOfOrder = 0
  let next = 0
  for (let j = 0; j < two.length; j++) {
    if (taken[j] === 1 && two[j] !== matched[next++]) outOfOrder++
  }
  const swaps = Math.floor(outOfOrder / 2)
  return (matches / one.length + matches / two.length + (matches - swaps) / matches) / 3
}

/**
 * Jaro–Winkler similarity of two texts from 0 to 1, on their first 60 code points: characters in common at about the same place,
 * with more for a common beginning of up to four when the similarity without it exceeds 0.7.
 *
 * @example jaroWinkler('martha', 'marhta') // 0.9611
 * @example jaroWinkler('欧阳娜娜', '欧阳娜') // 0.9417
 */
export function jaroWinkler(a: string, b: string): number {
  const [one, two] = [comparedSigns(a), comparedSigns(b)]
  const plain = jaro(one, two)
  if (plain <= BOOST_ABOVE) return plain
  let prefix = 0
  while (prefix < LONGEST_PREFIX && prefix < one.length && one[prefix] === two[prefix]) prefix++
  return plain + prefix * PREFIX_WEIGHT * (1 - plain)
}
