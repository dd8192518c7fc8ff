import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatBits,
  formatBytes,
  formatCount,
  formatDay,
  formatDayOfYear,
  formatDuration,
  formatMoment,
  formatMonth,
  formatProbability,
  formatRate,
  formatShare,
} from './format.ts'

describe('figures as the print shows them', () => {
  it('gives the rates of annexes 3, 4 and 5 from their counts', () => {
    expect(formatRate(16309, 108138)).toBe('15.1%')
    expect(formatRate(379716, 1225558)).toBe('31.0%')
    expect(formatRate(2727334, 2891437)).toBe('94.3%')
    expect(formatRate(17028, 10000, 2)).toBe('170.28%')
  })

  it('rounds half up once', () => {
    expect(formatRate(1, 800)).toBe('0.1%')
    expect(formatRate(5, 10000)).toBe('0.1%')
    expect(formatRate(49999, 100000000)).toBe('0.0%')
  })

  it('says the share of a demo city without a tenth that it does not have', () => {
    expect([1, 0.05, 0.005, 0.125].map(formatShare)).toEqual(['100%', '5%', '0.5%', '12.5%'])
  })

  it('has no rate without a denominator', () => {
    expect(formatRate(3, 0)).toBeNull()
  })

  it('never strays from the true rate by more than half a unit', () => {
    fc.assert(
      fc.property(fc.nat(3_000_000), fc.integer({ min: 1, max: 3_000_000 }), (numerator, denominator) => {
        const shown = Number(formatRate(numerator, denominator)?.replaceAll(/[,%]/g, ''))
        expect(Math.abs(shown - (numerator * 100) / denominator)).toBeLessThanOrEqual(0.05 + 1e-6)
      }),
    )
  })

  it('groups thousands', () => {
    expect(formatCount(1225558)).toBe('1,225,558')
  })
})

describe('evidence', () => {
  it('says a probability so that certainty and near certainty differ', () => {
    expect([0.5, 0.83, 0.99, 0.999, 0.99902, 0.0003].map(formatProbability)).toEqual([
      '50.0%',
      '83.0%',
      '99.0%',
      '99.9%',
      '99.90%',
      '0.03%',
    ])
    expect([0, 1].map(formatProbability)).toEqual(['0%', '100%'])
  })

  it('never rounds a doubt away', () => {
    fc.assert(
      fc.property(fc.double({ min: -20, max: 20, noNaN: true }), (bits) => {
        const shown = Number.parseFloat(formatProbability(1 / (1 + 2 ** -bits)))
        expect(shown).toBeGreaterThan(0)
        expect(shown).toBeLessThan(100)
      }),
    )
  })

  it('writes bits with their sign, and none for nothing', () => {
    expect([7.23, -4.06, 0, -0.04].map(formatBits)).toEqual(['+7.2', '−4.1', '0', '0'])
  })
})

describe('days and spans', () => {
  it('writes a day in words without a clock or a zone', () => {
    expect(formatDay('zh', '2015-07-31')).toBe('2015年7月31日')
    expect(formatDay('en', '2015-07-31')).toBe('31 Jul 2015')
    expect(formatDayOfYear('zh', '2015-07-31')).toBe('7月31日')
    expect(formatDayOfYear('en', '2015-07-31')).toBe('31 Jul')
    expect(formatMonth('zh', '2015-07')).toBe('2015年7月')
  })

  it('shows a text that is no day as it is', () => {
    expect(formatDay('zh', '未定')).toBe('未定')
  })

  it('rounds a span to what people act on', () => {
    expect(formatDuration('zh', 95)).toBe('1 分 35 秒')
    expect(formatDuration('en', 3725)).toBe('1 h 2 min')
    expect(formatDuration('zh', 4.4)).toBe('4 秒')
  })

  it('gives a size in the unit that is read', () => {
    expect(formatBytes(1536)).toBe('1.5 KB')
    expect(formatBytes(12)).toBe('12 B')
  })
})

describe('a moment', () => {
  it('is told to the minute by the reader’s clock and zone', () => {
    expect(formatMoment(new Date(2016, 5, 8, 9, 5, 59).toISOString())).toBe('2016-06-08 09:05')
  })
})
