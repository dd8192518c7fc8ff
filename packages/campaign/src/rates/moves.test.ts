import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { movesOf, rateOf } from './index.ts'

describe('a ranking with last month’s place', () => {
  const counts = { a: [1, 9], b: [5, 5], c: [null, 7], d: [4, null], e: [5, 4] } as const
  const rate = (when: 0 | 1) => (item: keyof typeof counts) => rateOf(counts[item][when] ?? 'missing', 10)
  const names = ['a', 'b', 'c', 'd', 'e'] as const
  it('says who rose and who fell; who had no rank, or has none, moved nowhere', () => {
    expect(movesOf(names, rate(1), rate(0))).toEqual([
      { item: 'a', rank: 1, before: 4, moved: 3 },
      { item: 'c', rank: 2, before: null, moved: null },
      { item: 'b', rank: 3, before: 1, moved: -2 },
      { item: 'e', rank: 4, before: 1, moved: -3 },
      { item: 'd', rank: null, before: 3, moved: null },
    ])
  })
  it('between two equal days nobody moves', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { maxLength: 25 }), (numerators) => {
        const items = numerators.map((numerator, place) => ({ numerator, place }))
        const same = ({ numerator }: { numerator: number }) => rateOf(numerator, 20)
        expect(movesOf(items, same, same).every(({ moved }) => moved === 0)).toBe(true)
      }),
    )
  })
})
