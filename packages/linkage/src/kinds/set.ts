import { sortedDistinct } from './deletions.ts'
import { foldText } from './fold-text.ts'
import { itemHash } from './hash64.ts'
import type { Kind } from './kind.ts'
import { isPlaceholder } from './placeholder.ts'

const SEPARATORS = /[,;、|/，；｜／\n\r\t]/
/** Separates the items of a normal form: no folded item holds it. */
const BAR = '|'
const MOST_ITEMS = 64
const READ = 6400

/**
 * Several values in one cell, in any order, parted by `, ; 、 | /` or line ends: folded, distinct, ascending, at most 64.
 *
 * @example set.normalise('Tea; coffee / TEA', column) // 'coffee|tea'
 */
export const set: Kind = {
  plain: null,
  normalise(raw) {
    const items = new Set<string>()
    for (const part of raw.slice(0, READ).split(SEPARATORS)) {
      const item = isPlaceholder(part) ? '' : foldText(part)
      if (item !== '' && !isPlaceholder(item)) items.add(item)
    }
    return [...items].sort().slice(0, MOST_ITEMS).join(BAR) || null
  },
  features: (normal) => ({ items: sortedDistinct(normal.split(BAR).map(itemHash)) }),
}
