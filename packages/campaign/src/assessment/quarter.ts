import { type CivilDay, lastDayOf } from '../calendar/index.ts'

/** A quarter of a year as people write it: `2015-Q3`. */
export type Quarter = { text: string; year: number; name: 'Q1' | 'Q2' | 'Q3' | 'Q4'; lastDay: CivilDay }

const NAMES = ['Q1', 'Q2', 'Q3', 'Q4'] as const

/** Reads `2015-Q3`; undefined for anything else. */
export function readQuarter(text: string): Quarter | undefined {
  const match = /^(\d{4})-Q([1-4])$/.exec(text)
  const number = Number(match?.[2])
  const name = NAMES[number - 1]
  if (match === null || name === undefined) return undefined
  return {
    text,
    year: Number(match[1]),
    name,
    lastDay: lastDayOf(`${match[1]}-${String(number * 3).padStart(2, '0')}`),
  }
}
