import { decimalOf, productOf, type Rate, sumOf } from '../rates/index.ts'
import type { PremiumModel } from './model.ts'

/** A part of the cost with its own rate; the premium is exact. */
export type Slice = { costCents: number; rate: string; premium: Rate }

const whole = (cents: number): Rate => ({ numerator: BigInt(cents), denominator: 1n })
const nothing: Rate = whole(0)

/**
 * The slices of a cost under a model: one, unless the model has tiers. A tier's rate is that of the cost between the limit below it and its
 * own, so that one more yuan never makes a premium fall.
 */
export function slicesOf(way: PremiumModel['way'], costCents: number): Slice[] {
  switch (way.kind) {
    case 'cost-rate':
      return [sliceOf(costCents, way.rate, decimalOf(way.rate))]
    case 'labour-share':
      return [sliceOf(costCents, way.rate, productOf(decimalOf(way.share), decimalOf(way.rate)))]
    case 'tiers':
      return way.tiers.flatMap(({ upToCents, rate }, place) => {
        const below = way.tiers[place - 1]?.upToCents ?? 0
        const part = Math.min(costCents, upToCents ?? costCents) - below
        return part > 0 ? [sliceOf(part, rate, decimalOf(rate))] : []
      })
  }
}

function sliceOf(costCents: number, rate: string, share: Rate): Slice {
  return { costCents, rate, premium: productOf(whole(costCents), share) }
}

/** The exact premium of the whole project: the sum of its slices. */
export function fullPremium(slices: readonly Slice[]): Rate {
  return slices.reduce((sum, { premium }) => sumOf(sum, premium), nothing)
}
