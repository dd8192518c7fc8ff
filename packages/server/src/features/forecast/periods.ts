import {
  addDays,
  addMonths,
  annexOfMeasure,
  type CivilDay,
  type Indicator,
  lastDayOf,
  lastEndedMonth,
  monthOf,
  monthsBetween,
} from '@kuomian/campaign'
import type { AnnexSource } from '../annexes/index.ts'

/** Ledgers, lists and notices come by the month; leads are counted every day, and looked at by the week. */
export type ForecastPeriod = 'month' | 'week'

/** In which steps an indicator's figures come. */
export function periodOf({ numerator }: Indicator, source: AnnexSource): ForecastPeriod {
  const annex = annexOfMeasure(numerator)
  const counted = annex === 'annex-1' || annex === 'annex-2' || annex === 'annex-4'
  return counted && source === 'computed' ? 'week' : 'month'
}

/** How far back a history goes: what is older says little of what comes. */
export const LONGEST: Readonly<Record<ForecastPeriod, number>> = { month: 24, week: 26 }

/** The ends of the periods up to a day, the oldest first; none before the first day. */
export function endsOfPeriods(period: ForecastPeriod, asOf: CivilDay, first: CivilDay): CivilDay[] {
  const ends: CivilDay[] = []
  for (let back = 0; back < LONGEST[period]; back += 1) {
    const end =
      period === 'week' ? addDays(asOf, -7 * back) : lastDayOf(addMonths(lastEndedMonth(asOf), -back))
    if (end < first) break
    ends.unshift(end)
  }
  return ends
}

/** The end of the period so many after the one that ends on a day; never after the last day. */
export function endAfter(period: ForecastPeriod, from: CivilDay, periods: number, last: CivilDay): CivilDay {
  const end = period === 'week' ? addDays(from, 7 * periods) : lastDayOf(addMonths(monthOf(from), periods))
  return end < last ? end : last
}

/** How many whole periods lie between two days, the last one rounded up. */
export function periodsUntil(period: ForecastPeriod, from: CivilDay, until: CivilDay): number {
  if (until <= from) return 0
  if (period === 'month') return monthsBetween(monthOf(from), monthOf(until))
  let periods = 0
  for (let end = from; end < until; end = addDays(end, 7)) periods += 1
  return periods
}
