import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type ContributionSettings,
  lastWageMonth,
  personDetailsSchema,
  personShortfall,
  priceShortfall,
  type WageFacts,
} from './index.ts'

const source = '测试'
const settings: ContributionSettings = {
  bases: [
    { from: '2016-01', floorCents: 281_200, capCents: 1_405_800, state: 'verified', source },
    { from: '2017-01', floorCents: 300_000, capCents: 1_500_000, state: 'unverified', source },
  ],
  rates: [{ from: '2014-01', employer: 2_000, person: 800, state: 'verified', source }],
}
const facts: WageFacts = { wageCents: 500_000, declaredCents: 281_200, since: '2016-01', until: '2016-08' }
const price = (more: Partial<WageFacts> = {}, by = settings) => priceShortfall({ ...facts, ...more }, by)

describe('the price of a shortfall: (clamp(wage) − declared) × rate × months (domain §8.3)', () => {
  it('5,000.00 against 2,812.00 at 28% for eight months is 4,901.12', () => {
    expect(price()).toEqual({
      priced: true,
      cents: 490_112,
      months: 8,
      baseCents: 500_000,
      unverified: false,
    })
  })
  it('a wage below the floor counts as the floor, one above the cap as the cap; nothing declared is all of it', () => {
    expect(price({ wageCents: 100_000, declaredCents: 0, until: '2016-01' })).toMatchObject({ cents: 78_736 })
    expect(price({ wageCents: 9_000_000, declaredCents: 0, until: '2016-01' })).toMatchObject({
      baseCents: 1_405_800,
      cents: 393_624,
    })
  })
  it('each month has the limits of its own year, and says when one of them is not verified', () => {
    const both = price({ wageCents: 100_000, declaredCents: 0, since: '2016-12', until: '2017-01' })
    expect(both).toMatchObject({ cents: 78_736 + 84_000, months: 2, unverified: true })
  })
  it('has no price, and says why, where something is missing', () => {
    const why = (more: Partial<WageFacts>, by = settings) => {
      const answer = price(more, by)
      return answer.priced ? null : answer.why
    }
    expect(why({ wageCents: null })).toBe('wage-unknown')
    expect(why({ declaredCents: null })).toBe('declared-unknown')
    expect(why({ since: null })).toBe('months-unknown')
    expect(why({ since: '2016-09' })).toBe('months-unknown')
    expect(why({ since: '2015-12' })).toBe('limits-missing')
    expect(why({}, { bases: [], rates: settings.rates })).toBe('limits-missing')
    expect(why({}, { ...settings, rates: [] })).toBe('rate-missing')
    const unknown = {
      from: '2016-01',
      floorCents: null,
      capCents: null,
      state: 'unverified',
      source,
    } as const
    expect(why({}, { ...settings, bases: [unknown] })).toBe('limits-missing')
  })
  it('is a whole number of cents that never falls when the wage rises, and nothing where enough was declared', () => {
    const cents = fc.integer({ min: 0, max: 3_000_000 })
    fc.assert(
      fc.property(cents, cents, cents, (wage, more, declared) => {
        const low = price({ wageCents: wage, declaredCents: declared })
        const high = price({ wageCents: wage + more, declaredCents: declared })
        if (!low.priced || !high.priced) throw new Error('both have a price')
        expect(Number.isInteger(low.cents)).toBe(true)
        expect(high.cents).toBeGreaterThanOrEqual(low.cents)
        if (low.baseCents <= declared) expect(low.cents).toBe(0)
      }),
    )
  })
  it('of a person of a visit runs to the month before the visit', () => {
    const found = { wageCents: 500_000, declaredCents: 281_200, wageSince: '2016-01' }
    expect(personShortfall(personDetailsSchema.parse(found), '2016-09-20', settings)).toEqual(price())
    expect(lastWageMonth('2016-09-20')).toBe('2016-08')
    expect(lastWageMonth('2016-01-02')).toBe('2015-12')
  })
})
