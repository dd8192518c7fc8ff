import { normalisePersonName, surnameOf } from '@kuomian/identity'
import { boundedText } from './bounded-text.ts'
import { foldCharacters } from './character/fold.ts'
import { shapeOf } from './character/look-alike.ts'
import { pinyinOfName, soundsOf } from './character/reading.ts'
import { deletions, sortedDistinct } from './deletions.ts'
import { hash64 } from './hash64.ts'
import { bigramItems, itemsOf } from './items.ts'
import type { Features, Kind } from './kind.ts'
import { latinNameFeatures, normaliseLatinName } from './latin-name.ts'
import { isPlaceholder } from './placeholder.ts'
import { codePoints, signature } from './signature.ts'

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
function packed(fold: string): bigint | null {
  let word = 0n
  let lanes = 0
  for (const character of fold) {
    if (++lanes > LANES) return null
    const code = character.codePointAt(0) ?? 0
    // Rare characters beyond 16 bits take the place of private ones, which a normal name does not have.
    word = (word << 16n) | BigInt(code > 0xffff ? 0xe000 + (code % 0x1900) : code)
  }
  return word
}

function chineseFeatures(normal: string): Features {
  const parts = foldCharacters(normal).split(/[·\s]+/u)
  const fold = parts.length === 1 ? (parts[0] ?? '') : parts.join('')
  const whole = !fold.includes(MISSING)
  const surname = surnameOf(fold)
  return {
    fold,
    pinyin: whole ? pinyinOfName(fold, surname) : null,
    sounds: whole ? sortedDistinct(soundsOf(fold, surname).map(hash64)) : [],
    shape: whole ? shapeOf(fold) : null,
    packed: packed(fold),
    surname: surname.includes(MISSING) ? null : surname,
    sound: null,
    deletions: deletions(fold),
    tokens: itemsOf(parts.length === 1 ? fold : parts),
    grams: bigramItems(fold),
    length: codePoints(fold),
    signature: signature(fold),
  }
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
    const text = boundedText(raw).toWellFormed()
    if (isChinese(text)) return chineseName(text)
    return normaliseLatinName(text)
  },
  features: (normal) => (isChinese(normal) ? chineseFeatures(normal) : latinNameFeatures(normal)),
}
