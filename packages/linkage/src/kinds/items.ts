import { itemHash } from './hash64.ts'

/** The distinct texts as items of a weighted list, in order. */
export function itemsOf(texts: Iterable<string>): readonly bigint[] {
  const items: bigint[] = []
  for (const text of new Set(texts)) items.push(itemHash(text))
  return items
}

/**
 * The pairs of neighbouring characters of a text as items; a text of one character is its own pair.
 *
 * @example bigramItems('国联建筑') // items of 国联, 联建, 建筑
 */
export function bigramItems(text: string): readonly bigint[] {
  const characters = Array.from(text)
  if (characters.length < 2) return itemsOf(characters)
  const pairs: string[] = []
  for (let at = 1; at < characters.length; at++) pairs.push(`${characters[at - 1]}${characters[at]}`)
  return itemsOf(pairs)
}
