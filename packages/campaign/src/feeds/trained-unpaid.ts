import { type CivilDay, type CivilMonth, lastDayOf, monthOf } from '../calendar/index.ts'
import type { FeedAsOf, FeedHit } from './hit.ts'
import type { FeedRuleOf } from './rules.ts'

/** A training subsidy of one person, with what the ledger knows of him. */
export type TrainingEvent = { subsidisedOn: CivilDay; paidMonths: readonly CivilMonth[]; exempt: boolean }

/**
 * Received a training subsidy for people at work and does not pay for its month (R30). What is paid for another month does not answer it; before the ledger of that
 * month has come nothing is held against anybody.
 */
export function trainedUnpaid(
  { subsidisedOn, paidMonths, exempt }: TrainingEvent,
  { day, month }: FeedAsOf,
  { leadClass }: FeedRuleOf<'trained-unpaid'>,
): FeedHit | null {
  const own = monthOf(subsidisedOn)
  if (exempt || subsidisedOn > day || month < own || paidMonths.includes(own)) return null
  return {
    leadClass,
    since: lastDayOf(own),
    because: {
      zh: `${subsidisedOn}享受培训补贴，${own}未缴费`,
      en: `Received a training subsidy on ${subsidisedOn}, does not pay for ${own}`,
    },
  }
}
