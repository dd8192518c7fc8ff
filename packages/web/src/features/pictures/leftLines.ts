import type { ForecastPart } from '@kuomian/contract'
import type { BandLines } from '../../figures/bandOption.ts'

/** A forecast turned over: what was left on each day, what is likely left, and the even way to nothing on the last day. */
export function leftLines({ history, points }: ForecastPart, until: string): BandLines {
  const past = history.flatMap(({ day, value, of }) =>
    of === null ? [] : [[day, Math.max(0, of - value)] as const],
  )
  const plan = history.at(-1)?.of ?? null
  const start = past.at(-1)
  if (plan === null || start === undefined) return { past: [], band: [], goal: [] }
  const left = (value: number) => Math.max(0, plan - value)
  return {
    past,
    band: points.map(({ day, likely, low, high }) => ({
      day,
      likely: left(likely),
      // The most that is done is the least that is left.
      low: left(high),
      high: left(low),
    })),
    goal: [start, [until, 0]],
  }
}
