import { itemHash } from './hash64.ts'

/** Up to so many texts, looking through the list is faster than a set. */
const FEW = 12

/** The distinct texts as items of a weighted list, in order. */
export function itemsOf(texts: readonly string[]): readonly bigint[] {
  const distinct = texts.length > FEW ? [...new Set(texts)] : texts
  const items: bigint[] = []
  for (let at = 0; at < distinct.length; at++) {
    const text = distinct[at] ?? ''
    if (distinct.indexOf(text) === at) items.push(itemHash(text))
  }
  return items
}

/**
 * The code points of a text. As `Array.from`, without an iterator where there are no pairs of surrogates.
 */
export function charactersOf(text: string): readonly string[] {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit >= 0xd800 && unit <= 0xdfff) return Array.from(text)
  }
  return text.split('')
}

/**
 * The pairs of neighbouring characters of a text as items; a text of one character is its own pair.
 *
 * @example bigramItems(charactersOf('国联建筑')) // items of 国联, 联建, 建筑
 */
export function bigramItems(characters: readonly string[]): readonly bigint[] {
  if (characters.length < 2) return itemsOf(characters)
  const pairs: string[] = []
  for (let at = 1; at < characters.length; at++) pairs.push(`${characters[at - 1]}${characters[at]}`)
  return itemsOf(pairs)
}
