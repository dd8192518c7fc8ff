import fc from 'fast-check'
import { expect, it } from 'vitest'
import { expectedQuality } from './expected-quality.ts'
import { weightOfProbability } from './weight.ts'

it('expects as many right links as their probabilities sum to', () => {
  const histogram = [
    { weight: weightOfProbability(0.75), pairs: 4 },
    { weight: weightOfProbability(0.25), pairs: 4 },
  ]
  const { links, correct, precision, recall } = expectedQuality(histogram, 0.5)
  expect(links).toBe(4)
  expect(correct).toBeCloseTo(3, 2)
  expect(precision).toBeCloseTo(0.75, 3)
  expect(recall).toBeCloseTo(0.75, 3)
  expect(expectedQuality(histogram, 0.5, 6).recall).toBeCloseTo(0.5, 3)
})

it('never expects a higher recall of a higher threshold', () => {
  const bucket = fc.record({ weight: fc.integer({ min: -40_000, max: 40_000 }), pairs: fc.nat(1e6) })
  const threshold = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(fc.array(bucket), threshold, threshold, (histogram, a, b) => {
      const low = expectedQuality(histogram, Math.min(a, b))
      const high = expectedQuality(histogram, Math.max(a, b))
      expect(high.recall).toBeLessThanOrEqual(low.recall)
      expect(high.precision).toBeGreaterThanOrEqual(low.precision - 1e-9)
    }),
  )
})
