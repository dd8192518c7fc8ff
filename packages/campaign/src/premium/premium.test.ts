import { describe, expect, it } from 'vitest'
import { base, joined, priced, project, tiers } from '../../test/premium.ts'
import { type PremiumModel, type PremiumProject, premiumOf, settleChange } from './index.ts'

const why = (model: PremiumModel, one: Partial<PremiumProject>, day = joined) => {
  const premium = premiumOf(model, { ...project, ...one }, day)
  return premium.priced ? null : premium.why
}

describe('the vectors of domain §8.2, to the cent', () => {
  it('120,000,000 × 1.2 ‰ is 144,000.00; joined after 335 of 731 days it is 78,008.21', () => {
    expect(priced(base, project, project.from).cents).toBe(14_400_000)
    const part = priced(base, project)
    expect(part.cents).toBe(7_800_821)
    expect(part.parts.duration).toEqual({ total: 731, elapsed: 335, remaining: 396 })
  })
  it('by months it is 13 of 24: 78,000.00', () => {
    const part = priced({ ...base, conversion: 'remaining-months' }, project)
    expect(part.parts.duration).toEqual({ total: 24, elapsed: 11, remaining: 13 })
    expect(part.cents).toBe(7_800_000)
  })
  it.each([
    [100_000_000_000, 120_000_000],
    [150_000_000_000, 170_000_000],
    [500_000_000_000, 520_000_000],
    [600_000_000_000, 600_000_000],
  ])('tiers: %i cents of cost give %i cents', (costCents, cents) => {
    expect(priced(tiers, { ...project, costCents }, project.from).cents).toBe(cents)
  })
  it('0.08 %, 0.9 ‰ and 1.5 ‰ of the cost, and 15 % of it as wages at 1 %', () => {
    const at = (way: PremiumModel['way']) => priced({ ...base, way }, project, project.from).cents
    expect(at({ kind: 'cost-rate', rate: '0.0008' })).toBe(9_600_000)
    expect(at({ kind: 'cost-rate', rate: '0.0009' })).toBe(10_800_000)
    expect(at({ kind: 'cost-rate', rate: '0.0015' })).toBe(18_000_000)
    expect(at({ kind: 'labour-share', share: '0.15', rate: '0.01' })).toBe(18_000_000)
  })
  it('by remaining cost: 30 of 120 million are left, so a quarter is due', () => {
    const byCost: PremiumModel = { ...base, conversion: 'remaining-cost' }
    expect(priced(byCost, { ...project, remainingCostCents: 3_000_000_000 }).cents).toBe(3_600_000)
    expect(why(byCost, {})).toBe('remaining-cost-missing')
    expect(why(byCost, { remainingCostCents: 12_000_000_001 })).toBe('remaining-cost-wrong')
    expect(priced(byCost, project, project.from).cents).toBe(14_400_000)
  })
})

describe('half a cent is rounded up once, at the end', () => {
  it('1.25 yuan × 0.4 ‰ × … : 0.5 of a cent becomes one, less becomes none', () => {
    const model: PremiumModel = { ...base, way: { kind: 'cost-rate', rate: '0.004' } }
    expect(priced(model, { ...project, costCents: 125 }, project.from).cents).toBe(1)
    expect(priced(model, { ...project, costCents: 124 }, project.from).cents).toBe(0)
  })
  it('tiers are not rounded one by one: 100 slices of 0.4 cents are 40 cents', () => {
    const many: PremiumModel = {
      ...base,
      way: {
        kind: 'tiers',
        tiers: Array.from({ length: 100 }, (_, place) => ({
          upToCents: place === 99 ? null : (place + 1) * 100,
          rate: '0.004',
        })),
      },
    }
    expect(priced(many, { ...project, costCents: 10_000 }, project.from).cents).toBe(40)
  })
})

