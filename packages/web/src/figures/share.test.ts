import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareShares, filledPart, stepOf } from './share.ts'

const share = fc.record({
  numerator: fc.integer({ min: 0, max: 3_000_000 }),
  denominator: fc.integer({ min: 0, max: 3_000_000 }),
})

describe('shares', () => {
  it('never fills a bar beyond its end, as where a plan is overfulfilled (170.28%)', () => {
    expect(filledPart({ numerator: 17028, denominator: 10000 })).toBe(1)
    fc.assert(fc.property(share, (any) => filledPart(any) >= 0 && filledPart(any) <= 1))
  })

  it('ranks the greatest first and those without a plan last', () => {
    const ranked = [
      { numerator: 1, denominator: 0 },
      { numerator: 9, denominator: 20 },
      { numerator: 1, denominator: 2 },
    ].toSorted(compareShares)
    expect(ranked.map(({ denominator }) => denominator)).toEqual([2, 20, 0])
  })

  it('orders any shares without contradiction', () => {
    fc.assert(
      fc.property(share, share, (one, other) => {
        expect(Math.sign(compareShares(one, other)) + Math.sign(compareShares(other, one))).toBe(0)
      }),
    )
  })

  it('puts a share in its step, the whole in the last', () => {
    expect(stepOf({ numerator: 0, denominator: 7 }, 5)).toBe(0)
    expect(stepOf({ numerator: 50, denominator: 100 }, 5)).toBe(2)
    expect(stepOf({ numerator: 7, denominator: 7 }, 5)).toBe(4)
    expect(stepOf({ numerator: 9, denominator: 7 }, 5)).toBe(4)
    expect(stepOf({ numerator: 1, denominator: 0 }, 5)).toBeNull()
  })
})
