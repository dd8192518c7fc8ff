import fc from 'fast-check'
import { expect, it } from 'vitest'
import { arrange } from './counted-vectors.ts'
import { fit, type Problem } from './expectation.ts'
import { startAt } from './starts.ts'

const u = [
  [0.01, 0.09, 0.9],
  [0.2, 0.8],
]
const vector = fc.record({
  levels: fc.tuple(fc.constantFrom(0, 1, 2, 255), fc.constantFrom(0, 1, 255)),
  rules: fc.constant(1),
  count: fc.double({ min: 0.1, max: 1e6, noNaN: true }),
})

it('never makes the data less likely from one iteration to the next', () => {
  fc.assert(
    fc.property(
      fc.array(vector, { minLength: 1, maxLength: 12 }),
      fc.array(vector, { maxLength: 2 }),
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      fc.double({ min: 1.5, max: 1e4, noNaN: true }),
      (vectors, exact, share, wider) => {
        const rows = arrange(2, [{ vectors, share: 1 }], exact)
        const pairs = rows.counts.reduce((sum, count) => sum + count, 0)
        const problem: Problem = {
          used: [true, true],
          u,
          held: [
            [null, null, null],
            [null, 0.1],
          ],
          total: pairs * wider,
          most: pairs * 0.8,
        }
        const { likelihoods } = fit(rows, problem, startAt(problem, share, 0.9), 60)
        likelihoods.forEach((likelihood, i) => {
          const before = likelihoods[i - 1] ?? likelihood
          expect(likelihood).toBeGreaterThanOrEqual(before - 1e-9 * Math.abs(before))
        })
      },
    ),
  )
})
