import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compareRates,
  isRate,
  printFigure,
  printPercent,
  printQuotient,
  printWan,
  rankByRate,
  rateOf,
  sumFigures,
} from './index.ts'

describe('R57: percent text is rounded half up once and keeps its decimals', () => {
  it.each([
    [5, 2000, 1, '0.3%', 'tie: half-even would print 0.2%'],
    [1, 800, 2, '0.13%', 'tie: half-even would print 0.12%'],
    [201, 20000, 2, '1.01%', 'tie: binary floating point prints 1.00%'],
    [42273, 45628, 1, '92.6%', 'double rounding: 92.65 first would print 92.7%'],
    [1464, 39075, 1, '3.7%', 'double rounding: 3.75'],
    [8984, 25855, 1, '34.7%', 'double rounding: 34.75'],
    [2169, 13000, 2, '16.68%', 'double rounding: 16.685'],
    [143980, 157358, 1, '91.5%', 'truncation would print 91.4%'],
    [311124, 327458, 1, '95.0%', 'the decimal stays'],
    [3564, 13500, 2, '26.40%', 'the decimals stay'],
    [17028, 10000, 2, '170.28%', 'over-fulfilment is not capped (T03)'],
    [0, 4000, 2, '0.00%', 'a real zero (T04)'],
    [5, 5, 0, '100%', 'no decimals, no point'],
    [-5, 2000, 1, '-0.3%', 'ties away from zero'],
  ])('%d over %d at %d decimals prints %s (%s)', (numerator, denominator, decimals, printed) => {
    expect(printPercent(rateOf(numerator, denominator), decimals)).toBe(printed)
  })

  it('rounds as schoolbook arithmetic on digits does', () => {
    fc.assert(
      fc.property(
        fc.nat(10_000_000),
        fc.integer({ min: 1, max: 10_000_000 }),
        fc.integer({ min: 1, max: 3 }),
        (n, d, decimals) => {
          // Long division to one digit more than printed, with a sticky remainder: the independent way to round half up.
          const scale = 100n * 10n ** BigInt(decimals)
          const whole = (BigInt(n) * scale) / BigInt(d)
          const nextDigit = ((BigInt(n) * scale * 10n) / BigInt(d)) % 10n
          const expected = nextDigit >= 5n ? whole + 1n : whole
          expect(
            printPercent(rateOf(n, d), decimals)
              .replace(/[.%]/g, '')
              .replace(/^0+(?=\d)/, ''),
          ).toBe(String(expected))
        },
      ),
    )
  })
})

describe('zero, missing and not applicable are three things', () => {
  it('a rate over zero is not applicable, a rate with a missing part is missing, zero over something is zero', () => {
    expect(printPercent(rateOf(5, 0), 1)).toBe('—')
    expect(printPercent(rateOf('missing', 10), 1)).toBe('未报')
    expect(printPercent(rateOf(3, 'missing'), 1)).toBe('未报')
    expect(printPercent(rateOf(3, 'not-applicable'), 1)).toBe('—')
    expect(printPercent(rateOf(0, 10), 1)).toBe('0.0%')
  })
  it('a sum with a missing part is missing; a part that does not apply is left out', () => {
    expect(sumFigures([1, 'missing', 2])).toBe('missing')
    expect(sumFigures([1, 'not-applicable', 2])).toBe(3)
    expect(sumFigures(['not-applicable'])).toBe('not-applicable')
    expect(sumFigures([0])).toBe(0)
  })
  it('prints them apart', () => {
    expect([0, 'missing' as const, 'not-applicable' as const].map(printFigure)).toEqual(['0', '未报', '—'])
  })
})

describe('T07: 万 with two decimals, half up', () => {
  it.each([
    [2_891_437, '289.14万'],
    [50, '0.01万'],
    [49, '0.00万'],
    [10_000, '1.00万'],
  ])('%d is %s', (count, printed) => expect(printWan(count)).toBe(printed))
  it('prints averages the same way', () => expect(printQuotient(rateOf(2288, 394), 2)).toBe('5.81'))
})

describe('T09: ranks are exact', () => {
  it('tells apart what prints alike', () => {
    const rates = { a: rateOf(133821, 143067), b: rateOf(93599, 100060) }
    expect(printPercent(rates.a, 1)).toBe(printPercent(rates.b, 1))
    expect(rankByRate(['a', 'b'] as const, (name) => rates[name]).map((place) => place.item)).toEqual([
      'b',
      'a',
    ])
  })
  it('shares a rank among equals and skips the next; no rate, no rank', () => {
    const places = rankByRate([1, 2, 3, 0, 4, 5], (n) => (n === 0 ? 'missing' : rateOf(n === 3 ? 4 : n, 10)))
    expect(places.map((place) => [place.item, place.rank])).toEqual([
      [5, 1],
      [3, 2],
      [4, 2],
      [2, 4],
      [1, 5],
      [0, undefined],
    ])
  })
  it('compares as fractions do', () => {
    const part = fc.tuple(fc.nat(1_000_000), fc.integer({ min: 1, max: 1_000_000 }))
    fc.assert(
      fc.property(part, part, ([a, b], [c, d]) => {
        const [first, second] = [rateOf(a, b), rateOf(c, d)]
        if (!isRate(first) || !isRate(second)) throw new Error('unreachable: denominators are positive')
        expect(compareRates(first, second)).toBe(Math.sign(a * d - c * b))
      }),
    )
  })
})
