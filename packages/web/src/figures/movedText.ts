/** How many places up or down, as a mark and a number; nothing where a place is missing. @example movedText(-2, '＝') // '▼2' */
export function movedText(moved: number | null, same: string): string {
  if (moved === null) return ''
  if (moved === 0) return same
  return moved > 0 ? `▲${moved}` : `▼${-moved}`
}
