import type { Kind } from './kind.ts'

/** Longer cells are no numbers. */
const LONGEST = 60
const UNITS: Readonly<Record<string, number>> = { '%': -2, '‰': -3, 千: 3, 万: 4, 亿: 8, K: 3, M: 6 }
const NOISE = /[\s\p{Sc}\p{Cf}'’_]|RMB|CNY|USD|EUR|GBP|AUD|元|圆/gu
/** A sign or brackets for one, digits with separators, an exponent, a unit. */
const SHAPE = /^(\()?([+\-−]?)([\d.,]*\d[\d.,]*)(?:E([+-]?\d{1,3}))?([%‰千万亿KM])?(\))?$/

/** Digits before and behind the decimal point, thousands separators gone; null when they contradict each other. */
function parts(text: string): readonly [whole: string, fraction: string] | null {
  const dots = text.split('.').length - 1
  const commas = text.split(',').length - 1
  let point = ''
  if (dots > 0 && commas > 0) point = text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ','
  else if (dots === 1) point = '.'
  else if (commas === 1 && !/^[1-9]\d{0,2},\d{3}$/.test(text)) point = ','
  if (point !== '' && text.split(point).length > 2) return null
  const cut = point === '' ? text.length : text.indexOf(point)
  const whole = text.slice(0, cut).replace(/[.,]/g, '')
  const fraction = text.slice(cut + 1)
  return /^\d*$/.test(fraction) ? [whole, fraction] : null
}

/** Digits with the decimal point moved, leading and trailing zeros gone. */
function decimal(whole: string, fraction: string, shift: number): string {
  const digits = whole + fraction
  const point = whole.length + shift
  const padded =
    point < 0 ? `${'0'.repeat(-point)}${digits}` : digits.length < point ? digits.padEnd(point, '0') : digits
  const cut = Math.max(point, 0)
  const left = padded.slice(0, cut).replace(/^0+/, '') || '0'
  const right = padded.slice(cut).replace(/0+$/, '')
  return right === '' ? left : `${left}.${right}`
}

/**
 * A number as people and programs write it: thousands separators, currency signs, blanks, percent, brackets for minus,
 * exponents, 万 and 亿. The normal form is plain decimal text without superfluous zeros.
 *
 * With both `.` and `,` the last is the decimal point; a comma alone before exactly three digits parts thousands, otherwise it
 * is the decimal point.
 *
 * @example number.normalise('¥ 1,234.50', column) // '1234.5'
 * @example number.normalise('12,5 %', column) // '0.125'
 */
export const number: Kind = {
  plain: '0|-?[1-9][0-9]{0,14}(\\.[0-9]{0,8}[1-9])?|-?0\\.[0-9]{0,8}[1-9]',
  normalise(raw) {
    if (raw.length > LONGEST) return null
    const text = raw.normalize('NFKC').toUpperCase().replace(NOISE, '')
    const shape = SHAPE.exec(text)
    if (shape === null || (shape[1] === undefined) !== (shape[6] === undefined)) return null
    const found = parts(shape[3] ?? '')
    if (found === null) return null
    const size = decimal(found[0], found[1], Number(shape[4] ?? 0) + (UNITS[shape[5] ?? ''] ?? 0))
    // An exponent can write a number that no cell would hold digit by digit.
    if (size.length >= LONGEST) return null
    const negative = shape[1] !== undefined || shape[2] === '-' || shape[2] === '−'
    return negative && size !== '0' ? `-${size}` : size
  },
  features: (normal) => ({ number: Number(normal) }),
}
