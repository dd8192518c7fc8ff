import fc from 'fast-check'
import { expect, it } from 'vitest'
import { HEAVIEST_WEIGHT, levelWeight, probabilityOf, weightOfProbability } from './weight.ts'

const probability = fc.double({ min: 0, max: 1, noNaN: true })

it('weighs a level in thousandths of a bit', () => {
  expect(levelWeight(0.9, 0.01)).toBe(6492)
  expect(levelWeight(0.5, 0.5)).toBe(0)
  expect(levelWeight(null, 0.1)).toBe(0)
  expect(levelWeight(0.1, undefined)).toBe(0)
  expect(levelWeight(0, 0.1)).toBe(-HEAVIEST_WEIGHT)
  expect(levelWeight(0.1, 0)).toBe(HEAVIEST_WEIGHT)
})

it('gives whole weights within bounds for any m and u, never −0', () => {
  fc.assert(
    fc.property(probability, probability, (m, u) => {
      const weight = levelWeight(m, u)
      expect(Number.isInteger(weight)).toBe(true)
      expect(Math.abs(weight)).toBeLessThanOrEqual(HEAVIEST_WEIGHT)
      expect(Object.is(weight, -0)).toBe(false)
    }),
  )
})

it('finds a probability again from its weight to a thousandth of a bit', () => {
  fc.assert(
    fc.property(fc.integer({ min: -HEAVIEST_WEIGHT, max: HEAVIEST_WEIGHT }), (weight) => {
      const again = weightOfProbability(probabilityOf(weight))
      // Close to 1 a double has no more room for the difference.
      if (weight < 20_000) expect(Math.abs(again - weight)).toBeLessThanOrEqual(1)
    }),
  )
  expect(weightOfProbability(0.5)).toBe(0)
  expect(weightOfProbability(0)).toBe(-HEAVIEST_WEIGHT)
  expect(weightOfProbability(1)).toBe(HEAVIEST_WEIGHT)
})
