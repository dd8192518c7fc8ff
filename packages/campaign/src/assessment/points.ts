import { compareRates, decimalOf, printQuotient, type Rate, roundedWhole } from '../rates/index.ts'

/** Points in hundredths: what is printed is what is added up, so that a sheet can be checked by hand. */
export type Points = number

/** Exact points rounded half up once to hundredths (domain §9.3: 2 decimals). */
export function pointsOf({ numerator, denominator }: Rate): Points {
  return roundedWhole({ numerator: numerator * 100n, denominator })
}

/** Points with two decimals. @example printPoints(2899) // '28.99' */
export function printPoints(points: Points): string {
  return printQuotient({ numerator: BigInt(points), denominator: 100n }, 2)
}

/** The points that a decimal text says. */
export function pointsIn(text: string): Points {
  return pointsOf(decimalOf(text))
}

/** One fraction divided by another that is above zero. */
export function quotientOf(first: Rate, second: Rate): Rate {
  return {
    numerator: first.numerator * second.denominator,
    denominator: first.denominator * second.numerator,
  }
}

/** The smaller of two fractions. */
export function lesserOf(first: Rate, second: Rate): Rate {
  return compareRates(first, second) <= 0 ? first : second
}
