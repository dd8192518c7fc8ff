import type { CivilDay } from '../calendar/index.ts'
import { type PaceAlarm, paceAlarm, quotaAfter, type ScheduleDays } from '../schedule/index.ts'

/** Of how many, how many are paid for as the rules ask. */
export type SplitCount = { split: number; all: number }

/** What is left to split, how much each working day asks, and whether the pace so far will do. */
export type SplitPlan = {
  remaining: number
  daysLeft: number
  /** Needed per working day, rounded up; null when no day is left. */
  needed: number | null
  /** Null while there is no earlier month to reckon a pace from, when nobody can be called late. */
  alarm: PaceAlarm | null
}

/**
 * Plan back from the deadline (倒排工期, R16) of one district or the city. What was split before the first month that was counted is nobody's pace, so
 * that the pace is what was added since then.
 * @param first the earliest month that was counted, with its last day; null when the present one is the first
 */
export function splitPlan(
  now: SplitCount,
  first: (SplitCount & { day: CivilDay }) | null,
  { from, deadline, calendar }: ScheduleDays,
): SplitPlan {
  const remaining = now.all - now.split
  const daysLeft = calendar.countWorkingDays(from, deadline)
  const needed = daysLeft > 0 ? quotaAfter(remaining, daysLeft, 1) : null
  if (first === null && remaining > 0 && daysLeft > 0) return { remaining, daysLeft, needed, alarm: null }
  const done = Math.max(0, now.split - (first?.split ?? 0))
  const daysPassed = first === null ? 0 : calendar.countWorkingDays(first.day, from)
  return { remaining, daysLeft, needed, alarm: paceAlarm({ remaining, daysLeft, done, daysPassed }) }
}
