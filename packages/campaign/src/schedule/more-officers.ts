import { type PaceAlarm, type PaceState, paceAlarm } from './pace-alarm.ts'

/** Where the work would stand with another number of officers. */
export type WithOfficers = {
  /** Working days that the rest takes at that pace; null when nothing was done yet, so that there is no pace. */
  daysNeeded: number | null
  /** What would still be left at the end of the deadline; null when there is no pace. */
  leftAtDeadline: number | null
  alarm: PaceAlarm
}

/**
 * What if there were more officers, or fewer: the pace so far, which `officers` made, grows in proportion to their number. Exact, in
 * whole numbers: a pace of 2 officers over 10 days is that of 1 over 20.
 * @param wanted the number to ask about, at least one
 */
export function withOfficers(
  { remaining, daysLeft, done, daysPassed }: PaceState,
  officers: number,
  wanted: number,
): WithOfficers {
  const effort = daysPassed * officers
  const pace = { remaining, daysLeft, done: done * wanted, daysPassed: effort }
  const alarm = paceAlarm(pace)
  if (remaining === 0) return { daysNeeded: 0, leftAtDeadline: 0, alarm }
  if (done === 0 || effort === 0) return { daysNeeded: null, leftAtDeadline: null, alarm }
  return {
    daysNeeded: Math.ceil((remaining * effort) / pace.done),
    leftAtDeadline: Math.max(0, remaining - Math.floor((pace.done * daysLeft) / effort)),
    alarm,
  }
}

/** The fewest officers whose pace, in proportion to that of the present ones, clears what remains in time; null when there is no pace or no day. */
export function officersNeeded(
  { remaining, daysLeft, done, daysPassed }: PaceState,
  officers: number,
): number | null {
  if (remaining === 0) return 0
  if (done === 0 || daysPassed === 0 || daysLeft === 0 || officers === 0) return null
  return Math.ceil((remaining * daysPassed * officers) / (done * daysLeft))
}
