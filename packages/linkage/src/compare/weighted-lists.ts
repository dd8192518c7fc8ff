const WEIGHT_BITS = 8n
const WEIGHT_MASK = 255n

/** Shares are compared in whole thousandths, so that no engine rounds another way. */
const thousandths = (share: number): number => Math.round(share * 1000)

/** Weights of two lists of items: the items in both, each list, and whether there is an item in both at all. */
type Shared = { common: number; left: number; right: number; touch: boolean }

function shared(left: readonly bigint[], right: readonly bigint[]): Shared {
  const weights = new Map<bigint, number>()
  const sums = { common: 0, left: 0, right: 0, touch: false }
  for (const item of left) {
    const weight = Number(item & WEIGHT_MASK)
    sums.left += weight
    weights.set(item >> WEIGHT_BITS, weight)
  }
  for (const item of right) {
    const weight = Number(item & WEIGHT_MASK)
    sums.right += weight
    const other = weights.get(item >> WEIGHT_BITS)
    if (other === undefined) continue
    weights.delete(item >> WEIGHT_BITS)
    sums.touch = true
    sums.common += Math.min(weight, other)
  }
  return sums
}

/**
 * Whether the Dice coefficient of two weighted lists is at least so much: twice the common weight over the sum of both. Items are
 * the upper 56 bits of a word, their weight the lowest 8.
 *
 * @example 国联建筑公司 and 国联建筑: 国联, 联建, 建筑 are common; 筑公, 公司 weigh little where every firm has them
 */
export function tokensAgree(left: readonly bigint[], right: readonly bigint[], atLeast: number): boolean {
  const { common, left: l, right: r, touch } = shared(left, right)
  return touch && 2000 * common >= thousandths(atLeast) * (l + r)
}

/**
 * Whether the common weight is at least so large a part of the lighter list.
 *
 * @example 'north hospital' in 'north hospital of the sisters of mercy': all of the lighter list is common
 */
export function tokensContained(left: readonly bigint[], right: readonly bigint[], atLeast: number): boolean {
  const { common, left: l, right: r, touch } = shared(left, right)
  return touch && 1000 * common >= thousandths(atLeast) * Math.min(l, r)
}
