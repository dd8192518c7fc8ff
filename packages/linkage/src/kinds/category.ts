import { foldText } from './fold-text.ts'
import type { Kind } from './kind.ts'
import { isPlaceholder } from './placeholder.ts'
import { codePoints, signature } from './signature.ts'

/**
 * One of a few values, such as a sex or a district: mostly compared whole, after folding.
 *
 * @example category.normalise('Female ', column) // 'female'
 */
export const category: Kind = {
  plain: '[a-z0-9]{1,30}( [a-z0-9]{2,30}){0,9}',
  normalise(raw) {
    if (isPlaceholder(raw)) return null
    const folded = foldText(raw)
    return folded === '' || isPlaceholder(folded) ? null : folded
  },
  features: (normal) => ({ length: codePoints(normal), signature: signature(normal) }),
}
