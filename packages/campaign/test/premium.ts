import { type PremiumModel, type PremiumProject, premiumOf } from '../src/premium/index.ts'

/* Models and a project of the vectors of domain §8.2. */

export const base: PremiumModel = {
  code: 'cost-rate',
  title: { zh: '按总造价', en: 'By total cost' },
  from: '2014-01-01',
  way: { kind: 'cost-rate', rate: '0.0012' },
  conversion: 'remaining-days',
  suspension: 'counts',
  extension: 'free',
  declareDays: 30,
  state: 'verified',
  source: '测试',
}
export const tiers: PremiumModel = {
  ...base,
  way: {
    kind: 'tiers',
    tiers: [
      { upToCents: 100_000_000_000, rate: '0.0012' },
      { upToCents: 500_000_000_000, rate: '0.0010' },
      { upToCents: null, rate: '0.0008' },
    ],
  },
}
export const project: PremiumProject = {
  costCents: 12_000_000_000,
  remainingCostCents: null,
  from: '2014-10-01',
  to: '2016-09-30',
  extensions: [],
  suspensions: [],
}
/** The day on which 335 of its 731 days have passed. */
export const joined = '2015-09-01'

/** A premium that must have a price. */
export const priced = (model: PremiumModel, one: PremiumProject, day = joined) => {
  const premium = premiumOf(model, one, day)
  if (!premium.priced) throw new Error(premium.why)
  return premium
}
