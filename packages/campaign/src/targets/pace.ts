import { type RateFigure, rateOf } from '../rates/index.ts'

/** The share of the year that has passed at the end of a month (1–12). Only a flow since January may be held against it (T11). */
export function timeProgress(month: number): RateFigure {
  return rateOf(month, 12)
}

/** The least whole number per period that clears what remains in the periods left; undefined when no period is left (T16). */
export function requiredPerPeriod(remaining: number, periodsLeft: number): number | undefined {
  return periodsLeft > 0 ? Math.ceil(remaining / periodsLeft) : undefined
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
