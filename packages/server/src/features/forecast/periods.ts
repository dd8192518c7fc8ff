import {
  addDays,
  addMonths,
  type CivilDay,
  type Indicator,
  lastDayOf,
  lastEndedMonth,
  monthOf,
  monthsBetween,
} from '@kuomian/campaign'

/** Stocks and flows are known at the ends of months; what is inspected moves by the week. */
export type ForecastPeriod = 'month' | 'week'

export const periodOf = ({ kind }: Indicator): ForecastPeriod => (kind === 'COVERAGE' ? 'week' : 'month')

/** How far back a history goes: what is older says little of what comes. */
const LONGEST: Readonly<Record<ForecastPeriod, number>> = { month: 24, week: 26 }

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

/** How many whole periods lie between two days, the last one rounded up. */
export function periodsUntil(period: ForecastPeriod, from: CivilDay, until: CivilDay): number {
  if (until <= from) return 0
  if (period === 'month') return monthsBetween(monthOf(from), monthOf(until))
  let periods = 0
  for (let end = from; end < until; end = addDays(end, 7)) periods += 1
  return periods
}
