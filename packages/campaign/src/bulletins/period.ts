import { readQuarter } from '../assessment/index.ts'
import { addDays, type CivilDay, type CivilMonth, isCivilDay, lastDayOf, monthOf } from '../calendar/index.ts'
import { paperQuarter } from '../documents/index.ts'

/** What a bulletin is of: a month or a quarter, as people write it (`2015-09`, `2015-Q3`). */
export type BulletinPeriod = {
  text: string
  kind: 'month' | 'quarter'
  firstDay: CivilDay
  lastDay: CivilDay
  /** As a title says it: 2015年9月, 2015年三季度. */
  words: string
}

/** Reads `2015-09` or `2015-Q3`; undefined for anything else. */
export function readPeriod(text: string): BulletinPeriod | undefined {
  const quarter = readQuarter(text)
  if (quarter !== undefined) {
    const { firstDay, lastDay } = quarter
    return { text, kind: 'quarter', firstDay, lastDay, words: paperQuarter(text) }
  }
  if (!/^\d{4}-\d{2}$/.test(text) || !isCivilDay(`${text}-01`)) return undefined
  return {
    text,
    kind: 'month',
    firstDay: `${text}-01`,
    lastDay: lastDayOf(text),
    words: `${text.slice(0, 4)}年${Number(text.slice(5))}月`,
  }
}

/** The day that a bulletin compares with: the end of the month before the one that its figures are of. */
export function dayBefore(asOf: CivilDay): CivilDay {
  return addDays(`${monthOf(asOf)}-01`, -1)
}

/** The months of a period, the latest first. */
export function monthsOf({ firstDay, lastDay }: BulletinPeriod): CivilMonth[] {
  const months: CivilMonth[] = []
  for (let day = lastDay; day >= firstDay; day = dayBefore(day)) months.push(monthOf(day))
  return months
}
