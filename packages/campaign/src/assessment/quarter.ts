import { type CivilDay, lastDayOf } from '../calendar/index.ts'

/** A quarter of a year as people write it: `2015-Q3`. */
export type Quarter = {
  text: string
  name: 'Q1' | 'Q2' | 'Q3' | 'Q4'
  firstDay: CivilDay
  lastDay: CivilDay
}

const NAMES = ['Q1', 'Q2', 'Q3', 'Q4'] as const

/** Reads `2015-Q3`; undefined for anything else. */
export function readQuarter(text: string): Quarter | undefined {
  const match = /^(\d{4})-Q([1-4])$/.exec(text)
  const number = Number(match?.[2])
  const name = NAMES[number - 1]
  if (match === null || name === undefined) return undefined
  const month = (which: number) => `${match[1]}-${String(which).padStart(2, '0')}`
  return {
    text,
    name,
    firstDay: `${month(number * 3 - 2)}-01`,
    lastDay: lastDayOf(month(number * 3)),
  }
}

/** The quarter that a day is in. */
export function quarterOf(day: CivilDay): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
}
