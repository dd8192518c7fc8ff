import { addMonths, type CivilDay, type CivilMonth, monthOf } from '../calendar/index.ts'
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
export type Unpriced =
  | 'wage-unknown'
  | 'declared-unknown'
  | 'months-unknown'
  | 'limits-missing'
  | 'rate-missing'

/** What was not paid: cents for so many months; `unverified` when a setting behind it still is. */
export type ShortfallPrice =
  | { priced: true; cents: number; months: number; baseCents: number; unverified: boolean }
  | { priced: false; why: Unpriced }

/** Longer than anybody has paid; a bound for what is typed. */
const LONGEST_MONTHS = 600

/**
 * Prices what was not paid for one person (足额, domain §8.3): for each month (wage within floor and cap − declared base) × the
 * rates of that month, never below zero, rounded half up once at the end. Floor, cap and rates are dated settings; where one
 * is missing there is no price, and the answer says why.
 * @example priceShortfall({ wageCents: 500_000, declaredCents: 281_200, since: '2016-01', until: '2016-08' }, settings)
 */
export function priceShortfall(facts: WageFacts, settings: ContributionSettings): ShortfallPrice {
  const { wageCents, declaredCents, since, until } = facts
  if (wageCents === null) return { priced: false, why: 'wage-unknown' }
  if (declaredCents === null) return { priced: false, why: 'declared-unknown' }
  if (since === null || since > until) return { priced: false, why: 'months-unknown' }
  let parts = 0
  let months = 0
  let baseCents = 0
  let unverified = false
  for (let month = since; month <= until && months < LONGEST_MONTHS; month = addMonths(month, 1)) {
    const limits = settings.bases.findLast(({ from }) => from <= month)
    if (!limits || limits.floorCents === null || limits.capCents === null)
      return { priced: false, why: 'limits-missing' }
    const rate = settings.rates.findLast(({ from }) => from <= month)
    if (!rate) return { priced: false, why: 'rate-missing' }
    baseCents = Math.min(Math.max(wageCents, limits.floorCents), limits.capCents)
    parts += Math.max(0, baseCents - declaredCents) * (rate.employer + rate.person)
    unverified ||= limits.state === 'unverified' || rate.state === 'unverified'
    months += 1
  }
  // A part is a ten-thousandth of a cent; sums stay far below 2^53.
  return { priced: true, cents: Math.floor((parts + 5_000) / 10_000), months, baseCents, unverified }
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
