import type { Kind } from './kind.ts'

const LONGEST = 60
const MONTHS: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  oct: 10,
  nov: 11,
  dec: 12,
}
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*'
/** Whatever may follow a day: a time of day with or without zone. */
const TIME = '(?:[t ]+\\d{1,2}[:.时]\\d{1,2}.*)?'
const COMPACT = new RegExp(`^(\\d{4})(\\d{2})(\\d{2})(?:\\.0+|\\d{6})?${TIME}$`)
const YEAR_FIRST = new RegExp(`^(\\d{4})[-/. 年]+(\\d{1,2})[-/. 月]+(\\d{1,2})[日号]?${TIME}$`)
const YEAR_LAST = new RegExp(`^(\\d{1,2})[-/. ]+(\\d{1,2})[-/. ]+(\\d{4}|\\d{2})${TIME}$`)
const DAY_AND_WORD = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?[-/., ]*${MONTH}[-/., ]*(\\d{4}|\\d{2})${TIME}$`)
const WORD_AND_DAY = new RegExp(`^${MONTH}[-/., ]*(\\d{1,2})(?:st|nd|rd|th)?[-/., ]+(\\d{4}|\\d{2})${TIME}$`)

/** Days that stand for "none" in many programs. */
const PLACEHOLDERS = new Set(['1900-01-01', '1899-12-30', '1899-12-31'])

type Parts = readonly [year: number, month: number, day: number]

/** Years of two digits lie in 1930–2029, as spreadsheets have it: no clock decides. */
const fullYear = (text: string): number =>
  text.length === 4 ? Number(text) : Number(text) < 30 ? 2000 + Number(text) : 1900 + Number(text)

function partsOf(text: string): Parts | null {
  const plain = COMPACT.exec(text) ?? YEAR_FIRST.exec(text)
  if (plain) return [Number(plain[1]), Number(plain[2]), Number(plain[3])]
  const last = YEAR_LAST.exec(text)
  if (last) {
    const [one, two, year] = [Number(last[1]), Number(last[2]), fullYear(last[3] ?? '')]
    return one > 12 ? [year, two, one] : [year, one, two]
  }
  const day = DAY_AND_WORD.exec(text)
  if (day) return [fullYear(day[3] ?? ''), MONTHS[day[2] ?? ''] ?? 0, Number(day[1])]
  const word = WORD_AND_DAY.exec(text)
  if (word) return [fullYear(word[3] ?? ''), MONTHS[word[1] ?? ''] ?? 0, Number(word[2])]
  return null
}

const DAY = 86_400_000

/** Days since 1970-01-01; null when the calendar has no such day. */
function dayNumber(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day)
  const back = new Date(time)
  return back.getUTCMonth() === month - 1 && back.getUTCDate() === day ? time / DAY : null
}

const two = (value: number) => String(value).padStart(2, '0')

/**
 * A day in the formats of programs and people. The normal form is `yyyy-mm-dd`. Digits that no calendar has (1999-02-31,
 * 1999-13-02, 1999-00-92) stay, since a typing error still says much; they have no `day`. Years outside 1800–2100, days of 0, partial
 * dates and the usual fillers (1900-01-01, 00000000, 11111111) are missing.
 *
 * Of `a/b/yyyy` the first is the day when it exceeds 12, otherwise the month: a cell is read by itself, never by its
 * neighbours, so that the same text always means the same day.
 *
 * @example date.normalise('25/12/1990', column) // '1990-12-25'
 * @example date.normalise('1990年3月7日', column) // '1990-03-07'
 */
export const date: Kind = {
  plain: '(19(0[1-9]|[1-9][0-9])|20[0-9]{2})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])',
  normalise(raw) {
    if (raw.length > LONGEST) return null
    const parts = partsOf(raw.normalize('NFKC').trim().toLowerCase())
    if (parts === null) return null
    const [year, month, day] = parts
    if (year < 1800 || year > 2100 || day < 1) return null
    const normal = `${year}-${two(month)}-${two(day)}`
    return PLACEHOLDERS.has(normal) ? null : normal
  },
  features(normal) {
    const [year, month, day] = [
      Number(normal.slice(0, 4)),
      Number(normal.slice(5, 7)),
      Number(normal.slice(8)),
    ]
    return {
      packed: BigInt(`0x${normal.replaceAll('-', '')}`),
      day: dayNumber(year, month, day),
      year,
      month,
      day_of_month: day,
    }
  },
}
