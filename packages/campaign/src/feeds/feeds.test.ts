import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths, inForceOn } from '../calendar/index.ts'
import { campaignSchema } from '../campaigns/index.ts'
import { printQuotient } from '../rates/index.ts'
import type { ContributionSettings } from '../visits/index.ts'
import {
  baseGap,
  type EmploymentEvent,
  type FeedRule,
  type FeedRuleOf,
  type FoundedCompany,
  feedRulesSchema,
  payerAnswer,
  type RefundedEmployer,
  type ReportedStaff,
  rankStaffGaps,
  registeredUnpaid,
  registrationSpeed,
  trainedUnpaid,
  unregistered,
} from './index.ts'

const root = new URL('../../../../', import.meta.url)
const campaign = (code: string) =>
  campaignSchema.parse(JSON.parse(readFileSync(new URL(`campaigns/${code}/campaign.json`, root), 'utf8')))
const tianjin = campaign('tianjin-2015')

/** The rule of a kind on a day; every kind stands in Tianjin's campaign. */
function ruleOf<K extends FeedRule['rule']>(
  kind: K,
  rules = tianjin.feeds,
  day = '2015-09-10',
): FeedRuleOf<K> {
  const isOf = (rule: FeedRule): rule is FeedRuleOf<K> => rule.rule === kind
  const found = inForceOn(rules.filter(isOf), day)
  if (found === undefined) throw new Error(`no rule ${kind} on ${day}`)
  return found
}

/** August 2015 has ended, and its ledger has come. */
const asOf = { day: '2015-09-10', month: '2015-08' }

describe('R30: 就业一人、参保一人', () => {
  const rule = ruleOf('registered-unpaid')
  const registered: EmploymentEvent = {
    registeredOn: '2015-07-20',
    leftOn: null,
    paidMonths: [],
    exempt: false,
  }
  const hit = (more: Partial<EmploymentEvent>, on = asOf) =>
    registeredUnpaid({ ...registered, ...more }, on, rule)
  it('registered and not paying after 30 days is a hit that says why', () => {
    expect(hit({})).toEqual({
      leadClass: 'LINK-employment',
      since: '2015-08-19',
      because: {
        zh: '2015-07-20就业登记，满30天，2015-08仍未缴费',
        en: 'Registered as employed on 2015-07-20; after 30 days not paying for 2015-08',
      },
    })
  })
  it('the days run out on the thirtieth day after, as for every other listing', () => {
    expect(hit({ registeredOn: '2015-08-11' }, { day: '2015-09-10', month: '2015-09' })).not.toBeNull()
    expect(hit({ registeredOn: '2015-08-12' }, { day: '2015-09-10', month: '2015-09' })).toBeNull()
  })
  it('before the ledger of that month has come nothing is held against anybody', () => {
    expect(hit({ registeredOn: '2015-08-05' })).toBeNull()
    expect(hit({ registeredOn: '2015-08-05' }, { day: '2015-10-05', month: '2015-09' })).not.toBeNull()
  })
  it('who pays, has left or owes nothing is no hit; who paid before and stopped is', () => {
    expect(hit({ paidMonths: ['2015-08'] })).toBeNull()
    expect(hit({ leftOn: '2015-09-10' })).toBeNull()
    expect(hit({ leftOn: '2015-09-11' })).not.toBeNull()
    expect(hit({ exempt: true })).toBeNull()
    expect(hit({ paidMonths: ['2015-07', '2015-09'] })).not.toBeNull()
  })
  it('at registration the answer says whether somebody pays, through whom and since when', () => {
    const paid = ['2015-04', '2015-06', '2015-07', '2015-08'].map((month) => ({ month, employer: '甲' }))
    expect(payerAnswer(paid, '2015-08')).toEqual({ pays: true, employers: ['甲'], since: '2015-06' })
    expect(payerAnswer([...paid, { month: '2015-08', employer: null }], '2015-08')).toMatchObject({
      employers: ['甲', null],
    })
    expect(payerAnswer(paid, '2015-09')).toEqual({ pays: false, lastPaid: '2015-08' })
    expect(payerAnswer(paid, '2015-03')).toEqual({ pays: false, lastPaid: null })
  })
  it('a run of payments that is told has no gap, and ends where it is told to', () => {
    const month = fc.integer({ min: 0, max: 30 }).map((count) => addMonths('2014-01', count))
    fc.assert(
      fc.property(fc.array(month), month, (months, now) => {
        const answer = payerAnswer(
          months.map((one) => ({ month: one, employer: '甲' })),
          now,
        )
        expect(answer.pays).toBe(months.includes(now))
        if (!answer.pays) return
        expect(months.includes(addMonths(answer.since, -1))).toBe(false)
        for (let one = answer.since; one <= now; one = addMonths(one, 1)) expect(months).toContain(one)
      }),
    )
  })
})

