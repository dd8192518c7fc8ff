import { WrongCall } from './exit-code.ts'
import { isoDay } from './iso-day.ts'

/**
 * Collects an option that may stand several times: two days joined by a colon; the second may be left open.
 * @throws WrongCall
 */
export function daySpan(text: string, before: readonly DaySpan[] | undefined): DaySpan[] {
  const [from = '', to, more] = text.split(':')
  if (to === undefined || more !== undefined) {
    throw new WrongCall(
      `日期段应写作 YYYY-MM-DD:YYYY-MM-DD，不能是：${text}`,
      `a span of days is written YYYY-MM-DD:YYYY-MM-DD, not: ${text}`,
    )
  }
  return [...(before ?? []), { from: isoDay(from), to: to === '' ? null : isoDay(to) }]
}

/** Two days; the second is null when it was left open. */
export type DaySpan = { from: string; to: string | null }
