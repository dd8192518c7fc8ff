/**
 * Scales a column of figures by largest remainder: the rows add up to the scaled total (rounded half up), each row differs from
 * its exact share by less than one where no bound interferes, and ties go to the earlier row. Bounds win over shares; when they
 * do not leave room for the scaled total, the nearest total that they allow is used. At scale 1 the column comes back unchanged.
 *
 * @param floor the least that each row may have
 * @param ceiling the most that each row may have
 */
export function apportion(
  column: readonly number[],
  scale: number,
  floor: readonly number[],
  ceiling: readonly number[],
): number[] {
  const quotas = column.map((value) => value * scale)
  const shares = quotas.map((quota, row) =>
    Math.max(floor[row] ?? 0, Math.min(ceiling[row] ?? 0, Math.floor(quota + 1e-9))),
  )
  const total = Math.round(sum(column) * scale)
  let missing = total - sum(shares)
  while (missing !== 0) {
    const direction = missing > 0 ? 1 : -1
    let best = -1
    let bestRemainder = Number.NEGATIVE_INFINITY
    for (const [row, share] of shares.entries()) {
      const room = direction > 0 ? share < (ceiling[row] ?? 0) : share > (floor[row] ?? 0)
      const remainder = ((quotas[row] ?? 0) - share) * direction
      if (room && remainder > bestRemainder + 1e-9) {
        best = row
        bestRemainder = remainder
      }
    }
    if (best < 0) break
    shares[best] = (shares[best] ?? 0) + direction
    missing -= direction
  }
  return shares
}

/** The total of a column. */
export function sum(column: Iterable<number>): number {
  let total = 0
  for (const value of column) total += value
  return total
}
