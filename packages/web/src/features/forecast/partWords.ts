import type { ForecastPart } from '@kuomian/contract'

/** What tells the parts of a forecast apart in the address. */
export const keyOfPart = ({ units }: ForecastPart): string => units.join('+')

const recentPeriods = 3

/** What the last periods added on average; null with fewer than two values. */
export function recentPace({ history }: ForecastPart): number | null {
  const last = history.at(-1)
  const first = history.at(Math.max(0, history.length - 1 - recentPeriods))
  if (last === undefined || first === undefined || history.length < 2) return null
  return Math.round((last.value - first.value) / Math.min(recentPeriods, history.length - 1))
}