describe('R30: 享受在职培训补贴人员全员参保', () => {
  const rule = ruleOf('trained-unpaid')
  const hit = (paidMonths: string[], subsidisedOn = '2015-07-08', on = asOf) =>
    trainedUnpaid({ subsidisedOn, paidMonths, exempt: false }, on, rule)
  it('not paying for the month of the subsidy is a hit, whatever was paid for others', () => {
    expect(hit(['2015-06', '2015-08'])).toMatchObject({ leadClass: 'LINK-training', since: '2015-07-31' })
    expect(hit(['2015-07'])).toBeNull()
  })
  it('not before the ledger of that month, nor the day of the subsidy, has come', () => {
    expect(hit([], '2015-09-08')).toBeNull()
    expect(hit([], '2015-09-11', { day: '2015-09-10', month: '2015-09' })).toBeNull()
    expect(trainedUnpaid({ subsidisedOn: '2015-07-08', paidMonths: [], exempt: true }, asOf, rule)).toBeNull()
  })
})

describe('R31, R32: the gap of reported staff and payers', () => {
  const rule = ruleOf('staff-gap')
  const unit = (
    employer: string,
    staff: number | null,
    paying: number,
    subsidyCents: number,
  ): ReportedStaff => ({
    ...{ employer, staff, paying, subsidyCents },
  })
  it('is ranked by gap and by subsidy; equals share a rank', () => {
    const units = [
      unit('甲', 30, 10, 500),
      unit('乙', 60, 10, 100),
      unit('丙', 25, 5, 900),
      unit('丁', 10, 10, 9_000),
      unit('戊', null, 0, 9_000),
      unit('己', 5, 8, 9_000),
      unit('庚', 11, 10, 100),
    ]
    const ranked = rankStaffGaps(units, rule)
    expect(
      ranked.map(({ employer, gap, gapRank, subsidyRank }) => [employer, gap, gapRank, subsidyRank]),
    ).toEqual([
      ['乙', 50, 1, 3],
      ['丙', 20, 2, 1],
      ['甲', 20, 2, 2],
      ['庚', 1, 4, 3],
    ])
    expect(ranked[0]?.because.zh).toBe('申报60人，缴费10人，差50人')
  })
  it('a campaign may ask for more before it looks', () => {
    expect(rankStaffGaps([unit('甲', 14, 10, 0)], { least: 5 })).toEqual([])
  })
  it('gaps fall along the list, and no rank of it is skipped or doubled wrongly', () => {
    const one = fc.record({
      employer: fc.string({ minLength: 1, maxLength: 3 }),
      staff: fc.option(fc.nat(40)),
      paying: fc.nat(40),
      subsidyCents: fc.nat(5),
    })
    fc.assert(
      fc.property(fc.array(one), (units) => {
        const ranked = rankStaffGaps(units, rule)
        for (const { gap, gapRank, subsidyCents, subsidyRank } of ranked) {
          expect(gapRank).toBe(ranked.filter((other) => other.gap > gap).length + 1)
          expect(subsidyRank).toBe(ranked.filter((other) => other.subsidyCents > subsidyCents).length + 1)
        }
        expect(ranked.map(({ gap }) => gap)).toEqual(ranked.map(({ gap }) => gap).sort((a, b) => b - a))
        expect(ranked.every(({ gap }) => gap > 0)).toBe(true)
      }),
    )
  })
})

