import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BIN, edgeOf, type ModelReport, probabilityOfBits } from './report.ts'
import { binsOf, curveOf, expectationAt, waitingBetween } from './thresholds.ts'

/** Pairs by weight, as a run counts them. */
function reportOf(weights: readonly number[]): ModelReport {
  const counts = new Map<number, number>()
  for (const weight of weights) {
    const from = Math.floor(weight / BIN) * BIN
    counts.set(from, (counts.get(from) ?? 0) + 1)
  }
  return {
    ...{
      left: 10,
      right: 10,
      exact: 0,
      linked: 0,
      waiting: 0,
      below: 0,
      levels: {},
      blocking: [],
      unlinkable: [],
    },
    ...{ labels: 0, trainedOn: '2016-07-01' },
    bins: [...counts].map(([from, pairs]) => ({
      from,
      pairs,
      expectedTrue: pairs * probabilityOfBits(from + BIN / 2),
    })),
  }
}

const weights = fc.array(fc.double({ min: -8, max: 30, noNaN: true }), { minLength: 1, maxLength: 60 })
const thresholds = fc.double({ min: 0.5, max: 0.9999, noNaN: true })

describe('what is expected at a threshold', () => {
  test('a higher threshold links no more pairs, and finds no more; precision and recall are shares', () => {
    fc.assert(
      fc.property(weights, thresholds, thresholds, (pairs, a, b) => {
        const bins = binsOf(reportOf(pairs), [])
        const [low, high] = [expectationAt(bins, Math.min(a, b)), expectationAt(bins, Math.max(a, b))]
        expect(high.links).toBeLessThanOrEqual(low.links)
        expect(high.recall ?? 0).toBeLessThanOrEqual((low.recall ?? 0) + 1e-12)
        for (const { precision, recall } of [low, high]) {
          for (const share of [precision, recall])
            if (share !== null) expect(share >= 0 && share <= 1).toBe(true)
        }
      }),
    )
  })

  test('every pair is linked, waits, or lies below', () => {
    fc.assert(
      fc.property(
        weights,
        thresholds,
        fc.double({ min: 0.01, max: 0.49, noNaN: true }),
        (pairs, link, review) => {
          const bins = binsOf(reportOf(pairs), [])
          const below = bins
            .filter(({ from }) => from < edgeOf(review))
            .reduce((sum, bin) => sum + bin.pairs, 0)
          expect(expectationAt(bins, link).links + waitingBetween(bins, { link, review }) + below).toBe(
            pairs.length,
          )
        },
      ),
    )
  })

  test('a decided pair counts by its decision, at every threshold, and waits no longer', () => {
    const bins = binsOf(reportOf([2, 2.1, 12]), [
      { weight: 2, match: true },
      { weight: 12, match: false },
    ])
    const bounds = { link: 0.999, review: 0.5 }
    expect(expectationAt(bins, bounds.link)).toMatchObject({ links: 1, precision: 1 })
    expect(waitingBetween(bins, bounds)).toBe(1)
    expect(expectationAt(bins, 0.6)).toMatchObject({ links: 2 })
  })

  test('nothing to find is nothing to be wrong about', () => {
    expect(expectationAt([], 0.9)).toEqual({
      probability: 0.9,
      links: 0,
      expectedTrue: 0,
      precision: null,
      recall: null,
    })
    expect(curveOf([])).toEqual([])
  })
})
