import { type RateFigure, rateOf } from '../rates/index.ts'

/** The share of the year that has passed at the end of a month (1–12). Only a flow since January may be held against it (T11). */
export function timeProgress(month: number): RateFigure {
  return rateOf(month, 12)
}

/** The least whole number per period that clears what remains in the periods left; undefined when no period is left (T16). */
export function requiredPerPeriod(remaining: number, periodsLeft: number): number | undefined {
  return periodsLeft > 0 ? Math.ceil(remaining / periodsLeft) : undefined
}
