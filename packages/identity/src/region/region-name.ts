import { type Region, regionEver, regionOn } from './region.ts'

/** Names of levels that only group counties. */
const GROUPINGS = new Set([
  '市辖区',
  '县',
  '省直辖县级行政区划',
  '自治区直辖县级行政区划',
  '省直辖县级行政单位',
])

/** The region on the day, else the latest that the code has named: IDs keep the code of their issue. */
function onOrLast(code: string, day: string): Region | null {
  return regionOn(code, day) ?? regionEver(code).at(-1) ?? null
}

/**
 * The full name of a region, province first, as it was on the day or, for a code abolished by then, last.
 * Null when no edition lists the code.
 *
 * @example regionName('110223', '2016-08-31') // '北京市通县'
 */
export function regionName(code: string, day: string): string | null {
  if (regionEver(code).length === 0) return null
  const path = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code]
  return [...new Set(path)]
    .map((part) => onOrLast(part, day)?.name ?? '')
    .filter((name) => !GROUPINGS.has(name))
    .join('')
}