describe('the ends of a term', () => {
  it('joined before the start or on the first day: all of it; on the last day: one day; later: nothing, expired', () => {
    expect(priced(base, project, '2014-01-01')).toMatchObject({ cents: 14_400_000, notes: ['before-start'] })
    expect(priced(base, project, '2014-10-01').notes).toEqual([])
    expect(priced(base, project, '2016-09-30').parts.duration.remaining).toBe(1)
    expect(priced(base, project, '2016-10-01')).toMatchObject({ cents: 0, notes: ['expired'] })
    const months: PremiumModel = { ...base, conversion: 'remaining-months' }
    const within = { ...project, to: '2016-09-10' }
    expect(priced(months, within, '2016-09-11')).toMatchObject({ cents: 0, notes: ['expired'] })
    const byCost: PremiumModel = { ...base, conversion: 'remaining-cost' }
    expect(priced(byCost, { ...project, remainingCostCents: 5 }, '2016-10-01').cents).toBe(0)
  })
  it('an extension agreed by the day of joining makes the contract longer', () => {
    const extended = { ...project, extensions: [{ agreedOn: '2015-08-31', to: '2016-12-31' }] }
    expect(priced(base, extended).parts.duration).toEqual({ total: 823, elapsed: 335, remaining: 488 })
    const sameDay = { ...project, extensions: [{ agreedOn: joined, to: '2016-12-31' }] }
    expect(priced(base, sameDay).parts.end).toBe('2016-12-31')
    expect(priced(base, sameDay, '2015-08-31').parts.end).toBe('2016-09-30')
  })
  it('one agreed later costs nothing, or the daily share of the contract, as the model says', () => {
    const extended = { ...project, extensions: [{ agreedOn: '2016-08-01', to: '2016-12-31' }] }
    expect(priced(base, extended).cents).toBe(7_800_821)
    const extra: PremiumModel = { ...base, extension: 'extra' }
    // 144,000 × (396 + 92) ÷ 731
    expect(priced(extra, extended).cents).toBe(9_613_133)
    expect(priced(extra, extended, project.from).cents).toBe(14_400_000 + 1_812_312)
    // Who joins behind the first end pays for what was added since, and has not expired.
    const late = { ...project, extensions: [{ agreedOn: '2016-10-20', to: '2016-12-31' }] }
    expect(priced(extra, late, '2016-10-10')).toMatchObject({ cents: 1_812_312, notes: [] })
    expect(priced(base, late, '2016-10-10')).toMatchObject({ cents: 0, notes: ['expired'] })
  })
  it('days without work before joining have not passed, where the model leaves them out', () => {
    const stopped = { ...project, suspensions: [{ from: '2015-01-01', to: '2015-03-31' }] }
    expect(priced(base, stopped).cents).toBe(7_800_821)
    const excluded: PremiumModel = { ...base, suspension: 'excluded' }
    expect(priced(excluded, stopped).parts.duration).toEqual({ total: 641, elapsed: 245, remaining: 396 })
    const byMonths = priced({ ...excluded, conversion: 'remaining-months' }, stopped)
    expect(byMonths.parts.duration).toEqual({ total: 21, elapsed: 8, remaining: 13 })
  })
  it('a project that stands still is priced and marked; nothing built yet is the whole premium', () => {
    const still = { ...project, suspensions: [{ from: '2014-10-01', to: null }] }
    const excluded: PremiumModel = { ...base, suspension: 'excluded' }
    expect(priced(excluded, still)).toMatchObject({ cents: 14_400_000, notes: ['suspended'] })
  })
})

