import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holidayTableSchema, workingCalendar } from '../calendar/index.ts'
import { campaignSchema } from '../campaigns/index.ts'
import { printPercent } from '../rates/index.ts'
import type { ContributionSettings } from '../visits/index.ts'
import {
  type DispatchPayment,
  type DispatchRelation,
  dispatchRulesSchema,
  dispatchShare,
  dispatchStatuses,
  dispatchViolations,
  headCountStanding,
  priceHeadCountGap,
  relationFindings,
  splitFigures,
  splitFiguresBy,
  splitPlan,
} from './index.ts'

const root = new URL('../../../../', import.meta.url)
const campaign = (code: string) =>
  campaignSchema.parse(JSON.parse(readFileSync(new URL(`campaigns/${code}/campaign.json`, root), 'utf8')))
const { dispatch: rules } = campaign('tianjin-2015')

const relation: DispatchRelation = {
  id: 1,
  userUnit: '用工甲',
  firm: '派遣乙',
  person: '某人',
  from: '2015-01-01',
  to: null,
}
const payment = (month: string, more: Partial<DispatchPayment> = {}): DispatchPayment => ({
  person: '某人',
  month,
  holder: '派遣乙',
  splitFor: null,
  recordedUser: null,
  ...more,
})
const inSplitAccount = { holder: '用工甲', splitFor: '派遣乙' }
const inUserAccount = { holder: '用工甲' }
const byFirmWithUser = { recordedUser: '用工甲' }

const statusIn = (month: string, payments: DispatchPayment[], relations = [relation]) =>
  dispatchStatuses(relations, payments, month, rules)?.relations.map(({ status }) => status)

describe('status per month by the rules in force (R12, R15, domain §8.1)', () => {
  it.each([
    ['the user unit’s split account for this firm', inSplitAccount, 'SPLIT_OK', 'MISCLASSIFIED'],
    ['the firm’s own account', {}, 'NOT_SPLIT', 'NOT_SPLIT'],
    ['the firm’s account with the user unit recorded', byFirmWithUser, 'NOT_SPLIT', 'SPLIT_OK'],
    ['the user unit’s ordinary account', inUserAccount, 'MISCLASSIFIED', 'MISCLASSIFIED'],
    [
      'the user unit’s split account for another firm',
      { holder: '用工甲', splitFor: '派遣丙' },
      'MISCLASSIFIED',
      'MISCLASSIFIED',
    ],
    ['somebody who is no side of it', { holder: '别家' }, 'UNPAID', 'UNPAID'],
  ])('paid through %s: %j', (_, account, under2014, since2024) => {
    expect(statusIn('2015-08', [payment('2015-08', account)])).toEqual([under2014])
    expect(statusIn('2023-12', [payment('2023-12', account)])).toEqual([under2014])
    expect(statusIn('2024-01', [payment('2024-01', account)])).toEqual([since2024])
  })
  it('unpaid in the month itself is unpaid, whatever was paid before; a payment elsewhere is told', () => {
    expect(statusIn('2015-08', [payment('2015-07', inSplitAccount)])).toEqual(['UNPAID'])
    const elsewhere = dispatchStatuses([relation], [payment('2015-08', { holder: '别家' })], '2015-08', rules)
    expect(elsewhere?.relations[0]).toMatchObject({ status: 'UNPAID', elsewhere: true, routes: [] })
  })
  it('paid by two routes has the better one, and both are named', () => {
    const twice = [payment('2015-08'), payment('2015-08', inSplitAccount), payment('2015-08')]
    expect(dispatchStatuses([relation], twice, '2015-08', rules)?.relations[0]).toMatchObject({
      status: 'SPLIT_OK',
      routes: ['firm-account', 'split-account'],
    })
  })
  it('asks about relations in force on the last day of the month', () => {
    const spans = [
      { from: '2015-08-31', to: null },
      { from: null, to: '2015-08-31' },
      { from: '2015-08-01', to: '2015-08-30' },
      { from: '2015-09-01', to: null },
    ].map((span, place) => ({ ...relation, ...span, id: place, person: `第${place}人` }))
    const asked = dispatchStatuses(spans, [], '2015-08', rules)
    expect(asked?.relations.map(({ relation: { id } }) => id)).toEqual([0, 1])
  })
  it('says nothing where no rules are in force', () => {
    expect(dispatchStatuses([relation], [], '2013-12', rules)).toBeNull()
    expect(dispatchStatuses([relation], [], '2015-08', { ruleSets: [] })).toBeNull()
  })
  it('the invented city has rules of its own: there the firm pays', () => {
    const own = dispatchStatuses([relation], [payment('2016-06')], '2016-06', campaign('yunze-2016').dispatch)
    expect(own?.relations.map(({ status }) => status)).toEqual(['SPLIT_OK'])
  })
})

