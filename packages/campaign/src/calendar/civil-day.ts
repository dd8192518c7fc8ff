/**
 * A civil day as an ISO string, e.g. `2016-09-10`. Campaign days are never instants: no zone, no clock (design §5, two times).
 * ISO days compare with `<` and `>` as strings.
 */
export type CivilDay = string

/** A month as an ISO string, e.g. `2016-09`. */
export type CivilMonth = string

const DAY_SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/
const MONTH_SHAPE = /^(\d{4})-(\d{2})$/
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

type Parts = { year: number; month: number; day: number }

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

function monthLength(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0)
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}

function print({ year, month, day }: Parts): CivilDay {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

function tryParts(text: string): Parts | undefined {
  const match = DAY_SHAPE.exec(text)
  if (match === null) return undefined
  const parts = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
  return parts.day >= 1 && parts.day <= monthLength(parts.year, parts.month) ? parts : undefined
}

function partsOf(day: CivilDay): Parts {
  const parts = tryParts(day)
  if (parts === undefined) throw new RangeError(`Not a civil day (YYYY-MM-DD): ${JSON.stringify(day)}`)
  return parts
}

function monthPartsOf(month: CivilMonth): { year: number; month: number } {
  const match = MONTH_SHAPE.exec(month)
  const number = Number(match?.[2])
  if (match === null || number < 1 || number > 12) {
    throw new RangeError(`Not a month (YYYY-MM): ${JSON.stringify(month)}`)
  }
  return { year: Number(match[1]), month: number }
}

/** Days since 1970-01-01, in the proleptic Gregorian calendar. The year is counted from March, so that a leap day is a year's last. */
function dayNumber({ year, month, day }: Parts): number {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return (
    era * 146_097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719_468
  )
}

function fromDayNumber(number: number): Parts {
  const shifted = number + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  }
}

/** Is the text an existing day written YYYY-MM-DD? `2017-02-29` is not. */
export function isCivilDay(text: string): boolean {
  return tryParts(text) !== undefined
}

/** The day `count` days later (earlier if negative). */
export function addDays(day: CivilDay, count: number): CivilDay {
  return print(fromDayNumber(dayNumber(partsOf(day)) + count))
}

/** Days from the first to the second day: 0 for the same day, negative when the second is earlier. */
export function daysBetween(from: CivilDay, to: CivilDay): number {
  return dayNumber(partsOf(to)) - dayNumber(partsOf(from))
}

/** ISO weekday, Monday 1 to Sunday 7. */
export function weekdayOf(day: CivilDay): number {
  return ((((dayNumber(partsOf(day)) + 3) % 7) + 7) % 7) + 1
}

/** The year of a day. */
export function yearOf(day: CivilDay): number {
  return partsOf(day).year
}

/** The month of a day: `2016-09-10` → `2016-09`. */
export function monthOf(day: CivilDay): CivilMonth {
  const { year, month } = partsOf(day)
  return `${pad(year, 4)}-${pad(month, 2)}`
}

/** The month `count` months later (earlier if negative). */
export function addMonths(month: CivilMonth, count: number): CivilMonth {
  const parts = monthPartsOf(month)
  const index = parts.year * 12 + parts.month - 1 + count
  return `${pad(Math.floor(index / 12), 4)}-${pad((index % 12) + 1, 2)}`
}

/** Whole months from the first to the second month: `2016-07` to `2016-09` is 2. */
export function monthsBetween(from: CivilMonth, to: CivilMonth): number {
  const first = monthPartsOf(from)
  const second = monthPartsOf(to)
  return (second.year - first.year) * 12 + second.month - first.month
}

/** The last day of a month: `2016-02` → `2016-02-29`. */
export function lastDayOf(month: CivilMonth): CivilDay {
  return slotIn(month, 31)
}

/** The day of a monthly slot: the day asked for, or the month's last when the month is shorter (T26: the 30th in February). */
export function slotIn(month: CivilMonth, day: number): CivilDay {
  const parts = monthPartsOf(month)
  return print({ ...parts, day: Math.min(day, monthLength(parts.year, parts.month)) })
}

/** The latest month that has ended by the day: on its last day a month has ended. */
export function lastEndedMonth(day: CivilDay): CivilMonth {
  const month = monthOf(day)
  return lastDayOf(month) === day ? month : addMonths(month, -1)
}
