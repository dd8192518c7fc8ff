import { addDays, type CivilDay, type CivilMonth, monthOf } from '../calendar/index.ts'
import { isStanding } from '../classes/index.ts'
import type { FeedAsOf, FeedHit } from './hit.ts'
import type { FeedRuleOf } from './rules.ts'

/** A registration of employment, with what the ledger knows of the person. */
export type EmploymentEvent = {
  registeredOn: CivilDay
  /** Null while the work lasts. */
  leftOn: CivilDay | null
  /** Months with a settled payment, at whatever employer. */
  paidMonths: readonly CivilMonth[]
  exempt: boolean
}

/**
 * Registered as employed and not paying when the days of grace are over (R30, Law art. 58). A payment at whatever employer answers it. The ledger must know the
 * month in which the days ended: until it comes nothing is held against anybody.
 */
export function registeredUnpaid(
  { registeredOn, leftOn, paidMonths, exempt }: EmploymentEvent,
  { day, month }: FeedAsOf,
  { days, leadClass }: FeedRuleOf<'registered-unpaid'>,
): FeedHit | null {
  if (exempt || !isStanding({ from: registeredOn, to: leftOn, open: true }, day, days)) return null
  const since = addDays(registeredOn, days)
  if (month < monthOf(since) || paidMonths.includes(month)) return null
  return {
    leadClass,
    since,
    because: {
      zh: `${registeredOn}就业登记，满${days}天，${month}仍未缴费`,
      en: `Registered as employed on ${registeredOn}; after ${days} days not paying for ${month}`,
    },
  }
}
