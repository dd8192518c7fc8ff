import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bitStep,
  bitsOf,
  probabilityOf,
  stepOfProbability,
  thresholdScale,
  thresholdsAt,
  thresholdsNear,
} from './thresholdScale.ts'

const bits = fc.integer({ min: -48, max: 80 }).map((steps) => steps * bitStep)

describe('thresholds on a scale of bits', () => {
  it('finds the step of its own probabilities again', () => {
    fc.assert(
      fc.property(bits, (step) => {
        expect(stepOfProbability(probabilityOf(step))).toBe(step)
      }),
    )
  })

  it('keeps the bound of automatic links at one half or more, and above the other', () => {
    fc.assert(
      fc.property(bits, bits, (one, other) => {
        const { link, review } = thresholdsAt([Math.min(one, other), Math.max(one, other)])
        expect(link).toBeGreaterThanOrEqual(0.5)
        expect(link).toBeLessThan(1)
        expect(review).toBeGreaterThan(0)
        expect(review).toBeLessThan(link)
      }),
    )
  })

  it('moves only the bound whose handle was moved', () => {
    const current = { link: 0.99, review: 0.05 }
    const [low, high] = [stepOfProbability(current.review), stepOfProbability(current.link)]
    expect(thresholdsNear([low, high], current)).toEqual(current)
    expect(thresholdsNear([low, 3], current)).toEqual({ link: probabilityOf(3), review: 0.05 })
    expect(thresholdsNear([-2, high], current)).toEqual({ link: 0.99, review: probabilityOf(-2) })
  })

  it('holds the pairs of the run and what is set', () => {
    const bin = { pairs: 3, expectedTrue: 1, matches: 0, nonMatches: 0 }
    const scale = thresholdScale({
      bins: [
        { ...bin, from: -8, to: -7.75 },
        { ...bin, from: 15, to: 15.25 },
      ],
      current: { link: 0.99, review: 0.05 },
    })
    expect(scale).toEqual({ min: -8, max: 16 })
    expect(bitsOf(0.99)).toBeLessThan(scale.max)
  })
})
