import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FEATURES } from '../model/feature.ts'
import type { Column } from '../model/model.ts'
import { category } from './category.ts'
import { code } from './code.ts'
import { date } from './date.ts'
import type { Kind } from './kind.ts'
import { number } from './number.ts'
import { set } from './set.ts'
import { text } from './text.ts'

const KINDS = { code, date, number, text, category, set } satisfies Record<string, Kind>
const column: Column = { name: 'x', kind: 'text' }

describe('code', () => {
  it.each([
    [' ab-00 12', 'AB0012'],
    ['００１２', '0012'],
    ['12345.0', '12345'],
    ['京A·12345', '京A12345'],
    ['0000', null],
    ['99999999', null],
    ['unknown', null],
    ['---', null],
    ['', null],
  ])('%j → %j', (raw, normal) => expect(code.normalise(raw, column)).toBe(normal))
})

describe('date', () => {
  it.each([
    ['19901225', '1990-12-25'],
    ['1990-1-5', '1990-01-05'],
    ['1990/12/25 00:00:00', '1990-12-25'],
    ['1990-12-25T08:30:00+08:00', '1990-12-25'],
    ['25/12/1990', '1990-12-25'],
    ['12/25/1990', '1990-12-25'],
    ['3/4/1990', '1990-03-04'],
    ['25.12.90', '1990-12-25'],
    ['1990年3月7日', '1990-03-07'],
    ['１９９０．３．７', '1990-03-07'],
    ['7 March 1990', '1990-03-07'],
    ['Mar 7th, 1990', '1990-03-07'],
    ['19901225.0', '1990-12-25'],
    ['19990231', '1999-02-31'],
    ['19991302', '1999-13-02'],
    ['19960094', '1996-00-94'],
    ['19960900', null],
    ['1990-03', null],
    ['00000000', null],
    ['19000101', null],
    ['1900-01-01', null],
    ['11111111', null],
    ['1799-12-31', null],
    ['2101-01-01', null],
    ['soon', null],
  ])('%j → %j', (raw, normal) => expect(date.normalise(raw, column)).toBe(normal))

  it('has a day where the calendar has one', () => {
    expect(date.features('1970-01-02', column)).toEqual({
      packed: 0x19700102n,
      day: 1,
      year: 1970,
      month: 1,
      day_of_month: 2,
    })
    expect(date.features('1999-02-31', column)).toMatchObject({
      day: null,
      year: 1999,
      month: 2,
      day_of_month: 31,
    })
  })
  it('reads back every day that it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -62_000, max: 47_000 }), (day) => {
        const iso = new Date(day * 86_400_000).toISOString().slice(0, 10)
        const normal = date.normalise(iso.replaceAll('-', ''), column)
        if (normal !== null) expect(date.features(normal, column)).toMatchObject({ day })
      }),
    )
  })
})

describe('number', () => {
  it.each([
    ['¥ 1,234.50', '1234.5'],
    ['1.234.567,80 €', '1234567.8'],
    ['12,5 %', '0.125'],
    ['1,234', '1234'],
    ['0,234', '0.234'],
    ['(1 200.00)', '-1200'],
    ['-0.0', '0'],
    ['1.10E+17', '110000000000000000'],
    ['5e-3', '0.005'],
    ['3.5万', '35000'],
    ['１２３元', '123'],
    ['007', '7'],
    ['1.2.3,4,5', null],
    ['12 or 13', null],
    ['', null],
    ['.', null],
  ])('%j → %j', (raw, normal) => expect(number.normalise(raw, column)).toBe(normal))

  it('keeps the value of what programs write', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const normal = number.normalise(String(value), column)
        if (normal !== null) expect(number.features(normal, column).number).toBe(value === 0 ? 0 : value)
      }),
    )
  })
})

describe('text', () => {
  it.each([
    ['  St. Müller’s　ＡＢＣ, Y.M.C.A. ', 'st mullers abc ymca'],
    ['Łódź–Straße', 'lodz strasse'],
    ['国联（成都）建筑', '国联 成都 建筑'],
    ['Ёлка', 'елка'],
    ['J.R. Smith', 'jr smith'],
    ['general r e wood', 'general re wood'],
    ['8 s a', '8 sa'],
    ['7 n homan', '7 n homan'],
    ['n/a', null],
    ['不详', null],
    ['\u0000\ud800', null],
  ])('%j → %j', (raw, normal) => expect(text.normalise(raw, column)).toBe(normal))

  it('has words, trigrams and sound', () => {
    const features = text.features('catherine 国联建', column)
    expect(features).toMatchObject({ sound: 'ktrn', start: 'cath', length: 13 })
    // catherine, 国联, 联建
    expect(features.tokens).toHaveLength(3)
    // ' ca' … 'ne ' and the two pairs
    expect(features.grams).toHaveLength(11)
  })
  it('is cut at 400 code points', () => {
    expect(text.normalise('ab '.repeat(400_000), column)).toHaveLength(400)
    expect(text.features('𬱖'.repeat(400), column).length).toBe(400)
  })
})

describe('category and set', () => {
  it('fold what is typed differently', () => {
    expect(category.normalise(' Female', column)).toBe('female')
    expect(category.normalise('未知', column)).toBeNull()
    expect(set.normalise('Tea; coffee、TEA / 无', column)).toBe('coffee|tea')
    expect(set.features('coffee|tea', column).items).toHaveLength(2)
    expect(set.normalise(' ; ,', column)).toBeNull()
  })
})

const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...'aZ0 .,-/国é\u0000\ud800\u200bİßﬃ가ᄀ각') }),
)

describe.each(Object.entries(KINDS))('any cell as %s', (name, kind) => {
  const kindName = Object.keys(FEATURES).find((each) => each === name)
  it('has a normal form that is its own normal form', () => {
    fc.assert(
      fc.property(cell, (raw) => {
        const normal = kind.normalise(raw, column)
        if (normal === null) return
        expect(normal).not.toBe('')
        expect(kind.normalise(normal, column)).toBe(normal)
      }),
      { numRuns: 1000 },
    )
  })
  it('has the features of its kind and no others', () => {
    const expected = Object.entries(FEATURES).find(([each]) => each === kindName)?.[1] ?? {}
    fc.assert(
      fc.property(cell, (raw) => {
        const normal = kind.normalise(raw, column)
        if (normal === null) return
        const features = kind.features(normal, column)
        expect(Object.keys(features).sort()).toEqual(Object.keys(expected).sort())
      }),
    )
  })
  it('is read at once even when it is a megabyte', () => {
    for (const piece of ['a', '国 ', '1,', ' ', '\u0301', '\ud800', '\u0000', '-']) {
      const normal = kind.normalise(piece.repeat(1_000_000 / piece.length), column)
      if (normal !== null) kind.features(normal, column)
    }
  })
  it('states which cells need no reading', () => {
    if (kind.plain === null) return
    const plain = new RegExp(`^(?:${kind.plain})$`)
    fc.assert(
      fc.property(fc.stringMatching(plain), (raw) => {
        const normal = kind.normalise(raw, column)
        if (normal !== null) expect(normal).toBe(raw)
      }),
    )
  })
})
