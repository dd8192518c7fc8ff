/** So few items are found faster without a set. */
const FEW = 4

/**
 * Whether two lists share an item.
 *
 * @example two cells with several phone numbers, one of which is the same
 */
export function listsOverlap(left: readonly bigint[], right: readonly bigint[]): boolean {
  if (left.length <= FEW) return left.some((item) => right.includes(item))
  const items = new Set(left)
  return right.some((item) => items.has(item))
}

/**
 * Whether one record's list has the other's word. Missing parts hold nothing.
 *
 * @example a resident ID with a wrong check character, one of whose repairs is the other record's number
 */
export function listHolds(
  left: { list: readonly bigint[] | null; word: bigint | null },
  right: { list: readonly bigint[] | null; word: bigint | null },
): boolean {
  return (
    (right.word !== null && (left.list?.includes(right.word) ?? false)) ||
    (left.word !== null && (right.list?.includes(left.word) ?? false))
  )
}
