import { addMonths, type CivilDay, type CivilMonth, monthOf } from '../calendar/index.ts'
import { baseWithin, contributionOwed, type UnpricedMonths } from './contribution-owed.ts'
import type { ContributionSettings } from './contribution-settings.ts'
import type { PersonDetails } from './person-details.ts'

/** One person's wage against what was declared for him; months as `YYYY-MM`, both ends belong to it. */
export type WageFacts = {
  /** The monthly wage that is really paid. */
  wageCents: number | null
  /** The monthly base declared for him; 0 for somebody who is not insured. */
  declaredCents: number | null
  since: CivilMonth | null
  until: CivilMonth
}

/** Why a shortfall has no price. */
export type Unpriced = 'wage-unknown' | 'declared-unknown' | UnpricedMonths

/** What was not paid: cents for so many months; `unverified` when a setting behind it still is. */
export type ShortfallPrice =
  | { priced: true; cents: number; months: number; baseCents: number; unverified: boolean }
  | { priced: false; why: Unpriced }

/**
 * Prices what was not paid for one person (足额, domain §8.3): for each month (wage within floor and cap − declared base) × the
 * rates of that month, never below zero, rounded half up once at the end. Floor, cap and rates are dated settings; where one
 * is missing there is no price, and the answer says why.
 * @example priceShortfall({ wageCents: 500_000, declaredCents: 281_200, since: '2016-01', until: '2016-08' }, settings)
 */
export function priceShortfall(facts: WageFacts, settings: ContributionSettings): ShortfallPrice {
  const { wageCents, declaredCents } = facts
  if (wageCents === null) return { priced: false, why: 'wage-unknown' }
  if (declaredCents === null) return { priced: false, why: 'declared-unknown' }
  const owed = contributionOwed(facts, settings, (limits) =>
    Math.max(0, baseWithin(limits, wageCents) - declaredCents),
  )
  if (!owed.priced) return owed
  const { limits, ...price } = owed
  return { ...price, baseCents: baseWithin(limits, wageCents) }
}

/**
 * Prices what was not paid for one person of a visit, up to the last month whose wages were due by its day. At the desk, on a
 * phone without network and on the server it is this one sum.
 */
export function personShortfall(
  details: PersonDetails,
  happenedOn: CivilDay,
  settings: ContributionSettings,
): ShortfallPrice {
  return priceShortfall({ ...details, since: details.wageSince, until: lastWageMonth(happenedOn) }, settings)
}

/** The last month whose wages were due by a day: the one before it. */
export function lastWageMonth(day: CivilDay): CivilMonth {
  return addMonths(monthOf(day), -1)
}
