/** A rate as its two integers; it is never divided before it is shown (design §5). */
export interface Share {
  readonly numerator: number
  readonly denominator: number
}

/** How much of a bar is filled, 0 to 1; more than all of it stays all of it, and nothing to divide by stays empty. */
export function filledPart({ numerator, denominator }: Share): number {
  return denominator <= 0 ? 0 : Math.min(1, Math.max(0, numerator / denominator))
}

/** Orders shares from the greatest; those without a denominator come last, equal ones keep their order. */
export function compareShares(one: Share, other: Share): number {
  if (one.denominator <= 0 || other.denominator <= 0) {
    return Number(one.denominator <= 0) - Number(other.denominator <= 0)
  }
  return other.numerator * one.denominator - one.numerator * other.denominator
}

/**
 * Which of `steps` equal steps up to the whole a share falls in, from 0; null without a denominator.
 *
 * @example stepOf({ numerator: 50, denominator: 100 }, 5) // 2
 */
export function stepOf({ numerator, denominator }: Share, steps: number): number | null {
  if (denominator <= 0) return null
  return Math.max(0, Math.min(steps - 1, Math.floor((numerator * steps) / denominator)))
}
