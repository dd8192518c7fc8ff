import { addMonths, type CivilMonth } from '../calendar/index.ts'
import type { ContributionSettings } from './contribution-settings.ts'

/** The floor and the cap of the base of a month, where both are known. */
export type BaseLimits = { floorCents: number; capCents: number }

/** Why a span of months has no price. */
export type UnpricedMonths = 'months-unknown' | 'limits-missing' | 'rate-missing'

/** What was not paid over so many months; `limits` are those of the last one, `unverified` says that a setting behind it still is. */
export type ContributionOwed =
  | { priced: true; cents: number; months: number; limits: BaseLimits; unverified: boolean }
  | { priced: false; why: UnpricedMonths }

/** Longer than anybody has paid; a bound for what is typed or delivered. */
const LONGEST_MONTHS = 600

/** A wage within the floor and the cap of its month. */
export function baseWithin({ floorCents, capCents }: BaseLimits, wageCents: number): number {
  return Math.min(Math.max(wageCents, floorCents), capCents)
}

/**
 * What is owed on a base that was not declared (domain §8.3): for each month, both ends belong to it, the missing base × the rates of
 * that month, rounded half up once at the end. Limits and rates are dated settings; where one is missing there is no price.
 * @param missingBaseCents the base that is missing in a month with these limits, never below zero
 */
export function contributionOwed(
  { since, until }: { since: CivilMonth | null; until: CivilMonth },
  settings: ContributionSettings,
  missingBaseCents: (limits: BaseLimits) => number,
): ContributionOwed {
  if (since === null || since > until) return { priced: false, why: 'months-unknown' }
  let limits: BaseLimits = { floorCents: 0, capCents: 0 }
  let parts = 0n
  let months = 0
  let unverified = false
  for (let month = since; month <= until && months < LONGEST_MONTHS; month = addMonths(month, 1)) {
    const base = settings.bases.findLast(({ from }) => from <= month)
    if (!base || base.floorCents === null || base.capCents === null)
      return { priced: false, why: 'limits-missing' }
    const rate = settings.rates.findLast(({ from }) => from <= month)
    if (!rate) return { priced: false, why: 'rate-missing' }
    limits = { floorCents: base.floorCents, capCents: base.capCents }
    // A part is a ten-thousandth of a cent; a large employer's parts of years do not fit into a number.
    parts += BigInt(missingBaseCents(limits)) * BigInt(rate.employer + rate.person)
    unverified ||= base.state === 'unverified' || rate.state === 'unverified'
    months += 1
  }
  return { priced: true, cents: Number((parts + 5_000n) / 10_000n), months, limits, unverified }
}
