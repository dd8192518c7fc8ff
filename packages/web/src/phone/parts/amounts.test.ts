import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { centsOf, countOf, yuanOf } from './amounts.ts'

describe('amounts as they are typed on a phone', () => {
  it('are yuan in any digits, with or without separators', () => {
    expect(centsOf('5000')).toBe(500_000)
    expect(centsOf(' 5,000.5 ')).toBe(500_050)
    expect(centsOf('５０００．０５')).toBe(500_005)
    expect(centsOf('5000.')).toBe(500_000)
    expect(centsOf('0')).toBe(0)
    expect(centsOf('')).toBeNull()
  })
  it('are no amounts when they are negative, too fine, too large or words', () => {
    for (const text of ['-1', '1.005', '1000000.01', '99999999', '五千', '5e3'])
      expect([text, centsOf(text)]).toEqual([text, undefined])
  })
  it('come back as they were typed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000 }), (cents) => {
        expect(centsOf(yuanOf(cents))).toBe(cents)
      }),
    )
    expect(yuanOf(null)).toBe('')
  })
})

describe('whole numbers as they are typed on a phone', () => {
  it('are digits alone', () => {
    expect([countOf('30'), countOf('３０'), countOf('0')]).toEqual([30, 30, 0])
    expect(countOf('')).toBeNull()
    for (const text of ['-1', '1.5', '30人', '1000001'])
      expect([text, countOf(text)]).toEqual([text, undefined])
    expect([countOf('600', 600), countOf('601', 600)]).toEqual([600, undefined])
  })
})