describe('plan back from the deadline (R16, domain §10.1)', () => {
  const table = new URL('calendars/cn.json', root)
  const calendar = workingCalendar(holidayTableSchema.parse(JSON.parse(readFileSync(table, 'utf8'))))
  const days = { from: '2015-08-31', deadline: '2015-09-30', calendar }
  const july = { split: 100, all: 1000, day: '2015-07-31' }

  it('divides what is left over the working days, and holds it against what was added since the first month', () => {
    // 21 working days are left, and 21 have passed since July.
    expect(splitPlan({ split: 390, all: 1000 }, july, days)).toEqual({
      remaining: 610,
      daysLeft: 21,
      needed: 30,
      alarm: 'red',
    })
    expect(splitPlan({ split: 500, all: 1000 }, july, days).alarm).toBe('yellow')
    expect(splitPlan({ split: 550, all: 1000 }, july, days).alarm).toBe('on-course')
  })
  it('knows no pace from one month alone, but what is done and what is too late', () => {
    expect(splitPlan({ split: 400, all: 1000 }, null, days).alarm).toBeNull()
    expect(splitPlan({ split: 1000, all: 1000 }, null, days).alarm).toBe('done')
    const after = { ...days, from: '2015-10-08' }
    expect(splitPlan({ split: 400, all: 1000 }, null, after)).toMatchObject({
      needed: null,
      alarm: 'overdue',
    })
  })
})

describe('应分尽分: the split rate in persons, user units and firms', () => {
  const at = (id: number, person: string, userUnit: string, firm: string): DispatchRelation => ({
    ...relation,
    ...{ id, person, userUnit, firm },
  })
  const relations = [
    at(1, '一', '甲', '乙'),
    at(2, '二', '甲', '乙'),
    at(3, '三', '丙', '乙'),
    at(4, '四', '丙', '丁'),
  ]
  const split = (person: string, holder: string, splitFor: string) =>
    payment('2015-08', { person, holder, splitFor })
  const payments = [
    split('一', '甲', '乙'),
    split('二', '甲', '乙'),
    split('三', '丙', '乙'),
    payment('2015-08', { person: '四', holder: '丁' }),
  ]
  const statuses = dispatchStatuses(relations, payments, '2015-08', rules)?.relations ?? []

  it('counts a unit as split only when everybody in it is', () => {
    expect(splitFigures(statuses)).toMatchObject({
      persons: { split: 3, all: 4 },
      userUnits: { split: 1, all: 2 },
      firms: { split: 1, all: 2 },
      byStatus: { SPLIT_OK: 3, NOT_SPLIT: 1, MISCLASSIFIED: 0, UNPAID: 0 },
    })
    expect(printPercent(splitFigures(statuses).persons.rate, 1)).toBe('75.0%')
    expect(printPercent(splitFigures([]).persons.rate, 1)).toBe('—')
  })
  it('somebody who works for two is counted once, by the worse', () => {
    const both = [...relations, at(5, '一', '丙', '丁')]
    const more = dispatchStatuses(both, payments, '2015-08', rules)?.relations ?? []
    expect(splitFigures(more).persons).toMatchObject({ split: 2, all: 4 })
    expect(splitFigures(more).byStatus).toMatchObject({ SPLIT_OK: 2, NOT_SPLIT: 1, UNPAID: 1 })
  })
  it('by district of the user unit', () => {
    const by = splitFiguresBy(statuses, ({ relation: { userUnit } }) => (userUnit === '甲' ? '东' : '西'))
    expect(by.get('东')?.persons).toMatchObject({ split: 2, all: 2 })
    expect(by.get('西')?.persons).toMatchObject({ split: 1, all: 2 })
  })
  it('orders go to both sides, each once, with the persons', () => {
    expect(dispatchViolations(statuses)).toEqual([
      { unit: '丙', side: 'user-unit', persons: { NOT_SPLIT: 1, MISCLASSIFIED: 0, UNPAID: 0 } },
      { unit: '丁', side: 'firm', persons: { NOT_SPLIT: 1, MISCLASSIFIED: 0, UNPAID: 0 } },
    ])
  })
  it('a part is never more than the whole, and the statuses add up to the persons', () => {
    const one = fc.record({
      person: fc.constantFrom('一', '二', '三'),
      userUnit: fc.constantFrom('甲', '丙', '戊'),
      firm: fc.constantFrom('乙', '丁', '戊'),
    })
    const paid = fc.record({
      person: fc.constantFrom('一', '二', '三'),
      holder: fc.constantFrom('甲', '乙', '丙', '丁', '戊'),
      splitFor: fc.constantFrom(null, '乙', '丁'),
      recordedUser: fc.constantFrom(null, '甲', '丙'),
    })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 8 }), fc.array(paid, { maxLength: 8 }), (some, made) => {
        const found = dispatchStatuses(
          some.map((own, id) => ({ ...relation, ...own, id })),
          made.map((own) => ({ ...own, month: '2015-08' })),
          '2015-08',
          rules,
        )
        const figures = splitFigures(found?.relations ?? [])
        const sum = Object.values(figures.byStatus).reduce((total, count) => total + count, 0)
        expect(sum).toBe(figures.persons.all)
        expect(figures.persons.split).toBe(figures.byStatus.SPLIT_OK)
        for (const part of [figures.persons, figures.userUnits, figures.firms])
          expect(part.split).toBeLessThanOrEqual(part.all)
        const orders = dispatchViolations(found?.relations ?? [])
        expect(orders.length > 0).toBe(figures.persons.split < figures.persons.all)
      }),
    )
  })
})

