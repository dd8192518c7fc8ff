import { addMonths, type CivilDay, type CivilMonth, slotIn, type WorkingCalendar } from '../calendar/index.ts'
import type { ReportForm } from './form.ts'

/** A month that a form is due for, and the day, rolled off a non-working one; the day itself is in time (R40). */
export type ReportPeriod = { month: CivilMonth; dueOn: CivilDay }

/**
 * The months of a form in order.
 * @throws CalendarYearMissing
 */
export function reportPeriods(form: ReportForm, calendar: WorkingCalendar): ReportPeriod[] {
  const periods: ReportPeriod[] = []
  for (let month = form.from; month <= form.to; month = addMonths(month, 1)) {
    const stated = slotIn(addMonths(month, 1), form.dueDay)
    periods.push({ month, dueOn: calendar.roll(stated, form.roll) })
  }
  return periods
}

/** The month that is worked on: the last that has ended; the first of the form before that. */
export function currentPeriod(periods: readonly ReportPeriod[], today: CivilDay): ReportPeriod | undefined {
  return periods.findLast(({ month }) => `${month}-31` < today) ?? periods[0]
}
