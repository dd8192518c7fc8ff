import { rankByRate } from './ranking.ts'
import type { RateFigure } from './rate.ts'

/** A place of a ranking beside the one before it: `moved` is how many places up; null where there was no rank before, or is none now. */
export type Move<T> = { item: T; rank: number | null; before: number | null; moved: number | null }

/** Ranks items as {@link rankByRate} does, and tells how each moved since an earlier day. */
export function movesOf<T>(
  items: readonly T[],
  now: (item: T) => RateFigure,
  earlier: (item: T) => RateFigure,
): Move<T>[] {
  const places = new Map(rankByRate(items, earlier).map(({ item, rank }) => [item, rank ?? null]))
  return rankByRate(items, now).map(({ item, rank = null }) => {
    const before = places.get(item) ?? null
    return { item, rank, before, moved: rank === null || before === null ? null : before - rank }
  })
}
