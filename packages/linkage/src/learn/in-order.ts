/**
 * Levels are in order, the best first: a better one never weighs less than a worse one. Where what was learned says otherwise (few matches
 * stand behind a level, or none), neighbouring levels share their evidence until it holds: the likeliest m that is in order
 * (pool adjacent violators). u and the sum of m stay; held levels are passed over.
 * @example inOrder([0.1, 0.01, 0.89], [0.1, 0.0001, 0.8999], []) // weighs the second like the first
 */
export const inOrder = (
  m: readonly number[],
  u: readonly number[],
  held: readonly (number | null)[],
): number[] => {
  const blocks: { m: number; u: number; levels: number[] }[] = []
  m.forEach((value, level) => {
    if ((held[level] ?? null) !== null) return
    let block = { m: value, u: u[level] ?? 0, levels: [level] }
    for (let before = blocks.at(-1); before !== undefined; before = blocks.at(-1)) {
      if (before.m * block.u >= block.m * before.u) break
      blocks.pop()
      block = { m: before.m + block.m, u: before.u + block.u, levels: [...before.levels, ...block.levels] }
    }
    blocks.push(block)
  })
  const ordered = [...m]
  for (const { m: sum, u: chance, levels } of blocks) {
    if (levels.length > 1) for (const level of levels) ordered[level] = (sum * (u[level] ?? 0)) / chance
  }
  return ordered
}
