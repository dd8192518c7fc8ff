import { describe, expect, test } from 'vitest'
import { daySpan } from './day-span.ts'
import { WrongCall } from './exit-code.ts'
import { yuan } from './yuan.ts'

describe('an amount in yuan', () => {
  test.each([
    ['120000000', 12_000_000_000],
    ['1.5e9', 150_000_000_000],
    ['1500000000.00', 150_000_000_000],
    ['0', 0],
    ['0.01', 1],
    ['1.230', 123],
    ['1.23456e3', 123_456],
    ['90071992547409.91', Number.MAX_SAFE_INTEGER],
  ])('%s is %i cents, exactly', (text, cents) => {
    expect(yuan(text)).toBe(cents)
  })

  test.each(['', '-5', '1.005', '1e-3', '12‰', '1,000', '90071992547409.92', '1e99', 'NaN'])(
    '“%s” is none',
    (text) => {
      expect(() => yuan(text)).toThrow(WrongCall)
    },
  )
})

describe('spans of days', () => {
  test('are collected; the second day may be open', () => {
    const first = daySpan('2015-01-01:2015-03-31', undefined)
    expect(daySpan('2015-05-01:', first)).toEqual([
      { from: '2015-01-01', to: '2015-03-31' },
      { from: '2015-05-01', to: null },
    ])
  })

  test.each(['2015-01-01', ':2015-01-01', '2015-01-01:2015-02-30', '2015-01-01:2015-01-02:2015-01-03'])(
    '“%s” is none',
    (text) => {
      expect(() => daySpan(text, undefined)).toThrow(WrongCall)
    },
  )
})
