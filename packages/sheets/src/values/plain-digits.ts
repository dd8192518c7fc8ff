const NUMBER = /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d{1,4}))?$/

/** Moves the decimal point of a run of digits: ('12345', 3) → 123.45 */
function placePoint(digits: string, point: number): string {
  let whole: string
  let fraction: string
  if (point <= 0) {
    whole = '0'
    fraction = '0'.repeat(-point) + digits
  } else if (point >= digits.length) {
    whole = digits + '0'.repeat(point - digits.length)
    fraction = ''
  } else {
    whole = digits.slice(0, point)
    fraction = digits.slice(point)
  }
  whole = whole.replace(/^0+(?=\d)/, '')
  fraction = fraction.replace(/0+$/, '')
  return fraction === '' ? whole : `${whole}.${fraction}`
}

/** Rounds a run of significant digits to 15, half up: spreadsheets print no more, the rest is binary noise. */
function roundTo15(digits: string): string {
  const kept = BigInt(digits.slice(0, 15)) + (digits.charCodeAt(15) - 48 >= 5 ? 1n : 0n)
  return kept.toString() + '0'.repeat(digits.length - 15)
}

/**
 * The stored form of a number as plain decimal digits, without going through a float: `1.2E+5` → `120000`,
 * `0.30000000000000004` → `0.3`. Integers keep every digit that is stored, so that a rounded 18-digit identity number
 * can still be seen as such (domain §9.2). `shift` moves the point to the right (2 turns a fraction into percents).
 * `null` when the text is no number.
 */
export function plainDigits(raw: string, shift = 0): string | null {
  const match = NUMBER.exec(raw)
  if (match === null) return null
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match
  if (whole === '' && fraction === '') return null
  let digits = whole + fraction
  let point = whole.length + Number(exponent) + shift
  if (Math.abs(point) > 400) return null
  const leading = /^0*/.exec(digits)?.[0].length ?? 0
  digits = digits.slice(leading)
  point -= leading
  if (digits === '') return '0'
  const isInteger = digits.replace(/0+$/, '').length <= point
  if (digits.length > 15 && !isInteger) {
    const rounded = roundTo15(digits)
    point += rounded.length - digits.length
    digits = rounded
  }
  const text = placePoint(digits, point)
  return sign === '-' && text !== '0' ? `-${text}` : text
}
