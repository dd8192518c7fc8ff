import type { Rate } from './rate.ts'

const DECIMAL = /^(\d{1,15})(?:\.(\d{1,12}))?$/

/** Is the text a plain decimal number, `0.0012` say? Signs, exponents, per cent and per mille are none. */
export function isDecimal(text: string): boolean {
  return DECIMAL.test(text)
}

/**
 * The exact fraction of a decimal number. Rates of money are written as text, because 0.0012 has no exact binary form.
 * @example decimalOf('0.0012') // { numerator: 12n, denominator: 10000n }
 * @throws RangeError when the text is no decimal number
 */
export function decimalOf(text: string): Rate {
  const match = DECIMAL.exec(text)
  if (match === null) throw new RangeError(`Not a decimal number: ${JSON.stringify(text)}`)
  const fraction = (match[2] ?? '').replace(/0+$/, '')
  return {
    numerator: BigInt(`${match[1]}${fraction}`),
    denominator: 10n ** BigInt(fraction.length),
  }
}

/** The exact product of two fractions. */
export function productOf(first: Rate, second: Rate): Rate {
  return {
    numerator: first.numerator * second.numerator,
    denominator: first.denominator * second.denominator,
  }
}

/** The exact sum of two fractions. */
export function sumOf(first: Rate, second: Rate): Rate {
  return {
    numerator: first.numerator * second.denominator + second.numerator * first.denominator,
    denominator: first.denominator * second.denominator,
  }
}

/** A fraction that is not below zero as a whole number, of cents or persons say, rounded half up once (四舍五入). */
export function roundedWhole({ numerator, denominator }: Rate): number {
  return Number((2n * numerator + denominator) / (2n * denominator))
}