describe('relations that cannot be right', () => {
  const codes = (...relations: Partial<DispatchRelation>[]) =>
    relationFindings(relations.map((own, place) => ({ ...relation, id: place + 1, ...own }))).map(
      ({ code, id, other }) => `${id} ${code}${other === null ? '' : ` ${other}`}`,
    )
  it('end before start, a firm that dispatches to itself, no first day', () => {
    expect(codes({ to: '2014-12-31' })).toEqual(['1 relation-ends-before-start'])
    expect(codes({ to: '2015-01-01' })).toEqual([])
    expect(codes({ firm: '用工甲' })).toEqual(['1 firm-dispatches-to-itself'])
    expect(codes({ from: null })).toEqual(['1 relation-without-start'])
  })
  it('one person in two places at once; the same row twice', () => {
    expect(codes({ to: '2015-06-30' }, { from: '2015-06-30', firm: '派遣丙' })).toEqual([
      '2 relations-overlap 1',
    ])
    expect(codes({ to: '2015-06-30' }, { from: '2015-07-01', firm: '派遣丙' })).toEqual([])
    expect(codes({}, { from: '2015-03-01' })).toEqual(['2 relation-repeated 1'])
    expect(codes({}, { person: '另一人' })).toEqual([])
    const nested = [
      { to: '2016-12-31' },
      { from: '2015-02-01', to: '2015-02-28' },
      { from: '2015-05-01', userUnit: '用工丙' },
    ]
    expect(codes(...nested)).toEqual(['2 relation-repeated 1', '3 relations-overlap 1'])
  })
  it('what contradicts itself is left out, and overlaps nothing', () => {
    const broken = { ...relation, to: '2014-12-31' }
    expect(codes(broken, {})).toEqual(['1 relation-ends-before-start'])
    expect(statusIn('2015-08', [], [{ ...relation, firm: '用工甲' }])).toEqual([])
  })
  it('an overlap is found whenever two days are shared, in whatever order they are listed', () => {
    const day = fc.integer({ min: 1, max: 9 })
    const one = fc.tuple(day, fc.option(day)).map(([from, to]) => ({
      from: `2015-01-0${from}`,
      to: to === null ? null : `2015-01-0${Math.max(from, to)}`,
    }))
    fc.assert(
      fc.property(fc.array(one, { maxLength: 6 }), (spans) => {
        const relations = spans.map((span, id) => ({ ...relation, ...span, id, firm: `派遣${id}` }))
        const shared = relations.some((a) =>
          relations.some(
            (b) => a.id < b.id && (b.to === null || a.from <= b.to) && (a.to === null || b.from <= a.to),
          ),
        )
        const found = relationFindings(relations)
        expect(found.length > 0).toBe(shared)
        expect(relationFindings(relations.toReversed())).toEqual(found)
      }),
    )
  })
})

