import { daysInMonth, isoDate } from './civil-day.ts'
import { isDash, narrowText } from './narrow-text.ts'
import { type Parsed, refused, value } from './parsed-value.ts'
import { isoOfSerial } from './serial-date.ts'

const TIME = /(?<=\d|日)[ T]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/
const SEPARATED = /^(\d{4})\s*([-/.年])\s*(\d{1,2})\s*([-/.月])\s*(\d{1,2})\s*日?$/
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/
const NAMED = /^(\d{1,2})[- ]([A-Za-z]{3})[a-z]*[- ,]+(\d{4})$/
const SERIAL = /^\d{5}(\.0+)?$/
const MONTH_ONLY = /^\d{4}\s*[-/.年]\s*\d{1,2}\s*月?份?$/
const YEAR_LAST = /^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}$/
const SHORT_YEAR =
  /^(\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}[-/.]\d{1,2}[-/.]\d{2}|\d{1,2}[- ][A-Za-z]{3}[- ]\d{2})$/
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function dayOf(year: number, month: number, day: number): Parsed<string> {
  if (year < 1800 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    return refused('no-such-day')
  }
  return value(isoDate(year, month, day))
}

/**
 * A day as an ISO string. Read are `20150731`, `2015-07-31`, `2015/7/31`, `2015.7.31`, `2015年7月31日`, `31-Jul-2015`,
 * a spreadsheet's serial number of five digits (`42216`), each with or without a time of day, which is dropped.
 * Years of two digits (`31-Jul-15`) and `7/8/2015` are refused: nothing tells the century, or day from month.
 */
export function parseDate(text: string): Parsed<string> {
  const narrowed = narrowText(text).replace(TIME, '').trim()
  if (narrowed === '') return refused('blank')
  if (isDash(narrowed)) return refused('dash')
  const separated = SEPARATED.exec(narrowed)
  if (separated !== null) {
    const [, year, first, month, second, day] = separated
    const isConsistent = first === '年' ? second === '月' : first === second
    return isConsistent ? dayOf(Number(year), Number(month), Number(day)) : refused('not-a-date')
  }
  const compact = COMPACT.exec(narrowed)
  if (compact !== null) return dayOf(Number(compact[1]), Number(compact[2]), Number(compact[3]))
  const named = NAMED.exec(narrowed)
  if (named !== null) {
    const month = MONTHS.indexOf((named[2] ?? '').toLowerCase()) + 1
    return month === 0 ? refused('not-a-date') : dayOf(Number(named[3]), month, Number(named[1]))
  }
  if (SERIAL.test(narrowed)) {
    const day = isoOfSerial(Math.trunc(Number(narrowed)), false)
    return day === null ? refused('not-a-date') : value(day)
  }
  if (MONTH_ONLY.test(narrowed) || /^\d{6}$/.test(narrowed)) return refused('day-missing')
  if (YEAR_LAST.test(narrowed)) return refused('day-and-month-unclear')
  return refused(SHORT_YEAR.test(narrowed) ? 'two-digit-year' : 'not-a-date')
}

const MONTH = /^(\d{4})\s*[-/年]\s*(\d{1,2})\s*月?份?$/
const DOTTED_MONTH = /^(\d{4})\.(\d{1,2})$/
const COMPACT_MONTH = /^(\d{4})(\d{2})$/

/**
 * A month as `YYYY-MM`: `2015-07`, `201507`, `2015年7月`, `2015/7`, `2015.07`, or any day of it. `2015.1` is refused,
 * as a spreadsheet shows `2015.10` like that.
 */
export function parseMonth(text: string): Parsed<string> {
  const narrowed = narrowText(text)
  if (narrowed === '') return refused('blank')
  if (isDash(narrowed)) return refused('dash')
  const dotted = DOTTED_MONTH.exec(narrowed)
  if (dotted?.[2] === '1') return refused('month-may-have-lost-a-zero')
  const match = dotted ?? MONTH.exec(narrowed) ?? COMPACT_MONTH.exec(narrowed)
  if (match !== null) {
    const month = Number(match[2])
    const year = Number(match[1])
    return month < 1 || month > 12 || year < 1800
      ? refused('not-a-month')
      : value(isoDate(year, month, 1).slice(0, 7))
  }
  const day = parseDate(narrowed)
  return day.ok ? value(day.value.slice(0, 7)) : refused('not-a-month')
}
