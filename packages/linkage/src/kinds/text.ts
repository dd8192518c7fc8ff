import { deletions } from './deletions.ts'
import { foldText } from './fold-text.ts'
import type { Features, Kind } from './kind.ts'
import { isPlaceholder } from './placeholder.ts'
import { codePoints, signature } from './signature.ts'
import { phoneticCode } from './sound.ts'
import { wordGrams, wordTokens } from './words.ts'

/** Characters of `start`. */
const START = 4

/** The sound of the first two words; null when neither has Latin letters. */
function soundOf(text: string): string | null {
  const first = text.indexOf(' ')
  if (first < 0) return phoneticCode(text) || null
  const second = text.indexOf(' ', first + 1)
  const one = phoneticCode(text.slice(0, first))
  const two = phoneticCode(text.slice(first + 1, second < 0 ? text.length : second))
  return (two === '' ? one : one === '' ? two : `${one} ${two}`) || null
}

function startOf(text: string): string {
  if (text.length <= START) return text
  let at = 0
  for (let count = 0; count < START && at < text.length; count++) {
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
  }
  return text.slice(0, at)
}

/**
 * Free text of any script. @example text.normalise('St. Mary’s Café', column) // 'st marys cafe'
 */
export const text: Kind = {
  plain: null,
  normalise(raw) {
    if (isPlaceholder(raw)) return null
    const folded = foldText(raw)
    return folded === '' || isPlaceholder(folded) ? null : folded
  },
  features(normal, _column, wanted) {
    const made: Record<string, Features[string]> = {}
    if (wanted?.has('tokens') ?? true) made.tokens = wordTokens(normal)
    if (wanted?.has('grams') ?? true) made.grams = wordGrams(normal)
    if (wanted?.has('sound') ?? true) made.sound = soundOf(normal)
    if (wanted?.has('deletions') ?? true) made.deletions = deletions(normal)
    made.start = startOf(normal)
    made.length = codePoints(normal)
    made.signature = signature(normal)
    return made
  },
}
