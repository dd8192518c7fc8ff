import type { FoundPair, TruePair } from './evaluate-pairs.ts'

/** Both lists as numbers, sorted, each pair once; `weights[i]` is the highest weight of `found[i]`. */
export type PairLists = { found: Float64Array; weights: Float64Array; truth: Float64Array }

/**
 * Reads both lists. Keys become numbers as they come, and a pair one number: sorted arrays of numbers take a tenth of
 * the memory of sets of texts.
 */
export const readPairs = async (
  found: Iterable<FoundPair> | AsyncIterable<FoundPair>,
  truth: Iterable<TruePair> | AsyncIterable<TruePair>,
  oneFile: boolean,
): Promise<PairLists> => {
  const lefts = new Map<string, number>()
  const rights = oneFile ? lefts : new Map<string, number>()
  const isPair = ({ left, right }: TruePair) => !oneFile || left !== right
  const foundLefts: number[] = []
  const foundRights: number[] = []
  const foundWeights: number[] = []
  for await (const pair of found) {
    if (!isPair(pair)) continue
    foundLefts.push(numberOf(lefts, pair.left))
    foundRights.push(numberOf(rights, pair.right))
    foundWeights.push(pair.weight)
  }
  const trueLefts: number[] = []
  const trueRights: number[] = []
  for await (const pair of truth) {
    if (!isPair(pair)) continue
    trueLefts.push(numberOf(lefts, pair.left))
    trueRights.push(numberOf(rights, pair.right))
  }
  const keys = Math.max(lefts.size, rights.size)
  const pairs = pairNumbers(foundLefts, foundRights, keys, oneFile)
  const once = distinct(pairs)
  return {
    found: once,
    weights: highest(once, pairs, foundWeights),
    truth: distinct(pairNumbers(trueLefts, trueRights, keys, oneFile)),
  }
}

const numberOf = (numbers: Map<string, number>, key: string): number => {
  const known = numbers.get(key)
  if (known !== undefined) return known
  numbers.set(key, numbers.size)
  return numbers.size - 1
}

/** left · keys + right is exact in a double for up to 94 million keys. */
const pairNumbers = (
  lefts: readonly number[],
  rights: readonly number[],
  keys: number,
  oneFile: boolean,
): Float64Array => {
  const numbers = new Float64Array(lefts.length)
  for (let i = 0; i < numbers.length; i++) {
    const left = lefts[i] ?? 0
    const right = rights[i] ?? 0
    numbers[i] = oneFile && left > right ? right * keys + left : left * keys + right
  }
  return numbers
}

const distinct = (numbers: Float64Array): Float64Array => {
  const sorted = numbers.slice().sort()
  let length = 0
  for (const number of sorted) if (length === 0 || sorted[length - 1] !== number) sorted[length++] = number
  return sorted.slice(0, length)
}

const highest = (once: Float64Array, pairs: Float64Array, weights: readonly number[]): Float64Array => {
  const best = new Float64Array(once.length).fill(Number.NEGATIVE_INFINITY)
  pairs.forEach((pair, i) => {
    const at = placeOf(once, pair)
    best[at] = Math.max(best[at] ?? 0, weights[i] ?? 0)
  })
  return best
}

const placeOf = (sorted: Float64Array, number: number): number => {
  let low = 0
  let high = sorted.length - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) < number) low = middle + 1
    else high = middle
  }
  return low
}
