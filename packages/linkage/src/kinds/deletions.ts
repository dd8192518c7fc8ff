import { hash64, hashWithoutUnits } from './hash64.ts'

/** Texts of more UTF-16 units have only their own hash: one character says little about them, and the list would be long. */
const LONGEST_WITH_DELETIONS = 64

/**
 * Hashes of a text and of the text with each one code point left out, distinct and ascending. Two texts that are one
 * insertion, deletion, replacement or swap of neighbours apart share an item.
 *
 * @example deletions('王明') // hashes of 王明, 明, 王
 */
export function deletions(text: string): readonly bigint[] {
  const hashes = [hash64(text)]
  if (text.length > LONGEST_WITH_DELETIONS) return hashes
  let at = 0
  let before = -1
  while (at < text.length) {
    const character = text.codePointAt(at) ?? 0
    const next = at + (character > 0xffff ? 2 : 1)
    // Leaving out either of two equal neighbours gives the same text.
    if (character !== before) hashes.push(hashWithoutUnits(text, at, next))
    before = character
    at = next
  }
  return sortedDistinct(hashes)
}

/** Lists up to this long are sorted without calling a function for each comparison. */
const INSERTED = 16

function insertionSort(items: bigint[]): void {
  for (let at = 1; at < items.length; at++) {
    const item = items[at] ?? 0n
    let place = at
    for (; place > 0; place--) {
      const before = items[place - 1] ?? 0n
      if (before <= item) break
      items[place] = before
    }
    items[place] = item
  }
}

/** The items ascending, each once. Changes the list it is given. */
export function sortedDistinct(items: bigint[]): readonly bigint[] {
  if (items.length < 2) return items
  if (items.length > INSERTED) items.sort((one, other) => (one < other ? -1 : one > other ? 1 : 0))
  else insertionSort(items)
  let kept = 1
  for (let at = 1; at < items.length; at++) {
    const item = items[at]
    if (item !== undefined && item !== items[kept - 1]) items[kept++] = item
  }
  items.length = kept
  return items
}
