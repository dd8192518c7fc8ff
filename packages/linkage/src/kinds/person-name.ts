import { normalisePersonName, surnameOf } from '@kuomian/identity'
import { cellText } from './bounded-text.ts'
import { foldCharacters } from './character/fold.ts'
import { shapeOf } from './character/look-alike.ts'
import { pinyinOfName, soundsOf } from './character/reading.ts'
import { deletions, sortedDistinct } from './deletions.ts'
import { hash64 } from './hash64.ts'
import { bigramItems, charactersOf, itemsOf } from './items.ts'
import type { Features, Kind } from './kind.ts'
import { latinNameFeatures, normaliseLatinName } from './latin-name.ts'
import { isPlaceholder } from './placeholder.ts'
import { codePoints, signature } from './signature.ts'
import { joinWord } from './word.ts'

const HAN = /\p{Script=Han}/u
const MISSING = '□'
/** Characters that `packed` has room for. */
const LANES = 4

/** Whether a text is a Chinese name: the fast way first, since most are ordinary characters alone. */
function isChinese(text: string): boolean {
  const first = text.charCodeAt(0)
  return (first >= 0x4e00 && first <= 0x9fa5) || HAN.test(text)
}

/** `王*明` hides a character as `王□明` lacks it. */
function chineseName(text: string): string | null {
  const { normal } = normalisePersonName(text)
  if (!normal.includes('*')) return isPlaceholder(normal) || !isChinese(normal) ? null : normal
  return chineseName(normal.replaceAll('*', MISSING))
}

/** The characters of a short folded name in 16-bit lanes, the first one highest; null when there are more than four. */
function packed(characters: readonly string[]): bigint | null {
  if (characters.length > LANES) return null
  let high = 0
  let low = 0
  for (const character of characters) {
    const code = character.codePointAt(0) ?? 0
    high = (high << 16) | (low >>> 16)
    // Rare characters beyond 16 bits take the place of private ones, which a normal name does not have.
    low = (low << 16) | (code > 0xffff ? 0xe000 + (code % 0x1900) : code)
  }
  return joinWord(high, low)
}

/** What separates the parts of a name: 阿不都·热合曼. */
function partsOf(name: string): readonly string[] {
  return name.includes('·') || name.includes(' ') ? name.split(/[·\s]+/u) : [name]
}

function chineseFeatures(normal: string, wanted: ReadonlySet<string> | undefined): Features {
  const wants = (feature: string) => wanted?.has(feature) ?? true
  const parts = partsOf(foldCharacters(normal))
  const fold = parts.length === 1 ? (parts[0] ?? '') : parts.join('')
  const whole = !fold.includes(MISSING)
  const surname = surnameOf(fold)
  const made: Record<string, Features[string]> = {
    fold,
    pinyin: whole && wants('pinyin') ? pinyinOfName(fold, surname) : null,
    shape: whole && wants('shape') ? shapeOf(fold) : null,
    packed: wants('packed') ? packed(charactersOf(fold)) : null,
    surname: surname.includes(MISSING) ? null : surname,
    sound: null,
    length: codePoints(fold),
    signature: wants('signature') ? signature(fold) : null,
  }
  if (wants('sounds')) made.sounds = whole ? sortedDistinct(soundsOf(fold, surname).map(hash64)) : []
  if (wants('deletions')) made.deletions = deletions(fold)
  if (wants('tokens')) made.tokens = itemsOf(parts.length === 1 ? charactersOf(fold) : parts)
  if (wants('grams')) made.grams = bigramItems(charactersOf(fold))
  return made
}

/**
 * Names of persons. Chinese ones: blanks, notes, brackets and kinds of dots evened out; a character that is missing, private
 * or hidden is `□`, and a name with one has no sound and no shape, since it agrees with none. Names without a Han character
 * are read as Latin ones.
 *
 * @example personName.normalise('王　伟（女）', column) // '王伟'
 */
export const personName: Kind = {
  plain: null,
  normalise(raw) {
    const text = cellText(raw)
    if (isChinese(text)) return chineseName(text)
    return normaliseLatinName(text)
  },
  features(normal, _column, wanted) {
    return isChinese(normal) ? chineseFeatures(normal, wanted) : latinNameFeatures(normal, wanted)
  },
}
