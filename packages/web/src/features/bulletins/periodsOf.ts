import { readPeriod } from '@kuomian/campaign'

/** The quarters and months of a year that have begun by a day, the latest first. @example periodsOf('2000-02-05') // ['2000-Q1', '2000-02', '2000-01'] */
export function periodsOf(day: string): string[] {
  const year = day.slice(0, 4)
  const month = Number(day.slice(5, 7))
  const quarters = Array.from({ length: Math.ceil(month / 3) }, (_, at) => `${year}-Q${at + 1}`)
  const months = Array.from({ length: month }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`)
  return [...quarters.toReversed(), ...months.toReversed()]
}

/**
 * The period that is to be reported on next: the last that is over, the quarter before its month; only what is over can be published. While
 * none is over, the month that has begun. @example ripePeriod(['2000-Q2', '2000-Q1', '2000-04', '2000-03'], '2000-04-12') // '2000-Q1'
 */
export function ripePeriod(periods: readonly string[], today: string): string | undefined {
  const over = periods.flatMap((text) => {
    const lastDay = readPeriod(text)?.lastDay
    return lastDay !== undefined && lastDay < today ? [{ text, lastDay }] : []
  })
  const latest = over
    .map(({ lastDay }) => lastDay)
    .toSorted()
    .at(-1)
  return over.find(({ lastDay }) => lastDay === latest)?.text ?? periods.at(-1)
}
