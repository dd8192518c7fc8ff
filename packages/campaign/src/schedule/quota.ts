import { addDays, type CivilDay, type WorkingCalendar } from '../calendar/index.ts'

/** Employers and persons, always as a pair (design §9): 户 and 人 have quotas of their own. */
export type UnitsAndPersons = { units: number; persons: number }

/** The working days that are left: after the first day, up to and including the deadline (domain §10.1). */
export function quotaDays(from: CivilDay, deadline: CivilDay, calendar: WorkingCalendar): CivilDay[] {
  const days: CivilDay[] = []
  for (let day = addDays(from, 1); day <= deadline; day = addDays(day, 1))
    if (calendar.isWorkingDay(day)) days.push(day)
  return days
}

/**
 * Back-scheduling (倒排工期, R08): the cumulative quota after `day` of `days` working days, rounded up, so that the last day reaches all.
 * @example quotaAfter(1000, 30, 10) // 334 after ten of thirty days
 */
export function quotaAfter(remaining: number, days: number, day: number): number {
  if (!Number.isInteger(days) || days < 1) throw new RangeError(`No working day is left: ${days}`)
  const passed = BigInt(Math.min(Math.max(day, 0), days))
  const total = BigInt(days)
  return Number((BigInt(remaining) * passed + total - 1n) / total)
}

/** What has to be done by the end of one working day, counted from the first. */
export type QuotaDay = UnitsAndPersons & { number: number; day: CivilDay }

/** The cumulative quota of every working day left; none when no day is left. */
export function quotasOf(remaining: UnitsAndPersons, days: readonly CivilDay[]): QuotaDay[] {
  return days.map((day, index) => ({
    number: index + 1,
    day,
    units: quotaAfter(remaining.units, days.length, index + 1),
    persons: quotaAfter(remaining.persons, days.length, index + 1),
  }))
}

/** The sums of several plans over the same days: each is rounded up by itself, so they are together more than the plan of the sum. */
export function sumOfQuotas(plans: readonly (readonly QuotaDay[])[]): QuotaDay[] {
  const [first = []] = plans
  return first.map(({ number, day }, index) => ({
    number,
    day,
    units: plans.reduce((sum, plan) => sum + (plan[index]?.units ?? 0), 0),
    persons: plans.reduce((sum, plan) => sum + (plan[index]?.persons ?? 0), 0),
  }))
}