describe('R33: 注册一户、参保登记一户', () => {
  const rule = ruleOf('unregistered')
  const company = (
    establishedOn: string,
    registeredOn: string | null,
    more: Partial<FoundedCompany> = {},
  ) => ({
    ...{ establishedOn, registeredOn, closedOn: null, papersAsked: null, ...more },
  })
  it('30 days after the founding, unless it registered or closed', () => {
    expect(unregistered(company('2015-08-11', null), asOf, rule)).toMatchObject({
      leadClass: 'LINK-ftz',
      since: '2015-09-10',
    })
    expect(unregistered(company('2015-08-12', null), asOf, rule)).toBeNull()
    expect(unregistered(company('2015-07-01', '2015-09-10'), asOf, rule)).toBeNull()
    expect(unregistered(company('2015-07-01', '2015-09-11'), asOf, rule)).not.toBeNull()
    expect(unregistered(company('2015-07-01', null, { closedOn: '2015-09-01' }), asOf, rule)).toBeNull()
  })
  it('days to registration and papers asked for are measured (简化手续)', () => {
    const companies = [
      company('2015-06-01', '2015-06-04', { papersAsked: 3 }),
      company('2015-06-01', '2015-07-01', { papersAsked: 4 }),
      company('2015-06-01', '2015-07-02'),
      company('2015-06-10', '2015-06-09', { papersAsked: 4 }),
      company('2015-08-01', null),
      company('2015-08-01', null, { closedOn: '2015-08-20' }),
      company('2015-09-30', null),
    ]
    const { papers, ...speed } = registrationSpeed(companies, asOf, rule.days)
    expect(speed).toEqual({ registered: 4, inTime: 3, open: 1, medianDays: 3, longestDays: 31 })
    expect(printQuotient(papers, 1)).toBe('3.7')
    expect(registrationSpeed([], asOf, rule.days)).toMatchObject({
      medianDays: null,
      papers: 'not-applicable',
    })
  })
})

