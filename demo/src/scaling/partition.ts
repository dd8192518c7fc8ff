/**
 * Splits a total into `count` sizes between `least` and `most`, in proportion to weights: everybody gets the least, the rest is
 * poured by weight until a size is full, and what rounding leaves over goes one by one to the first that have room.
 */
export function partition(
  total: number,
  count: number,
  least: number,
  most: number,
  weight: (index: number) => number,
): number[] {
  if (total < count * least || total > count * most) {
    throw new RangeError(`${total} cannot be split into ${count} sizes of ${least} to ${most}`)
  }
  const sizes = Array.from({ length: count }, () => least)
  const weights = sizes.map((_, index) => weight(index))
  let left = total - count * least
  while (left > 0) {
    let weightOfOpen = 0
    for (const [index, size] of sizes.entries()) if (size < most) weightOfOpen += weights[index] ?? 0
    if (weightOfOpen === 0) break
    const pot = left
    for (const [index, size] of sizes.entries()) {
      const extra = Math.min(most - size, Math.floor((pot * (weights[index] ?? 0)) / weightOfOpen))
      sizes[index] = size + extra
      left -= extra
    }
    if (left === pot) break
  }
  for (let index = 0; left > 0; index = (index + 1) % count) {
    if ((sizes[index] ?? 0) < most) {
      sizes[index] = (sizes[index] ?? 0) + 1
      left -= 1
    }
  }
  return sizes
}
