import { type CivilDay, inForceOn } from '../calendar/index.ts'
import { compareRates, decimalOf, isRate, type RateFigure, rateOf } from '../rates/index.ts'
import type { ShareLimit } from './rules.ts'

/** The part of a user unit's workers that are dispatched (劳务派遣暂行规定 4), and what the limit of the day says of it. */
export type DispatchShare = {
  rate: RateFigure
  /** Null when it keeps the limit, or when none is in force. */
  warning: {
    severity: ShareLimit['severity']
    limit: string
    /** How many fewer dispatched workers would keep the limit. */
    excess: number
  } | null
}

/**
 * The share of dispatched workers in all of a user unit, own and dispatched. Exactly the limit is kept. It is a warning and nothing more: the limit
 * is a matter of labour law, not of contributions.
 */
export function dispatchShare(
  { own, dispatched }: { own: number; dispatched: number },
  day: CivilDay,
  limits: readonly ShareLimit[],
): DispatchShare {
  const rate = rateOf(dispatched, own + dispatched)
  const limit = inForceOn(limits, day)
  if (limit === undefined || !isRate(rate)) return { rate, warning: null }
  const most = decimalOf(limit.limit)
  if (compareRates(rate, most) <= 0) return { rate, warning: null }
  // d ÷ (own + d) ≤ p ÷ q, so that d ≤ p × own ÷ (q − p)
  const kept = (most.numerator * BigInt(own)) / (most.denominator - most.numerator)
  return {
    rate,
    warning: { severity: limit.severity, limit: limit.limit, excess: dispatched - Number(kept) },
  }
}
