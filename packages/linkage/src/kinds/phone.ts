import { parsePhones } from '@kuomian/identity'
import type { Kind } from './kind.ts'
import { isPlaceholder } from './placeholder.ts'
import { codePoints, signature } from './signature.ts'

const MOBILE = /^1[3-9]\d{9}$/
const LONGEST = 400
/** Signs that stand between numbers, never inside one. */
const BETWEEN = /[/;,、，；|&]|或/u
const EXTENSION = /\s*(?:ext(?:ension)?\.?|x|#|转|分机)\s*:?\s*\d{1,6}\s*$/iu
/** +1, or a 1 set apart from ten digits: the country, not a Chinese mobile number. */
const NORTH_AMERICA =
  /^[^\d+]*(?:\+\s*1|1(?=[\s.\-(]))?[\s.-]*\(?([2-9]\d{2})\)?[\s./-]*([2-9]\d{2})[\s.-]*(\d{4})\D*$/
const FOREIGN = /^\s*(?:\+|00)(?!\s*86)/
/** Digits of the shortest and the longest number (E.164). */
const FEWEST = 7
const MOST = 15
/** Typed to fill the cell. */
const FILLER = /(\d)\1{6}$|12345678$|^13800138000$|^1?1234567|^(\d)\2+$/

function digitsOf(text: string): string {
  return text.replace(/\D/g, '')
}

/** The numbers of one piece of a cell. */
function numbersIn(piece: string): readonly string[] {
  const bare = piece.replace(EXTENSION, '')
  const american = NORTH_AMERICA.exec(bare)
  if (american !== null) return [american.slice(1).join('')]
  if (FOREIGN.test(bare)) {
    const digits = digitsOf(bare).replace(/^0+/, '')
    return digits.startsWith('86') ? numbersIn(digits) : [digits]
  }
  const { phones, unread } = parsePhones(piece)
  const numbers = phones
    .filter(({ placeholder }) => !placeholder)
    .map(({ normal }) => normal.replace('-', ''))
  return [...numbers, ...unread.map(digitsOf)]
}

/** As {@link numbersIn}, until reading what was found finds the same: digits alone can show a prefix that signs had hidden. */
function settled(piece: string, rounds: number): readonly string[] {
  const found = numbersIn(piece)
  if (rounds === 3) return found
  return found.flatMap((number) => (number === piece ? [number] : settled(number, rounds + 1)))
}

/** A landline without its area code, which people at home leave out; null for other numbers. */
function localPart(number: string): string | null {
  return /^0(?:10|2\d|[3-9]\d{2})([2-9]\d{6,7})$/.exec(number)?.[1] ?? null
}

/** Every number in a cell as digits, each once, as they stand; fillers left out. */
function numbersOf(raw: string): readonly string[] {
  if (MOBILE.test(raw)) return FILLER.test(raw) ? [] : [raw]
  const text = raw
    .slice(0, LONGEST)
    .normalize('NFKC')
    .replace(/(\d)\.0+\s*$/, '$1')
  const found = new Set<string>()
  // A bar may stand behind the area code: 310/246-1501 is one number.
  const pieces = NORTH_AMERICA.test(text.replace(EXTENSION, '')) ? [text] : text.split(BETWEEN)
  for (const piece of pieces) {
    for (const number of settled(piece, 0)) {
      if (number.length < FEWEST || number.length > MOST || FILLER.test(number) || isPlaceholder(number))
        continue
      found.add(number)
    }
  }
  return [...found]
}

/**
 * Telephone numbers: several in a cell, Chinese ones by their own rules (+86, 0 before, extensions), North American ones without
 * their country, all others as their digits. The normal form is the digits of all numbers, a blank between; `numbers` holds
 * each, a landline also without its area code.
 *
 * @example phone.normalise('０２２－23030259转801 / +86 139 1234 0987', column) // '02223030259;13912340987'
 */
export const phone: Kind = {
  plain: '1[3-9][0-9]{9}',
  normalise: (raw) => numbersOf(raw).join(';') || null,
  features(normal) {
    const numbers = normal.split(';')
    const first = numbers[0] ?? ''
    return {
      numbers: numbers.flatMap((number) => [number, localPart(number) ?? []].flat()).map(BigInt),
      packed: BigInt(`0x${first.slice(-16)}`),
      signature: signature(first),
      length: codePoints(first),
    }
  },
}
