import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber, isoOfDay } from './civil-day.ts'
import { parseDate, parseMonth } from './parse-date.ts'
import { isoOfSerial } from './serial-date.ts'

const ok = (value: string) => ({ ok: true, value })
const no = (reason: string) => ({ ok: false, reason })
const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'0123456789-/.,年月日 ()%¥TE+—'),
    fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
  ),
})

describe('days', () => {
  it.each([
    '20150731',
    '2015-07-31',
    '2015/7/31',
    '2015.7.31',
    '2015年7月31日',
    '２０１５年７月３１日',
    '2015 年 7 月 31 日',
    '2015-07-31 00:00:00',
    '2015/7/31 8:30',
    '2015-07-31T00:00:00.000Z',
    '42216',
    '31-Jul-2015',
  ])('%s is 31 July 2015', (text) => {
    expect(parseDate(text)).toEqual(ok('2015-07-31'))
  })

  it.each([
    ['', 'blank'],
    ['—', 'dash'],
    ['2015-02-29', 'no-such-day'],
    ['20151301', 'no-such-day'],
    ['2015-07', 'day-missing'],
    ['2015年7月', 'day-missing'],
    ['31-Jul-15', 'two-digit-year'],
    ['15-7-31', 'two-digit-year'],
    ['7/8/2015', 'day-and-month-unclear'],
    ['2015-7/31', 'not-a-date'],
    ['2015年7-31', 'not-a-date'],
    ['长期', 'not-a-date'],
    ['120101198001010010', 'not-a-date'],
  ])('%s is refused: %s', (text, reason) => {
    expect(parseDate(text)).toEqual(no(reason))
  })

  it('months in all their spellings, or a day of the month', () => {
    for (const text of [
      '2015-07',
      '2015/7',
      '201507',
      '2015年7月',
      '2015年07月份',
      '2015.07',
      '2015-07-01',
      '42216',
    ]) {
      expect(parseMonth(text)).toEqual(ok('2015-07'))
    }
    expect(parseMonth('2015.10')).toEqual(ok('2015-10'))
    expect(parseMonth('2015.1')).toEqual(no('month-may-have-lost-a-zero'))
    expect(parseMonth('201513')).toEqual(no('not-a-month'))
    expect(parseMonth('7月')).toEqual(no('not-a-month'))
  })
})

describe('serial numbers of spreadsheets', () => {
  it('in both calendars, with the day that never was', () => {
    expect(isoOfSerial(42_216, false)).toBe('2015-07-31')
    expect(isoOfSerial(40_754, true)).toBe('2015-07-31')
    expect(isoOfSerial(1, false)).toBe('1900-01-01')
    expect(isoOfSerial(59, false)).toBe('1900-02-28')
    expect(isoOfSerial(60, false)).toBeNull()
    expect(isoOfSerial(61, false)).toBe('1900-03-01')
    expect(isoOfSerial(42_216.5, false)).toBe('2015-07-31 12:00:00')
    expect(isoOfSerial(42_215.999_999_9, false)).toBe('2015-07-31')
    expect(isoOfSerial(0.75, false)).toBe('18:00:00')
    expect(isoOfSerial(-1, false)).toBeNull()
    expect(isoOfSerial(3_000_000, false)).toBeNull()
  })

  it('every day goes to its number and back, one after the other', () => {
    fc.assert(
      fc.property(fc.integer({ min: -62_000, max: 200_000 }), (number) => {
        const iso = isoOfDay(number)
        const [year, month, day] = iso.split('-').map(Number)
        expect(dayNumber(year ?? 0, month ?? 0, day ?? 0)).toBe(number)
        expect(isoOfDay(number + 1) > iso).toBe(true)
        expect(parseDate(iso)).toEqual(ok(iso))
      }),
    )
  })

  it('no text makes them throw', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(typeof parseDate(text).ok).toBe('boolean')
        expect(typeof parseMonth(text).ok).toBe('boolean')
      }),
    )
  })
})
