import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inOrder } from './in-order.ts'

const probabilities = fc
  .array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 2, maxLength: 8 })
  .map((values) => values.map((value) => value / values.reduce((sum, each) => sum + each, 0)))
const ratios = (m: readonly number[], u: readonly number[]) =>
  m.map((value, level) => value / (u[level] ?? 1))

describe('levels in order', () => {
  it('leave alone what is in order', () => {
    expect(inOrder([0.8, 0.15, 0.05], [0.01, 0.09, 0.9], [null, null, null])).toEqual([0.8, 0.15, 0.05])
  })

  it('let a level without evidence weigh no more than the better one', () => {
    const u = [0.1, 0.0001, 0.8999]
    const m = inOrder([0.1, 0.01, 0.89], u, [null, null, null])
    const [first = 0, second = 0, third = 0] = ratios(m, u)
    expect(second).toBeCloseTo(first)
    expect(third).toBeLessThan(second)
  })

  it('pass over a level that is held', () => {
    expect(inOrder([0.5, 0.01, 0.49], [0.1, 0.0001, 0.8999], [null, 0.01, null])[1]).toBe(0.01)
  })

  it('never fall in weight from worse to better, and keep the sum (property)', () => {
    fc.assert(
      fc.property(probabilities, probabilities, (m, chances) => {
        const u = m.map((_, level) => chances[level] ?? 0.001)
        const ordered = inOrder(m, u, [])
        const found = ratios(ordered, u)
        found.forEach((ratio, level) => {
          if (level > 0) expect(ratio).toBeLessThanOrEqual((found[level - 1] ?? 0) * (1 + 1e-9))
        })
        expect(ordered.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1)
      }),
    )
  })
})
