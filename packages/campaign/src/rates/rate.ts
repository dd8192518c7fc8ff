import { type Figure, isReported, NO_FIGURE } from './figure.ts'

/** An exact rate of two whole numbers, the denominator above zero. It is rounded once, when it is printed (R57). */
export type Rate = { readonly numerator: bigint; readonly denominator: bigint }

/** A rate, or why there is none: a part is missing (未报) or not yet reported (待报), or the denominator is zero or does not apply (—). */
export type RateFigure = Rate | 'missing' | 'not-yet-reported' | 'not-applicable'

/** Is there a rate to compare and print? */
export function isRate(rate: RateFigure): rate is Rate {
  return typeof rate === 'object'
}

/**
 * The exact rate of two figures (whole numbers). Zero over something is a rate of zero; anything over zero is not applicable (domain §4.1).
 * @throws RangeError when a number is not whole.
 */
export function rateOf(numerator: Figure, denominator: Figure): RateFigure {
  if (numerator === 'not-applicable' || denominator === 'not-applicable') return 'not-applicable'
  if (numerator === 'missing' || denominator === 'missing') return 'missing'
  if (!isReported(numerator) || !isReported(denominator)) return 'not-yet-reported'
  if (denominator === 0) return 'not-applicable'
  const sign = denominator < 0 ? -1n : 1n
  return { numerator: sign * BigInt(numerator), denominator: sign * BigInt(denominator) }
}

/** Numerator × factor over denominator, rounded half away from zero to a whole number. */
function scaleHalfUp(numerator: bigint, denominator: bigint, factor: bigint): bigint {
  const magnitude = (numerator < 0n ? -numerator : numerator) * factor
  const rounded = (2n * magnitude + denominator) / (2n * denominator)
  return numerator < 0n ? -rounded : rounded
}

function placePoint(scaled: bigint, decimals: number): string {
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(decimals + 1, '0')
  const sign = scaled < 0n ? '-' : ''
  if (decimals === 0) return sign + digits
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

/**
 * A rate as printed percent with fixed decimals, half up once at the end, ties away from zero (R57, 四舍五入).
 * `未报` when missing, `待报` when not yet reported, `—` when not applicable.
 * @example printPercent(rateOf(201, 20000), 2) // '1.01%'
 */
export function printPercent(rate: RateFigure, decimals: number): string {
  if (!isRate(rate)) return NO_FIGURE[rate]
  return `${placePoint(scaleHalfUp(rate.numerator, rate.denominator, 100n * 10n ** BigInt(decimals)), decimals)}%`
}

/** An exact quotient (persons per unit, say) printed with fixed decimals, half up once. words for none as for percents. */
export function printQuotient(rate: RateFigure, decimals: number): string {
  if (!isRate(rate)) return NO_FIGURE[rate]
  return placePoint(scaleHalfUp(rate.numerator, rate.denominator, 10n ** BigInt(decimals)), decimals)
}

/** A count in units of ten thousand (万) with 2 decimals, half up: 2891437 → `289.14万` (T07). */
export function printWan(count: number): string {
  return `${placePoint(scaleHalfUp(BigInt(count), 10_000n, 100n), 2)}万`
}

/** Orders two rates exactly, without rounding: negative when the first is lower. */
export function compareRates(first: Rate, second: Rate): number {
  const difference = first.numerator * second.denominator - second.numerator * first.denominator
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}
