import { addDays, type CivilDay, type WorkingCalendar } from '../calendar/index.ts'
import { type PaceAlarm, paceAlarm } from './pace-alarm.ts'
import { quotaAfter, type UnitsAndPersons } from './quota.ts'

/** How much was issued and how much is inspected, and the day of the first issue; undefined before it. */
export type WorkDone = { issued: UnitsAndPersons; inspected: UnitsAndPersons; since: CivilDay | undefined }

/** The day that is counted from (itself over), the deadline (inclusive), and the calendar between them. */
export type ScheduleDays = { from: CivilDay; deadline: CivilDay; calendar: WorkingCalendar }

/** How the work stands against its deadline, for 户 and 人 each. */
export type Pace = {
  remaining: UnitsAndPersons
  /** Working days since the first issue, that day and the one counted from included; 0 before it. */
  daysPassed: number
  /** Working days left, the deadline included. */
  daysLeft: number
  /** Needed per working day, rounded up; null when no day is left. */
  needed: { units: number | null; persons: number | null }
  /** Alarm levels; null before anything is issued, when nobody can be late. */
  alarm: { units: PaceAlarm; persons: PaceAlarm } | null
}

/**
 * The pace that the rest needs against the pace so far (domain §10.1).
 * @example paceOf({ issued: { units: 108_138, … }, inspected: { units: 16_309, … }, since: '2015-07-01' },
 *   { from: '2015-07-31', deadline: '2015-09-30', calendar }).needed.units // 2187, on 42 working days
 */
export function paceOf({ issued, inspected, since }: WorkDone, days: ScheduleDays): Pace {
  const { from, deadline, calendar } = days
  const daysPassed = since === undefined ? 0 : calendar.countWorkingDays(addDays(since, -1), from)
  const daysLeft = calendar.countWorkingDays(from, deadline)
  const remaining = {
    units: Math.max(0, issued.units - inspected.units),
    persons: Math.max(0, issued.persons - inspected.persons),
  }
  const needed = (count: number) => (daysLeft > 0 ? quotaAfter(count, daysLeft, 1) : null)
  const alarm = (unit: keyof UnitsAndPersons) =>
    paceAlarm({ remaining: remaining[unit], daysLeft, done: inspected[unit], daysPassed })
  return {
    remaining,
    daysPassed,
    daysLeft,
    needed: { units: needed(remaining.units), persons: needed(remaining.persons) },
    alarm: since === undefined ? null : { units: alarm('units'), persons: alarm('persons') },
  }
}
