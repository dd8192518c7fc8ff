import { addMonths, type CivilMonth } from '../calendar/index.ts'
import type { Bilingual } from '../districts/index.ts'
import type { ContributionSettings, Unpriced } from '../visits/index.ts'

/** An employer with export refunds: its staff and wages against what it declares each month. */
export type RefundedEmployer = {
  staff: number
  paying: number
  /** Monthly wage on average; null when nobody knows it: then everybody counts with the floor. */
  averageWageCents: number | null
  /** Sum of the monthly bases that it declares. */
  declaredBaseCents: number
  since: CivilMonth
  until: CivilMonth
}

/** The price of a gap, or why it is to be confirmed (待核实). */
export type BaseGapPrice =
  | {
      priced: true
      cents: number
      /** The base that is missing in the last month. */
      gapCents: number
      months: number
      basis: 'wage' | 'floor'
      unverified: boolean
    }
  | { priced: false; why: Extract<Unpriced, 'months-unknown' | 'limits-missing' | 'rate-missing'> }

/** What is missing at an employer, people and base apart. */
export type BaseGap = { staffGap: number; base: BaseGapPrice; because: Bilingual }

/** Longer than any feed reaches back; a bound for what is delivered. */
const LONGEST_MONTHS = 600

/**
 * Full staff and full base (R34: 全员参保足额缴费): the people who do not pay, and for each month (staff × wage within the limits of that month − declared base) × its
 * rates, never below zero, rounded half up once. While the limits of a year are not entered its gap has no price and waits for them; the missing people do not.
 * @returns null when nobody is missing and the whole base is known to be declared
 */
export function baseGap(employer: RefundedEmployer, settings: ContributionSettings): BaseGap | null {
  const staffGap = Math.max(0, employer.staff - employer.paying)
  const base = priceBaseGap(employer, settings)
  if (staffGap === 0 && base.priced && base.cents === 0) return null
  const { staff, paying } = employer
  const people = { zh: `从业${staff}人，缴费${paying}人`, en: `${staff} staff, ${paying} pay` }
  return {
    staffGap,
    base,
    because: base.priced
      ? people
      : { zh: `${people.zh}，基数差额待核实`, en: `${people.en}; the gap of the base is to be confirmed` },
  }
}

function priceBaseGap(employer: RefundedEmployer, settings: ContributionSettings): BaseGapPrice {
  const { staff, averageWageCents, declaredBaseCents, since, until } = employer
  if (since > until) return { priced: false, why: 'months-unknown' }
  let parts = 0n
  let months = 0
  let gapCents = 0
  let unverified = false
  for (let month = since; month <= until && months < LONGEST_MONTHS; month = addMonths(month, 1)) {
    const limits = settings.bases.findLast(({ from }) => from <= month)
    if (!limits || limits.floorCents === null || limits.capCents === null)
      return { priced: false, why: 'limits-missing' }
    const rate = settings.rates.findLast(({ from }) => from <= month)
    if (!rate) return { priced: false, why: 'rate-missing' }
    const each = Math.min(Math.max(averageWageCents ?? 0, limits.floorCents), limits.capCents)
    gapCents = Math.max(0, staff * each - declaredBaseCents)
    // A part is a ten-thousandth of a cent; a large employer's parts of years do not fit into a number.
    parts += BigInt(gapCents) * BigInt(rate.employer + rate.person)
    unverified ||= limits.state === 'unverified' || rate.state === 'unverified'
    months += 1
  }
  return {
    priced: true,
    cents: Number((parts + 5_000n) / 10_000n),
    gapCents,
    months,
    basis: averageWageCents === null ? 'floor' : 'wage',
    unverified,
  }
}
