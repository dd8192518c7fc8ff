import type { CivilMonth } from '../calendar/index.ts'
import type { Bilingual } from '../districts/index.ts'
import {
  type BaseLimits,
  baseWithin,
  type ContributionSettings,
  contributionOwed,
  type UnpricedMonths,
} from '../visits/index.ts'

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
  | { priced: false; why: UnpricedMonths }

/** What is missing at an employer, people and base apart. */
export type BaseGap = { staffGap: number; base: BaseGapPrice; because: Bilingual }

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
  const { staff, averageWageCents, declaredBaseCents } = employer
  const missing = (limits: BaseLimits) =>
    Math.max(0, staff * baseWithin(limits, averageWageCents ?? 0) - declaredBaseCents)
  const owed = contributionOwed(employer, settings, missing)
  if (!owed.priced) return owed
  const { limits, ...price } = owed
  return { ...price, gapCents: missing(limits), basis: averageWageCents === null ? 'floor' : 'wage' }
}