describe('R14: declared against verified heads, priced', () => {
  const source = '测试'
  const settings: ContributionSettings = {
    bases: [{ from: '2016-01', floorCents: 281_200, capCents: 1_405_800, state: 'verified', source }],
    rates: [{ from: '2014-01', employer: 2_000, person: 800, state: 'unverified', source }],
  }
  const span = { since: '2016-01', until: '2016-06', averageWageCents: null }
  it('few, none, too many, or right', () => {
    expect(headCountStanding({ declared: 30, verified: 42 })).toBe('under-declared')
    expect(headCountStanding({ declared: 0, verified: 42 })).toBe('not-declared')
    expect(headCountStanding({ declared: 43, verified: 42 })).toBe('over-declared')
    expect(headCountStanding({ declared: 0, verified: 0 })).toBe('agrees')
  })
  it('twelve heads for six months on the floor: 12 × 6 × 2,812.00 × 28 % = 56,689.92', () => {
    expect(priceHeadCountGap({ declared: 30, verified: 42 }, span, settings)).toEqual({
      priced: true,
      persons: 12,
      perPersonCents: 472_416,
      cents: 5_668_992,
      months: 6,
      basis: 'floor',
      unverified: true,
    })
  })
  it('on the wage where one was found; nothing where nobody is missing', () => {
    const wage = { ...span, averageWageCents: 400_000 }
    expect(priceHeadCountGap({ declared: 41, verified: 42 }, wage, settings)).toMatchObject({
      cents: 672_000,
      basis: 'wage',
    })
    expect(priceHeadCountGap({ declared: 50, verified: 42 }, wage, settings)).toMatchObject({
      persons: 0,
      cents: 0,
    })
  })
  it('has no price while the limits of the year are not entered', () => {
    const { contribution } = campaign('tianjin-2015')
    const year = { ...span, since: '2015-01', until: '2015-08' }
    expect(priceHeadCountGap({ declared: 0, verified: 9 }, year, contribution)).toEqual({
      priced: false,
      why: 'limits-missing',
    })
  })
})

describe('the 10 % share is a warning', () => {
  const share = (own: number, dispatched: number, day = '2016-03-01') =>
    dispatchShare({ own, dispatched }, day, rules.shareLimits)
  it('exactly a tenth keeps it; one more does not', () => {
    expect(share(90, 10).warning).toBeNull()
    expect(share(90, 11).warning).toEqual({ severity: 'warning', limit: '0.10', excess: 1 })
    expect(share(0, 5).warning).toMatchObject({ excess: 5 })
    expect(share(0, 0)).toEqual({ rate: 'not-applicable', warning: null })
  })
  it('is a note until the end of the transition, and nothing before the limit was made', () => {
    expect(share(90, 40, '2016-02-29').warning?.severity).toBe('note')
    expect(share(90, 40, '2014-02-28').warning).toBeNull()
  })
  it('who sends the excess home keeps the limit, and who keeps one of them does not', () => {
    fc.assert(
      fc.property(fc.nat(5_000), fc.nat(5_000), (own, dispatched) => {
        const excess = share(own, dispatched).warning?.excess ?? 0
        expect(share(own, dispatched - excess).warning).toBeNull()
        if (excess > 0) expect(share(own, dispatched - excess + 1).warning?.excess).toBe(1)
      }),
    )
  })
})

describe('rules as data', () => {
  const [first, second] = rules.ruleSets
  it('rule sets of one time, or out of order, are refused', () => {
    expect(dispatchRulesSchema.safeParse({ ruleSets: [second, first] }).success).toBe(false)
    expect(dispatchRulesSchema.safeParse({ ruleSets: [first, { ...second, from: first?.to }] }).success).toBe(
      false,
    )
    expect(dispatchRulesSchema.safeParse({ ruleSets: [{ ...first, to: '2001-01-01' }] }).success).toBe(false)
    expect(dispatchRulesSchema.parse({})).toEqual({
      ruleSets: [],
      shareLimits: [],
      suspects: { threshold: 50, signs: [] },
    })
  })
  it('a limit is a decimal as text', () => {
    const [limit] = rules.shareLimits
    for (const wrong of ['10%', '0', 'ten'])
      expect(dispatchRulesSchema.safeParse({ shareLimits: [{ ...limit, limit: wrong }] }).success).toBe(false)
  })
})
