import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  CalendarYearMissing,
  daysBetween,
  holidayTableSchema,
  isCivilDay,
  lastDayOf,
  lastEndedMonth,
  monthOf,
  monthsBetween,
  slotIn,
  weekdayOf,
  workingCalendar,
} from './index.ts'

const table = holidayTableSchema.parse(
  JSON.parse(readFileSync(new URL('../../../../calendars/cn.json', import.meta.url), 'utf8')),
)
const calendar = workingCalendar(table)
const anyDay = fc.integer({ min: -200_000, max: 200_000 }).map((n) => addDays('2015-01-01', n))
const coveredDay = fc.integer({ min: 40, max: 660 }).map((n) => addDays('2015-01-01', n))

describe('domain §4.3: the campaign calendar of 2015', () => {
  it.each([
    ['2015-09-01', 2, true],
    ['2015-09-10', 4, true],
    ['2015-09-20', 7, false],
    ['2015-09-30', 3, true],
    ['2015-10-10', 6, true],
    ['2015-10-20', 2, true],
    ['2015-10-30', 5, true],
    ['2015-11-10', 2, true],
    ['2015-11-20', 5, true],
    ['2015-11-30', 1, true],
    ['2015-09-03', 4, false],
    ['2015-09-06', 7, true],
    ['2015-06-22', 1, false],
    ['2016-02-06', 6, true],
    ['2016-02-08', 1, false],
  ])('%s is weekday %d, working: %s', (day, weekday, working) => {
    expect(weekdayOf(day)).toBe(weekday)
    expect(calendar.isWorkingDay(day)).toBe(working)
  })

  it.each([
    ['2015-09-10', 5, '2015-09-17'],
    ['2015-09-10', 10, '2015-09-24'],
    ['2015-09-30', 5, '2015-10-13'],
    ['2015-09-01', 3, '2015-09-07'],
    ['2015-10-09', 1, '2015-10-10'],
    ['2015-09-10', 60, '2015-12-09'],
    ['2015-09-10', 90, '2016-01-21'],
    ['2015-09-10', 0, '2015-09-10'],
    ['2015-09-07', -3, '2015-09-01'],
  ])('%s and %d working days is %s', (start, count, end) => {
    expect(calendar.addWorkingDays(start, count)).toBe(end)
  })

  it('has 42 working days from 31 July to the inspection deadline (domain §10.1)', () => {
    expect(calendar.countWorkingDays('2015-07-31', '2015-09-30')).toBe(42)
    expect(calendar.countWorkingDays('2015-07-31', '2015-08-31')).toBe(21)
  })

  it('moves a due date on a Sunday as the policy says', () => {
    expect(calendar.roll('2015-09-20', 'next')).toBe('2015-09-21')
    expect(calendar.roll('2015-09-20', 'previous')).toBe('2015-09-18')
    expect(calendar.roll('2015-09-20', 'stay')).toBe('2015-09-20')
    expect(calendar.roll('2015-09-10', 'next')).toBe('2015-09-10')
  })
})

describe('the holiday table', () => {
  it('refuses a year without data instead of guessing', () => {
    expect(() => calendar.addWorkingDays('2016-12-30', 5)).toThrow(CalendarYearMissing)
    expect(() => calendar.isWorkingDay('2014-12-31')).toThrow(/no holidays for 2014/)
  })
  it('makes up holidays on weekends only, and no day is both off and made up', () => {
    for (const year of Object.values(table.years)) {
      expect(year.makeUpDays.every((day) => weekdayOf(day) >= 6)).toBe(true)
      expect(year.makeUpDays.some((day) => year.holidays.some((h) => h.from <= day && day <= h.to))).toBe(
        false,
      )
    }
  })
  it('refuses a day written under another year', () => {
    const wrong = { code: 'x', years: { 2015: { source: 's', holidays: [], makeUpDays: ['2016-02-06'] } } }
    expect(holidayTableSchema.safeParse(wrong).success).toBe(false)
  })
})

describe('T26: monthly slots', () => {
  it.each([
    ['2015-09', 30, '2015-09-30'],
    ['2015-02', 30, '2015-02-28'],
    ['2016-02', 30, '2016-02-29'],
    ['2015-11', 10, '2015-11-10'],
  ])('%s, day %d is %s', (month, day, slot) => expect(slotIn(month, day)).toBe(slot))
})

describe('civil days', () => {
  it('knows what is a day and what is not', () => {
    expect(['2016-02-29', '2000-02-29'].every(isCivilDay)).toBe(true)
    expect(
      ['2015-02-29', '1900-02-29', '2015-13-01', '2015-00-10', '2015-1-1', '2015/01/01', ''].some(isCivilDay),
    ).toBe(false)
    expect(() => addDays('2015-02-30', 1)).toThrow(RangeError)
  })
  it('a month has ended on its last day', () => {
    expect(lastEndedMonth('2015-07-31')).toBe('2015-07')
    expect(lastEndedMonth('2015-08-30')).toBe('2015-07')
    expect(lastEndedMonth('2015-01-15')).toBe('2014-12')
  })
  it('agrees with the calendar of ECMAScript in UTC', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
        const instant = Date.parse(`${day}T00:00:00Z`) + count * 86_400_000
        const later = addDays(day, count)
        expect(later).toBe(new Date(instant).toISOString().slice(0, 10))
        expect(daysBetween(day, later)).toBe(count)
        expect(weekdayOf(later) % 7).toBe(new Date(instant).getUTCDay())
      }),
    )
  })
  it('months add up, and every month ends the day before the next begins', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -500, max: 500 }), (day, count) => {
        const month = monthOf(day)
        expect(monthsBetween(month, addMonths(month, count))).toBe(count)
        expect(addDays(lastDayOf(month), 1)).toBe(`${addMonths(month, 1)}-01`)
      }),
    )
  })
  it('adding working days and counting them undo each other', () => {
    fc.assert(
      fc.property(coveredDay, fc.integer({ min: 1, max: 20 }), (start, count) => {
        const end = calendar.addWorkingDays(start, count)
        expect(calendar.isWorkingDay(end)).toBe(true)
        expect(calendar.countWorkingDays(start, end)).toBe(count)
        expect(calendar.countWorkingDays(start, addDays(end, -1))).toBe(count - 1)
      }),
    )
  })
})
