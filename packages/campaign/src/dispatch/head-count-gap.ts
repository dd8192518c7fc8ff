import type { CivilMonth } from '../calendar/index.ts'
import type { Bilingual } from '../districts/index.ts'
import { type ContributionSettings, priceShortfall, type Unpriced } from '../visits/index.ts'

/** How declared heads stand against verified ones (R14: 少报、漏报缴费人数). */
export const HEAD_COUNT_STANDINGS = {
  agrees: { zh: '相符', en: 'Agrees' },
  'under-declared': { zh: '少报', en: 'Fewer declared than work there' },
  'not-declared': { zh: '漏报', en: 'Nobody declared' },
  'over-declared': { zh: '多报', en: 'More declared than work there' },
} as const satisfies Record<string, Bilingual>

export type HeadCountStanding = keyof typeof HEAD_COUNT_STANDINGS

/** Heads of one employer; `declared` are those it pays for, `verified` those found on a visit (核准人数). */
export type HeadCount = { declared: number; verified: number }

/** How declared heads stand against verified ones. */
export function headCountStanding({ declared, verified }: HeadCount): HeadCountStanding {
  if (declared === verified) return 'agrees'
  if (declared > verified) return 'over-declared'
  return declared === 0 ? 'not-declared' : 'under-declared'
}

/** The price of heads that were not declared, or why there is none. `floor`: no wage is known, so this is the least that is owed. */
export type HeadCountPrice =
  | {
      priced: true
      persons: number
      perPersonCents: number
      cents: number
      months: number
      basis: 'wage' | 'floor'
      unverified: boolean
    }
  | { priced: false; why: Unpriced }

/**
 * Prices heads that were not declared: for each of them what is owed on the average wage, or on the floor of the base where no wage is known. What one
 * person owes is rounded to the cent as it is for a listed person, then multiplied.
 * @param averageWageCents the monthly wage that was found on average; null when it was not asked
 */
export function priceHeadCountGap(
  count: HeadCount,
  span: { since: CivilMonth | null; until: CivilMonth; averageWageCents: number | null },
  settings: ContributionSettings,
): HeadCountPrice {
  const { since, until, averageWageCents } = span
  // A wage of nothing is raised to the floor by the rule of the base (domain §8.3).
  const each = priceShortfall({ wageCents: averageWageCents ?? 0, declaredCents: 0, since, until }, settings)
  if (!each.priced) return each
  const persons = Math.max(0, count.verified - count.declared)
  return {
    priced: true,
    persons,
    perPersonCents: each.cents,
    cents: persons * each.cents,
    months: each.months,
    basis: averageWageCents === null ? 'floor' : 'wage',
    unverified: each.unverified,
  }
}
