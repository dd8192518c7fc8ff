import { addDays, type CivilDay, weekdayOf, yearOf } from './civil-day.ts'
import { type HolidayTable, spreadHolidays } from './holidays.ts'

/** What happens to a due date that falls on a non-working day: it stays, or moves to the next or the previous working day. */
export type RollPolicy = 'stay' | 'next' | 'previous'

/** A working day was asked for in a year that the holiday table does not have. Never guessed: a wrong deadline is worse than none. */
export class CalendarYearMissing extends Error {
  readonly code = 'CALENDAR_YEAR_MISSING'
  readonly year: number
  readonly messages: { zh: string; en: string }

  constructor(calendar: string, year: number) {
    const en = `Calendar ${calendar} has no holidays for ${year}. Add the year to calendars/${calendar}.json (see calendars/README.md).`
    super(en)
    this.name = 'CalendarYearMissing'
    this.year = year
    this.messages = {
      zh: `日历 ${calendar} 没有 ${year} 年的节假日数据，请按 calendars/README.md 的说明补充 calendars/${calendar}.json。`,
      en,
    }
  }
}

/** Working-day arithmetic over one holiday table. Every method throws {@link CalendarYearMissing} when it would need a year without data. */
export type WorkingCalendar = {
  isWorkingDay(day: CivilDay): boolean
  /** The working day `count` working days after the start; the start itself is not counted (domain §4.3). Negative goes back; 0 is the start. */
  addWorkingDays(start: CivilDay, count: number): CivilDay
  /** Working days after `from` up to and including `to`; 0 when `to` is not later. */
  countWorkingDays(from: CivilDay, to: CivilDay): number
  /** The day a due date really falls on under the policy. */
  roll(due: CivilDay, policy: RollPolicy): CivilDay
}

/**
 * Makes the working calendar of a holiday table.
 * @example workingCalendar(table).addWorkingDays('2016-02-05', 2) // '2016-02-14': the 6th was made up, 7–13 February were holidays, the 14th was made up
 */
export function workingCalendar(table: HolidayTable): WorkingCalendar {
  const { off, makeUp, years } = spreadHolidays(table)

  function isWorkingDay(day: CivilDay): boolean {
    const year = yearOf(day)
    if (!years.has(year)) throw new CalendarYearMissing(table.code, year)
    return makeUp.has(day) || (weekdayOf(day) <= 5 && !off.has(day))
  }

  function step(day: CivilDay, direction: 1 | -1): CivilDay {
    let next = addDays(day, direction)
    while (!isWorkingDay(next)) next = addDays(next, direction)
    return next
  }

  return {
    isWorkingDay,
    addWorkingDays(start, count) {
      let day = start
      for (let left = Math.abs(count); left > 0; left -= 1) day = step(day, count > 0 ? 1 : -1)
      return day
    },
    countWorkingDays(from, to) {
      let count = 0
      for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) count += 1
      return count
    },
    roll(due, policy) {
      if (policy === 'stay' || isWorkingDay(due)) return due
      return step(due, policy === 'next' ? 1 : -1)
    },
  }
}
