import type { Points } from './points.ts'

/** A unit's sum and place in an edition of a quarter. */
export type Standing = { unit: string; total: Points; rank: number }

/** What a later edition of a quarter changed: who has another sum or another place now, in the order of the later one. */
export function editionChanges(
  former: readonly Standing[],
  later: readonly Standing[],
): { unit: string; before: Standing; after: Standing }[] {
  const before = new Map(former.map((standing) => [standing.unit, standing]))
  return later.flatMap(({ unit, total, rank }) => {
    const was = before.get(unit)
    if (was === undefined || (was.total === total && was.rank === rank)) return []
    return [{ unit, before: { unit, total: was.total, rank: was.rank }, after: { unit, total, rank } }]
  })
}
