import { addDays } from '@kuomian/campaign'
import type { Schedule } from '@kuomian/contract'

type Unit = 'units' | 'persons'
/** A day and what is left at its end. */
export type LeftOn = readonly [day: string, left: number]

/**
 * The three lines of a burn-down: what was left on each day up to the day counted from, what may be left at the end of each day by
 * quota, and what would be left at the pace so far.
 */
export function burnDownPoints(
  schedule: Schedule,
  by: Unit,
): { actual: LeftOn[]; planned: LeftOn[]; expected: LeftOn[] } {
  const { from, remaining, days, history, since, daysPassed, inspected } = schedule
  const left = remaining[by]
  const start: LeftOn = [from, left]
  const past = history.filter(({ day }) => day < from).map((at): LeftOn => [at.day, at[by]])
  // A notice tells one day only: it had everything to do on the day before the first.
  const begun: LeftOn[] =
    past.length === 0 && since !== null ? [[addDays(since, -1), schedule.issued[by]]] : past
  const planned = days.map((quota): LeftOn => [quota.day, left - quota[by]])
  const expected = days.map((quota): LeftOn => {
    const done = daysPassed === 0 ? 0 : (inspected[by] * quota.number) / daysPassed
    return [quota.day, Math.max(0, Math.round(left - done))]
  })
  return {
    actual: [...begun, start],
    planned: [start, ...planned],
    expected: daysPassed === 0 ? [] : [start, ...expected],
  }
}
