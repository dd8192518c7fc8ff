const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/

/** Days of the month of the proleptic Gregorian calendar; 0 for a month that does not exist. */
function daysInMonth(year: number, month: number): number {
  if (month === 2) {
    return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  }
  if (month < 1 || month > 12) return 0
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Whether year, month (1–12) and day name a day that exists. */
export function isRealDate(year: number, month: number, day: number): boolean {
  return day >= 1 && day <= daysInMonth(year, month)
}

function readDay(day: string): number {
  const parts = ISO_DAY.exec(day)
  const [year, month, date] = [Number(parts?.[1]), Number(parts?.[2]), Number(parts?.[3])]
  if (!isRealDate(year, month, date)) {
    throw new RangeError(`Not a day: ${JSON.stringify(day)}; write it as 2016-08-31`)
  }
  return year * 10000 + month * 100 + date
}

/** Millions of rows are judged by one day: the last answer is kept. */
let last = { day: '', number: 0 }

/**
 * A campaign day as the number yyyymmdd, so that days compare as integers.
 *
 * @param day ISO text, `2016-08-31`
 * @throws RangeError when the text is no day: the caller's mistake, never the data's
 */
export function dayNumber(day: string): number {
  if (day !== last.day) last = { day, number: readDay(day) }
  return last.number
}

/** Full years lived on `on`; both days as yyyymmdd. Negative when `birth` is later. */
export function fullYears(birth: number, on: number): number {
  return Math.floor((on - birth) / 10000)
}
