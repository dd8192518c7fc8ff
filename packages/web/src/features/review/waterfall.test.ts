import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { waterfallAxis, waterfallSteps } from './waterfall.ts'

const bits = fc.integer({ min: -40_000, max: 40_000 }).map((thousandths) => thousandths / 1000)

describe('a weight as a waterfall', () => {
  it('begins at the prior and ends at the total', () => {
    const fields = [
      { comparison: 'name', weight: 12 },
      { comparison: 'address', weight: 0 },
      { comparison: 'phone', weight: -3 },
    ]
    expect(waterfallSteps({ priorWeight: -10, weight: -1, fields })).toEqual([
      { key: 'prior', kind: 'prior', from: 0, to: -10 },
      { key: 'name', kind: 'for', from: -10, to: 2 },
      { key: 'address', kind: 'nothing', from: 2, to: 2 },
      { key: 'phone', kind: 'against', from: 2, to: -1 },
      { key: 'total', kind: 'total', from: 0, to: -1 },
    ])
  })

  it('leaves no gap between two steps, and its axis holds them all', () => {
    fc.assert(
      fc.property(bits, fc.array(bits, { maxLength: 12 }), (priorWeight, weights) => {
        const fields = weights.map((weight, place) => ({ comparison: String(place), weight }))
        const weight = weights.reduce((sum, one) => sum + one, priorWeight)
        const steps = waterfallSteps({ priorWeight, weight, fields })
        const compared = steps.slice(0, -1)
        for (const [place, step] of compared.entries()) {
          expect(step.from).toBe(place === 0 ? 0 : compared[place - 1]?.to)
        }
        expect(steps.at(-1)?.to).toBeCloseTo(compared.at(-1)?.to ?? 0, 6)
        const { min, max, interval } = waterfallAxis(steps)
        expect(min).toBeLessThanOrEqual(0)
        expect(max).toBeGreaterThanOrEqual(0)
        for (const { from, to } of steps) {
          expect(Math.min(from, to)).toBeGreaterThanOrEqual(min)
          expect(Math.max(from, to)).toBeLessThanOrEqual(max)
        }
        expect((max - min) / interval).toBeLessThanOrEqual(7)
      }),
    )
  })
})
