import fc from 'fast-check'
import { expect, it } from 'vitest'
import { estimateU } from './estimate-u.ts'

it('keeps exact figures and gives an unseen level no more than half a drawn pair', () => {
  const [equal, near, other] = estimateU({ counts: [0, 0, 1000], exact: [1e-7, null, null], pairs: 1e9 })
  expect(equal).toBeCloseTo(1e-7, 12)
  expect(near).toBeGreaterThan(0.0004)
  expect(near).toBeLessThanOrEqual(0.0005)
  expect(other).toBeGreaterThan(0.999)
})

it('gives an equality that no pair can have half a pair', () => {
  expect(estimateU({ counts: [0, 9], exact: [0, null], pairs: 1e6 })[0]).toBeCloseTo(5e-7, 12)
})

it('sums to 1 and has nothing impossible, whatever was drawn', () => {
  const level = fc.tuple(fc.nat(1e9), fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 2 }))
  fc.assert(
    fc.property(fc.array(level, { minLength: 1, maxLength: 6 }), fc.nat(1e12), (levels, pairs) => {
      const u = estimateU({ counts: levels.map(([count]) => count), exact: levels.map(([, e]) => e), pairs })
      expect(u.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 9)
      for (const value of u) expect(value).toBeGreaterThan(0)
    }),
  )
})
