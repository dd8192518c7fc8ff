import { cleanCode } from '../code-text/clean-code.ts'
import { normalisePersonName } from '../person-name/normalise.ts'
import { surnameOf } from '../person-name/surname.ts'

/** Keeps `first` and `last` characters; hides all of a text too short to leave a middle as long as either end. */
function maskMiddle(text: string, first: number, last: number): string {
  const hidden = text.length - first - last
  if (hidden < Math.max(first, last)) return '*'.repeat(text.length)
  return text.slice(0, first) + '*'.repeat(hidden) + text.slice(text.length - last)
}

/**
 * A person's name as it may be shown: the surname, and one asterisk for the rest whatever its length
 * (domain §11). A name of one character is hidden whole.
 *
 * @example maskPersonName('欧阳修') // '欧阳*'
 */
export function maskPersonName(value: string): string {
  const { normal } = normalisePersonName(value)
  if (normal === '') return ''
  return [...normal].length === 1 ? '*' : `${surnameOf(normal)}*`
}

/**
 * An identity number as it may be shown: first 4 and last 4 (domain §11).
 *
 * @example maskResidentId('120101198001010012') // '1201**********0012'
 */
export function maskResidentId(value: string): string {
  return maskMiddle(cleanCode(value), 4, 4)
}

/**
 * A telephone number as it may be shown: first 3 and last 4 of a mobile, last 4 of a shorter number (domain §11).
 *
 * @example maskPhone('13812345678') // '138****5678'
 */
export function maskPhone(value: string): string {
  const text = cleanCode(value)
  return text.length >= 11 ? maskMiddle(text, 3, 4) : maskMiddle(text, 0, text.length >= 8 ? 4 : 2)
}

/**
 * A bank or fund account as it may be shown: last 4 (domain §11).
 *
 * @example maskAccount('6222020302011234567') // '***************4567'
 */
export function maskAccount(value: string): string {
  return maskMiddle(cleanCode(value), 0, 4)
}
