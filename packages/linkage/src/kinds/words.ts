import { asciiGrams, nextRound, rememberedItem } from './item-hashes.ts'

/** Signs written without blanks between words: Han, kana. By UTF-16 unit; surrogates of the Han planes count as such. */
function isUnspaced(unit: number): boolean {
  if (unit < 0x3040) return unit === 0x3005 || unit === 0x3007
  return (
    unit <= 0x30ff ||
    (unit >= 0x3400 && unit <= 0x4dbf) ||
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0xd840 && unit <= 0xd88c) ||
    (unit >= 0xdc00 && unit <= 0xdfff)
  )
}

/** Calls for each word of a folded text: runs of Han or kana are words apart from what they touch. */
function eachWord(text: string, take: (word: string, unspaced: boolean) => void): void {
  let from = 0
  let run = false
  for (let at = 0; at <= text.length; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : 32
    const blank = unit === 32
    const unspaced = !blank && isUnspaced(unit)
    if (blank || unspaced !== run) {
      if (at > from) take(text.slice(from, at), run)
      from = blank ? at + 1 : at
      run = unspaced
    }
  }
}

/** The neighbouring pairs of a run's characters; the run itself when it has one only. */
function pairs(run: string, take: (pair: string) => void): void {
  let first = 0
  let second = (run.codePointAt(0) ?? 0) > 0xffff ? 2 : 1
  if (second >= run.length) take(run)
  while (second < run.length) {
    const end = second + ((run.codePointAt(second) ?? 0) > 0xffff ? 2 : 1)
    take(run.slice(first, end))
    first = second
    second = end
  }
}

function isAscii(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) > 127) return false
  return true
}

/**
 * The distinct words of a folded text as items; for Han and kana the pairs of neighbours. Order is that of the text.
 *
 * @example wordTokens('国联建 abc 12') // items of 国联, 联建, abc, 12
 */
export function wordTokens(text: string): readonly bigint[] {
  const items: bigint[] = []
  const take = (word: string) => {
    const item = rememberedItem(word)
    // Texts have few words: looking through them is faster than a set.
    if (!items.includes(item)) items.push(item)
  }
  eachWord(text, (word, unspaced) => {
    if (unspaced) pairs(word, take)
    else take(word)
  })
  return items
}

/**
 * The distinct trigrams of a folded text's words with one blank before and behind each as items; for Han and kana the pairs of
 * neighbours.
 *
 * @example wordGrams('abc') // items of ' ab', 'abc', 'bc '
 */
export function wordGrams(text: string): readonly bigint[] {
  const ascii: bigint[] = []
  const others = new Set<bigint>()
  nextRound()
  eachWord(text, (word, unspaced) => {
    if (unspaced) pairs(word, (pair) => others.add(rememberedItem(pair)))
    else if (isAscii(word)) asciiGrams(word, ascii)
    else {
      const bounded = ` ${word} `
      for (let at = 0; at + 3 <= bounded.length; at++) others.add(rememberedItem(bounded.slice(at, at + 3)))
    }
  })
  return others.size === 0 ? ascii : [...new Set([...ascii, ...others])]
}