describe('R34: 退税企业全员参保足额缴费', () => {
  const source = '测试'
  const settings: ContributionSettings = {
    bases: [
      { from: '2015-01', floorCents: 200_000, capCents: 1_000_000, state: 'verified', source },
      { from: '2016-01', floorCents: 281_200, capCents: 1_405_800, state: 'unverified', source },
    ],
    rates: [{ from: '2014-01', employer: 2_000, person: 800, state: 'verified', source }],
  }
  const employer: RefundedEmployer = {
    staff: 100,
    paying: 80,
    averageWageCents: 400_000,
    declaredBaseCents: 20_000_000,
    since: '2015-11',
    until: '2015-12',
  }
  const gap = (more: Partial<RefundedEmployer>, by = settings) => baseGap({ ...employer, ...more }, by)

  it('two months: (100 × 4,000.00 − 200,000.00) × 28 % each', () => {
    expect(gap({})).toEqual({
      staffGap: 20,
      base: {
        priced: true,
        cents: 11_200_000,
        gapCents: 20_000_000,
        months: 2,
        basis: 'wage',
        unverified: false,
      },
      because: { zh: '从业100人，缴费80人', en: '100 staff, 80 pay' },
    })
  })
  it('the wage is clamped to the limits of each month’s own year', () => {
    const across = { since: '2015-12', until: '2016-01' }
    // 100 × 2,000.00, then 100 × 2,812.00, less 200,000.00 each.
    expect(gap({ ...across, averageWageCents: 100_000 })?.base).toMatchObject({
      cents: 2_273_600,
      unverified: true,
    })
    // 100 × 10,000.00, then 100 × 14,058.00.
    expect(gap({ ...across, averageWageCents: 9_000_000 })?.base).toMatchObject({ cents: 56_162_400 })
  })
  it('where no wage is known everybody counts with the floor', () => {
    expect(gap({ averageWageCents: null, declaredBaseCents: 0 })?.base).toMatchObject({
      cents: 11_200_000,
      basis: 'floor',
    })
  })
  it('while the limits of the year are not entered, the base is to be confirmed and the people are not', () => {
    expect(gap({ since: '2015-01', until: '2015-08' }, tianjin.contribution)).toEqual({
      staffGap: 20,
      base: { priced: false, why: 'limits-missing' },
      because: {
        zh: '从业100人，缴费80人，基数差额待核实',
        en: '100 staff, 80 pay; the gap of the base is to be confirmed',
      },
    })
    expect(gap({ since: '2016-02' })?.base).toEqual({ priced: false, why: 'months-unknown' })
    expect(gap({}, { ...settings, rates: [] })?.base).toEqual({ priced: false, why: 'rate-missing' })
  })
  it('full staff on the full base is no hit; full staff on less is one', () => {
    expect(gap({ paying: 100, declaredBaseCents: 40_000_000 })).toBeNull()
    expect(gap({ paying: 100 })).toMatchObject({ staffGap: 0 })
    expect(gap({ declaredBaseCents: 90_000_000 })).toMatchObject({ staffGap: 20, base: { cents: 0 } })
  })
  it('a large employer over many years is priced exactly', () => {
    const large = {
      staff: 1_000_000,
      averageWageCents: 1_000_000,
      declaredBaseCents: 1,
      since: '2015-01',
      until: '2015-12',
    }
    // 12 × (10^12 − 1) × 28 %, half up: 3,359,999,999,996.64 cents.
    expect(gap(large)?.base).toMatchObject({ cents: 3_359_999_999_997 })
  })
  it('is never negative, and never falls when a wage rises or less is declared', () => {
    const cents = fc.nat(100_000_000)
    fc.assert(
      fc.property(cents, cents, cents, (wage, more, declared) => {
        const of = (averageWageCents: number, declaredBaseCents: number) => {
          const base = gap({ averageWageCents, declaredBaseCents })?.base
          if (base !== undefined && !base.priced) throw new Error(base.why)
          return base?.cents ?? 0
        }
        expect(of(wage, declared)).toBeGreaterThanOrEqual(0)
        expect(of(wage + more, declared)).toBeGreaterThanOrEqual(of(wage, declared))
        expect(of(wage, declared + more)).toBeLessThanOrEqual(of(wage, declared))
      }),
    )
  })
})

describe('rules as data', () => {
  it('every rule names a class of its campaign', () => {
    for (const { feeds, leadClasses } of [tianjin, campaign('yunze-2016')]) {
      const codes = leadClasses.map(({ code }) => code)
      expect(feeds.length).toBeGreaterThan(0)
      for (const { leadClass } of feeds) expect(codes).toContain(leadClass)
    }
  })
  it('the days are those of the day: the invented city gave more of them from July 2016', () => {
    const { feeds } = campaign('yunze-2016')
    expect(ruleOf('registered-unpaid', feeds, '2016-06-30').days).toBe(30)
    expect(ruleOf('registered-unpaid', feeds, '2016-07-01').days).toBe(45)
  })
  it('two rules of one class and time are refused', () => {
    const rule = ruleOf('registered-unpaid')
    expect(feedRulesSchema.safeParse([rule, rule]).success).toBe(false)
    expect(feedRulesSchema.safeParse([rule, { ...rule, leadClass: 'LINK-other' }]).success).toBe(true)
  })
})
