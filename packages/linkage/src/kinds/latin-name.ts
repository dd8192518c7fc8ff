import { deletions } from './deletions.ts'
import { foldText } from './fold-text.ts'
import { hash64 } from './hash64.ts'
import type { Features } from './kind.ts'
import { isPlaceholder } from './placeholder.ts'
import { codePoints, signature } from './signature.ts'
import { phoneticCode } from './sound.ts'
import { wordGrams, wordTokens } from './words.ts'

/** Forms of address, degrees and generations: not part of a name, and often left out. */
const TITLES = new Set(
  'mr mrs ms miss mx dr prof professor sir madam mme mlle herr frau rev hon jr sr ii iii iv md phd esq'.split(
    ' ',
  ),
)

const GENERATIONS = new Set(['jr', 'sr', 'ii', 'iii', 'iv'])

function withoutTitles(folded: string): string {
  if (!folded.includes(' ')) return folded
  const words = folded.split(' ')
  // Joined initials look like a generation, which never stands first.
  const kept = words.filter((word, at) => !TITLES.has(word) || (at === 0 && GENERATIONS.has(word)))
  if (kept.length === 0 || kept.length === words.length) return folded
  // Initials that a title stood between are joined once it is gone.
  return withoutTitles(foldText(kept.join(' ')))
}

/**
 * A person's name in Latin letters: small letters without diacritics, hyphens a blank, titles gone, `Surname, Given` turned
 * round. Null for fillers and for text without a letter.
 *
 * @example normaliseLatinName('O’Neil, Dr. Anne-Marie') // 'anne marie oneil'
 */
export function normaliseLatinName(raw: string): string | null {
  if (isPlaceholder(raw)) return null
  const comma = raw.length <= 400 ? raw.indexOf(',') : -1
  let name: string
  if (comma > 0 && raw.indexOf(',', comma + 1) < 0) {
    const surname = withoutTitles(foldText(raw.slice(0, comma)))
    const given = withoutTitles(foldText(raw.slice(comma + 1)))
    name = TITLES.has(given) ? surname : withoutTitles(foldText(`${given} ${surname}`))
  } else name = withoutTitles(foldText(raw))
  return /\p{L}/u.test(name) && !isPlaceholder(name) ? name : null
}

/**
 * The features of a normal Latin name, by those of the kind `person-name`: `fold` is the name without blanks, `sound` the
 * phonetic codes of its words in order, `sounds` their hash in any order. What only Chinese names have is null. Lists that are
 * not `wanted` are left out.
 */
export function latinNameFeatures(normal: string, wanted?: ReadonlySet<string>): Features {
  const words = normal.split(' ')
  const fold = words.length === 1 ? normal : words.join('')
  const codes = words.map(phoneticCode).filter((code) => code !== '')
  const sound = codes.join(' ')
  const made: Record<string, Features[string]> = {
    fold,
    pinyin: null,
    shape: null,
    packed: null,
    surname: null,
    sound: sound || null,
    length: codePoints(fold),
    signature: signature(fold),
  }
  if (wanted?.has('sounds') ?? true) {
    made.sounds = sound === '' ? null : [hash64(codes.length === 1 ? sound : codes.sort().join(' '))]
  }
  if (wanted?.has('deletions') ?? true) made.deletions = deletions(fold)
  if (wanted?.has('tokens') ?? true) made.tokens = wordTokens(normal)
  if (wanted?.has('grams') ?? true) made.grams = wordGrams(normal)
  return made
}
