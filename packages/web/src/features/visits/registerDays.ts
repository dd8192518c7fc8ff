import type { WorkingCalendar } from '@kuomian/campaign'

/** How long an employer usually gets to register (domain §7.3: no statute says, ten working days unless changed). */
export const USUAL_WORKING_DAYS = 10

/** A year without holidays in the table cannot be counted; then nothing is offered and the server judges. */
export function usualDay(calendar: WorkingCalendar, from: string): string | null {
  try {
    return calendar.addWorkingDays(from, USUAL_WORKING_DAYS)
  } catch {
    return null
  }
}

/** Whether a day is a working day; where the table does not say, the server judges. */
export function works(calendar: WorkingCalendar, day: string): boolean {
  try {
    return calendar.isWorkingDay(day)
  } catch {
    return true
  }
}
