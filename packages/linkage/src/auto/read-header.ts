import { HEADER_WORDS } from './header-words.ts'
import { MEANINGS, type Meaning } from './meaning.ts'

/** What a header says its column is about. `words` tells how many words, or Han characters, it understood of how many. */
export type HeaderReading = { meaning: Meaning; understood: number; of: number }

const HAN = /\p{Script=Han}/u

/**
 * The words of a header: cases, camel humps, underscores, points and digits at the end are no matter.
 * @example headerWords('Date_ofBirth') // ['date', 'of', 'birth']
 */
export function headerWords(header: string): readonly string[] {
  return header
    .normalize('NFKC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .filter((word) => word !== '')
}

/** Phrases without the blanks, so that `firstname`, `first_name` and `First Name` are one. */
const PHRASES: ReadonlyMap<string, Meaning> = new Map(
  MEANINGS.flatMap((meaning) =>
    (HEADER_WORDS[meaning] ?? '')
      .split('|')
      .filter((phrase) => phrase !== '')
      .map((phrase) => [phrase.replaceAll(' ', ''), meaning] as const),
  ),
)
const LONGEST_PHRASE = 5

/**
 * What a header means by its longest known phrase, the later one of two that are equally long; null when it is not understood.
 * @example readHeader('Date_of_Birth') // { meaning: 'birth-date', understood: 3, of: 3 }
 * @example readHeader('单位名称（全称）') // { meaning: 'organisation', understood: 4, of: 6 }
 */
export function readHeader(header: string): HeaderReading | null {
  const words = headerWords(header)
  // Short names of keys: cid, tid, pid.
  if (words.length === 1 && /^[a-z]{1,3}id$/u.test(words[0] ?? ''))
    return { meaning: 'row-key', understood: 1, of: 1 }
  let best: HeaderReading | null = null
  for (let at = 0; at < words.length; at++) {
    for (let count = Math.min(LONGEST_PHRASE, words.length - at); count > 0; count--) {
      const meaning = PHRASES.get(words.slice(at, at + count).join(''))
      if (meaning !== undefined && (best === null || count >= best.understood)) {
        best = { meaning, understood: count, of: words.length }
      }
    }
  }
  return best ?? readNumberedHeader(words) ?? readHanHeader(header)
}

/** A header such as `fname_c1` or `phone2`: the words without digits and single letters. */
function readNumberedHeader(words: readonly string[]): HeaderReading | null {
  const bare = words.map((word) => word.replace(/\d+$/u, '')).filter((word) => word.length > 1)
  const same = bare.length === words.length && bare.every((word, at) => word === words[at])
  if (same || bare.length === 0) return null
  return readHeader(bare.join(' '))
}

/** The longest Chinese phrase inside a header, the later one of two that are equally long. */
function readHanHeader(header: string): HeaderReading | null {
  const text = header.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')
  if (!HAN.test(text)) return null
  const characters = [...text]
  let best: HeaderReading | null = null
  for (let at = 0; at < characters.length; at++) {
    for (let count = characters.length - at; count > 1; count--) {
      const meaning = PHRASES.get(characters.slice(at, at + count).join(''))
      if (meaning !== undefined && (best === null || count >= best.understood)) {
        best = { meaning, understood: count, of: characters.length }
      }
    }
  }
  return best
}
