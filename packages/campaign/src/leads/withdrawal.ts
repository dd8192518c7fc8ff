import type { CivilDay, WorkingCalendar } from '../calendar/index.ts'

/** So many working days after a withdrawal it can still be undone; after that its leads are matched and issued anew. */
const UNDO_WORKING_DAYS = 5

/** The last day on which a withdrawal can be undone. @throws CalendarYearMissing */
export function lastUndoDay(withdrawnOn: CivilDay, calendar: WorkingCalendar): CivilDay {
  return calendar.addWorkingDays(withdrawnOn, UNDO_WORKING_DAYS)
}
