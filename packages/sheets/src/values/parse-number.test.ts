import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCents, parseDecimal, parseInteger, parsePercent } from './parse-number.ts'
import { plainDigits } from './plain-digits.ts'

const ok = <T>(value: T) => ({ ok: true, value })
const no = (reason: string) => ({ ok: false, reason })
const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'0123456789-/.,年月日 ()%¥TE+—'),
    fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
  ),
})

describe('numbers as printed', () => {
  it.each([
    ['1,234', '1234'],
    ['１２', '12'],
    ['１，２３４．５', '1234.5'],
    [' 97.30 ', '97.3'],
    ['1.2E+5', '120000'],
    ['-3', '-3'],
    ['－３', '-3'],
    ['(1,200)', '-1200'],
    ['+7', '7'],
    ['0.10', '0.1'],
    ['007', '7'],
    ['-0', '0'],
    ['123456789012345678', '123456789012345678'],
  ])('%s is %s', (text, value) => {
    expect(parseDecimal(text)).toEqual(ok(value))
  })

  it.each([
    ['', 'blank'],
    ['　', 'blank'],
    ['—', 'dash'],
    ['--', 'dash'],
    ['1,23', 'not-a-number'],
    ['1.2.3', 'not-a-number'],
    ['12人', 'not-a-number'],
    ['0x10', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['1E99999', 'not-a-number'],
    ['=1+1', 'not-a-number'],
  ])('%s is refused: %s', (text, reason) => {
    expect(parseDecimal(text)).toEqual(no(reason))
  })

  it('counts are whole', () => {
    expect(parseInteger('108,138')).toEqual(ok(108_138))
    expect(parseInteger('12.0')).toEqual(ok(12))
    expect(parseInteger('12.5')).toEqual(no('not-whole'))
    expect(parseInteger('9007199254740993')).toEqual(no('too-large'))
  })

  it('money is whole cents and never rounded', () => {
    expect(parseCents('¥1,234.5')).toEqual(ok(123_450))
    expect(parseCents('￥3，500.00元')).toEqual(ok(350_000))
    expect(parseCents('0.07')).toEqual(ok(7))
    expect(parseCents('-0.29')).toEqual(ok(-29))
    expect(parseCents('1.005')).toEqual(no('too-many-decimals'))
    expect(parseCents('3万元')).toEqual(no('not-a-number'))
  })

  it('percentages need their sign', () => {
    expect(parsePercent('97.30%')).toEqual(ok('97.3'))
    expect(parsePercent('１００％')).toEqual(ok('100'))
    expect(parsePercent('0.973')).toEqual(no('not-a-percent'))
  })

  it('cents equal the digits for every amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), (cents) => {
        const printed = `${Math.trunc(cents / 100)}.${String(cents % 100).padStart(2, '0')}`
        expect(parseCents(printed)).toEqual(ok(cents))
      }),
    )
  })

  it('plain digits agree with the number for any float', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e100, max: 1e100 }), (number) => {
        const digits = plainDigits(String(number))
        expect(Number(digits)).toBeCloseTo(number, 6 - Math.ceil(Math.log10(Math.abs(number) + 1)))
        expect(digits).toMatch(/^-?\d+(\.\d*[1-9])?$/)
      }),
    )
  })

  it('no text makes them throw', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const parse of [parseDecimal, parseInteger, parseCents, parsePercent]) {
          expect(typeof parse(text).ok).toBe('boolean')
        }
      }),
    )
  })
})
