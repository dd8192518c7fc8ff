import type { CivilDay, WorkingCalendar } from '../calendar/index.ts'

/** Days that do not run; both belong to the pause, and it has no end while nobody knows it. */
export type OrderPause = { from: CivilDay; to: CivilDay | null }

/** What the day of an order follows from. */
export type OrderTerm = {
  servedOn: CivilDay
  /** What the order gave and what extensions added. */
  workingDays: number
  pauses: readonly OrderPause[]
}

/**
 * The day by which an order must be obeyed: its working days after the day it was served, which is not counted; days of a
 * pause are not counted either (domain §4.3). Null while a pause has no end.
 * @example dueDay({ servedOn: '2016-09-30', workingDays: 5, pauses: [] }, calendar) // over the holidays of October, its make-up days counted
 * @throws CalendarYearMissing
 */
export function dueDay(
  { servedOn, workingDays, pauses }: OrderTerm,
  calendar: WorkingCalendar,
): CivilDay | null {
  const closed: { from: CivilDay; to: CivilDay }[] = []
  for (const { from, to } of pauses) {
    if (to === null) return null
    closed.push({ from, to })
  }
  let day = servedOn
  for (let left = workingDays; left > 0; ) {
    day = calendar.addWorkingDays(day, 1)
    if (!closed.some(({ from, to }) => from <= day && day <= to)) left -= 1
  }
  return day
}

/** What is wrong with a deadline that somebody typed. */
export type DeadlineProblem =
  | { problem: 'not-after-service' }
  | { problem: 'no-working-day'; before: CivilDay; after: CivilDay }

/**
 * The working days that lead to a deadline typed by hand; a day on which nobody works is refused with the working days
 * beside it, never moved in silence.
 */
export function workingDaysTo(
  deadline: CivilDay,
  { servedOn, pauses }: Omit<OrderTerm, 'workingDays'>,
  calendar: WorkingCalendar,
): { workingDays: number } | DeadlineProblem {
  if (!calendar.isWorkingDay(deadline)) {
    return {
      problem: 'no-working-day',
      before: calendar.roll(deadline, 'previous'),
      after: calendar.roll(deadline, 'next'),
    }
  }
  let workingDays = 0
  for (let day = servedOn; day < deadline; ) {
    day = calendar.addWorkingDays(day, 1)
    const paused = pauses.some(({ from, to }) => from <= day && (to === null || day <= to))
    if (!paused) workingDays += 1
  }
  return workingDays > 0 ? { workingDays } : { problem: 'not-after-service' }
}

/** Working days that are left until the day, today not counted; negative when it has passed. */
export function orderDaysLeft(today: CivilDay, dueOn: CivilDay, calendar: WorkingCalendar): number {
  return today <= dueOn ? calendar.countWorkingDays(today, dueOn) : -calendar.countWorkingDays(dueOn, today)
}