describe('what cannot be priced says why', () => {
  it.each<[string, Partial<PremiumProject>]>([
    ['cost-zero', { costCents: 0 }],
    ['cost-zero', { costCents: -5 }],
    ['cost-not-whole', { costCents: 0.5 }],
    ['cost-not-whole', { costCents: 2 ** 53 }],
    ['ends-before-start', { to: '2014-09-30' }],
    ['extension-shortens', { extensions: [{ agreedOn: '2015-01-01', to: '2016-09-30' }] }],
    ['suspension-ends-before-start', { suspensions: [{ from: '2015-01-02', to: '2015-01-01' }] }],
    ['suspension-outside', { suspensions: [{ from: '2014-09-01', to: '2014-11-01' }] }],
    [
      'suspensions-overlap',
      {
        suspensions: [
          { from: '2015-03-01', to: '2015-03-31' },
          { from: '2015-01-01', to: '2015-03-01' },
        ],
      },
    ],
    [
      'suspensions-overlap',
      {
        suspensions: [
          { from: '2015-01-01', to: null },
          { from: '2015-03-01', to: '2015-03-31' },
        ],
      },
    ],
  ])('%s', (code, one) => {
    expect(why(base, one)).toBe(code)
  })
  it('a day on which the model is not in force', () => {
    expect(why(base, {}, '2013-12-31')).toBe('model-not-in-force')
    expect(why({ ...base, to: '2015-08-31' }, {})).toBe('model-not-in-force')
  })
})

describe('a change after joining: supplement or refund, declared within 30 days', () => {
  const change = { project, joinedOn: joined, paidCents: 7_800_821, changedOn: '2016-01-10' }
  it('a cost that rises by 10 % asks for 10 % more, one that falls gives it back', () => {
    const dearer = { ...change, project: { ...project, costCents: 13_200_000_000 } }
    expect(settleChange(base, dearer)).toMatchObject({
      kind: 'supplement',
      cents: 780_082,
      dueCents: 8_580_903,
      declareBy: '2016-02-09',
    })
    const cheaper = { ...change, project: { ...project, costCents: 10_800_000_000 } }
    expect(settleChange(base, cheaper)).toMatchObject({ kind: 'refund', cents: 780_082 })
    expect(settleChange(base, change)).toMatchObject({ kind: 'even', cents: 0 })
  })
  it('what crosses a tier is paid at the rate of the next one', () => {
    const whole = { ...project, costCents: 110_000_000_000 }
    const paid = { ...change, project: whole, joinedOn: project.from, paidCents: 120_000_000 }
    expect(settleChange(tiers, paid)).toMatchObject({ kind: 'supplement', cents: 10_000_000 })
  })
  it('says why nothing can be settled', () => {
    const unsettled = (more: Partial<typeof change>) => settleChange(base, { ...change, ...more })
    expect(unsettled({ paidCents: -1 })).toEqual({ settled: false, why: 'paid-wrong' })
    expect(unsettled({ changedOn: '2015-08-31' })).toEqual({ settled: false, why: 'changed-before-joining' })
    expect(unsettled({ project: { ...project, costCents: 0 } })).toEqual({ settled: false, why: 'cost-zero' })
  })
})

describe('the derivation tells the reckoning in both languages', () => {
  it('of a project in progress', () => {
    expect(priced(base, project).steps.map(({ zh }) => zh)).toEqual([
      '全程保费 = 工程总造价 120,000,000.00 × 费率 0.0012 = 144,000.00 元',
      '合同工期 2014-10-01 至 2016-09-30，首尾计入，共 731 天；2015-09-01 参保，已过 335 天，剩余 396 天',
      '应缴 = 144,000.00 × 396 ÷ 731 ≈ 78,008.21 元（四舍五入到分）',
    ])
    expect(priced(base, project).steps.at(-1)?.en).toBe(
      'Due = 144,000.00 × 396 ÷ 731 ≈ 78,008.21 yuan (rounded half up to the cent)',
    )
  })
  it('of tiers, slice by slice', () => {
    const steps = priced(tiers, { ...project, costCents: 150_000_000_000 }, project.from).steps
    expect(steps.map(({ en }) => en)).toEqual([
      'Tier 1: 1,000,000,000.00 × 0.0012 = 1,200,000.00',
      'Tier 2: 500,000,000.00 × 0.0010 = 500,000.00',
      'Premium of the whole project = 1,200,000.00 + 500,000.00 = 1,700,000.00 yuan',
      'Contract from 2014-10-01 to 2016-09-30, both included: 731 days; joined on 2014-10-01: 0 days passed, 731 days left',
      'Joined by the first day: the whole premium = 1,700,000.00 yuan',
    ])
  })
})
