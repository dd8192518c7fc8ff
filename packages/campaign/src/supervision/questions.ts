import { printPoints, type ScoredItem } from '../assessment/index.ts'

/** So many items at most: a visit has an hour. */
const MOST_ITEMS = 3

type Asked = { items: readonly Pick<ScoredItem, 'title' | 'weight' | 'points' | 'state'>[] }

/** What to ask on site, for a brief: the items that lose most first, and what is not reported. */
export function questionsFor({ items }: Asked): string[] {
  const lost = items
    .flatMap(({ title, points, weight }) =>
      points === null || points >= weight ? [] : [{ title, points, weight, lost: weight - points }],
    )
    .toSorted((a, b) => b.lost - a.lost)
    .slice(0, MOST_ITEMS)
    .map(
      ({ title, points, weight, lost: short }) =>
        `${title.zh}得 ${printPoints(points)} 分（满分 ${printPoints(weight)}，失 ${printPoints(short)}）：差在哪里，由谁办，何时办完？`,
    )
  const unreported = items.filter(({ state }) => state === 'missing').map(({ title }) => title.zh)
  if (unreported.length === 0) return lost
  return [...lost, `${unreported.join('、')}尚未报送：原因何在，何时报送？`]
}
