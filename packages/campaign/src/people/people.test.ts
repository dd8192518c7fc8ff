import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths } from '../calendar/index.ts'
import { campaignSchema } from '../campaigns/index.ts'
import {
  contactSuccess,
  entitlementsOf,
  type FollowedPerson,
  listsOf,
  nextStepOf,
  type PersonContact,
  peopleRulesSchema,
} from './index.ts'

const root = new URL('../../../../', import.meta.url)
const peopleOf = (code: string) =>
  campaignSchema.parse(JSON.parse(readFileSync(new URL(`campaigns/${code}/campaign.json`, root), 'utf8')))
    .people
const tianjin = peopleOf('tianjin-2015')
const yunze = peopleOf('yunze-2016')

/** August 2015 has ended, and its ledger has come. */
const asOf = { day: '2015-09-10', month: '2015-08' }

const somebody: FollowedPerson = {
  paidMonths: [],
  exempt: false,
  bornOn: '1970-09-10',
  sex: 'male',
  household: 'urban',
  graduatedOn: null,
  benefits: [],
  flexible: false,
  hardToPlace: false,
}
const person = (more: Partial<FollowedPerson>): FollowedPerson => ({ ...somebody, ...more })
const lists = (more: Partial<FollowedPerson>, rules = tianjin, on = asOf) =>
  listsOf(person(more), on, rules.lists).map(({ code }) => code)

describe('R18: interrupted for N months', () => {
  it('three months without payment make a lapse, two do not', () => {
    expect(lists({ paidMonths: ['2015-05'] })).toEqual(['interrupted'])
    expect(lists({ paidMonths: ['2015-06'] })).toEqual([])
    expect(lists({ paidMonths: ['2015-04', '2015-08'] })).toEqual([])
  })
  it('the lapse began in the month after the last payment; what was paid later is not known yet', () => {
    const [entry] = listsOf(person({ paidMonths: ['2015-02', '2014-11', '2015-09'] }), asOf, tianjin.lists)
    expect(entry).toEqual({
      code: 'interrupted',
      since: '2015-03',
      because: { zh: '最后缴费月2015-02，已中断6个月', en: 'Last paid for 2015-02, 6 months ago' },
    })
  })
  it('a list may leave out who stopped long ago', () => {
    const on = { day: '2016-07-10', month: '2016-06' }
    expect(lists({ paidMonths: ['2015-12'] }, yunze, on)).toEqual(['interrupted'])
    expect(lists({ paidMonths: ['2016-01'] }, yunze, on)).toEqual([])
    expect(lists({ paidMonths: ['2011-06'] }, yunze, on)).toEqual(['interrupted'])
    expect(lists({ paidMonths: ['2011-05'] }, yunze, on)).toEqual([])
  })
})

describe('never paid', () => {
  it('from 16 on and below 60, by completed years; an unknown age is asked for', () => {
    expect(lists({ bornOn: '1999-09-10' })).toEqual(['never-paid'])
    expect(lists({ bornOn: '1999-09-11' })).toEqual([])
    expect(lists({ bornOn: '1955-09-11' })).toEqual(['never-paid'])
    expect(lists({ bornOn: '1955-09-10' })).toEqual([])
    expect(lists({ bornOn: null })).toEqual(['never-paid'])
  })
})

describe('R19: on unemployment benefit until D', () => {
  const benefits = (from: string, to: string | null) => ({
    paidMonths: ['2015-06'],
    benefits: [{ from, to }],
  })
  it('from its first day to its last', () => {
    expect(lists(benefits('2015-07-01', '2015-09-10'))).toEqual(['on-benefit'])
    expect(lists(benefits('2015-07-01', '2015-09-09'))).toEqual([])
    expect(lists(benefits('2015-09-10', null))).toEqual(['on-benefit'])
    expect(lists(benefits('2015-09-11', null))).toEqual([])
  })
  it('says until when: of two terms the later end', () => {
    const two = person({
      paidMonths: ['2015-06'],
      benefits: [
        { from: '2015-07-01', to: '2015-10-31' },
        { from: '2015-08-01', to: '2015-12-31' },
      ],
    })
    expect(listsOf(two, asOf, tianjin.lists)[0]?.because.en).toBe('Unemployment benefit until 2015-12-31')
  })
  it('the invented city lists those whose benefit ends within 60 days', () => {
    expect(lists(benefits('2015-07-01', '2015-11-09'), yunze)).toEqual(['benefit-ends'])
    expect(lists(benefits('2015-07-01', '2015-11-10'), yunze)).toEqual([])
    expect(lists(benefits('2015-07-01', null), yunze)).toEqual([])
  })
})

describe('R20: graduated in year Y and not paying', () => {
  it('by the year of the day of graduation, once it has come', () => {
    expect(lists({ graduatedOn: '2015-06-30', bornOn: '1993-01-01' })).toEqual([
      'never-paid',
      'graduates-2015',
    ])
    expect(lists({ graduatedOn: '2014-06-30' })).toEqual(['never-paid'])
    expect(lists({ graduatedOn: '2015-12-31' })).toEqual(['never-paid'])
    expect(lists({ graduatedOn: '2015-06-30', paidMonths: ['2015-08'] })).toEqual([])
  })
})

describe('flexible workers', () => {
  it('work for themselves and do not pay; nobody is put there because nobody knows', () => {
    expect(lists({ flexible: true, paidMonths: ['2015-07'] })).toEqual(['flexible'])
    expect(lists({ flexible: null, paidMonths: ['2015-07'] })).toEqual([])
    expect(lists({ flexible: true, paidMonths: ['2015-08'] })).toEqual([])
  })
})

describe('lists of anybody', () => {
  const month = fc.integer({ min: 0, max: 40 }).map((count) => addMonths('2013-01', count))
  const anybody = fc.record({
    paidMonths: fc.array(month, { maxLength: 8 }),
    exempt: fc.boolean(),
    bornOn: fc.constantFrom(null, '1950-01-01', '1980-05-05', '2005-01-01'),
    graduatedOn: fc.constantFrom(null, '2015-06-30', '2014-07-01'),
    benefits: fc.constantFrom(
      [],
      [{ from: '2015-01-01', to: null }],
      [{ from: '2015-01-01', to: '2015-09-30' }],
    ),
  })
  it('who pays, or owes nothing, stands on none; interrupted and never paid exclude each other', () => {
    fc.assert(
      fc.property(anybody, (more) => {
        const codes = lists(more)
        if (more.exempt || more.paidMonths.includes(asOf.month)) expect(codes).toEqual([])
        expect(codes.includes('interrupted') && codes.includes('never-paid')).toBe(false)
      }),
    )
  })
  it('a later payment changes nothing about an earlier day', () => {
    fc.assert(
      fc.property(anybody, fc.array(month), (more, later) => {
        const after = later.filter((one) => one > asOf.month)
        expect(lists({ ...more, paidMonths: [...more.paidMonths, ...after] })).toEqual(lists(more))
      }),
    )
  })
})

describe('subsidies by rules in force', () => {
  const standings = (more: Partial<FollowedPerson>, day = asOf.day) =>
    Object.fromEntries(
      entitlementsOf(person(more), { ...asOf, day }, tianjin.subsidies).map((one) => [
        one.code,
        one.standing,
      ]),
    )
  it('every condition must hold; what nobody knows is asked', () => {
    const graduate = { graduatedOn: '2014-06-30', flexible: true }
    expect(standings(graduate)).toEqual({ 'graduate-flexible': 'entitled', 'hard-to-place': 'not-entitled' })
    expect(standings({ ...graduate, flexible: null })['graduate-flexible']).toBe('ask')
    expect(standings({ ...graduate, flexible: false })['graduate-flexible']).toBe('not-entitled')
  })
  it('24 months after the day of graduation are over on the day after it', () => {
    const graduate = { graduatedOn: '2013-09-10', flexible: true }
    expect(standings(graduate, '2015-09-10')['graduate-flexible']).toBe('entitled')
    expect(standings(graduate, '2015-09-11')['graduate-flexible']).toBe('not-entitled')
    expect(standings({ ...graduate, graduatedOn: '2015-09-11' })['graduate-flexible']).toBe('not-entitled')
  })
  it('4050: women from 40, men from 50', () => {
    const hard = { flexible: true, hardToPlace: true }
    expect(standings({ ...hard, bornOn: '1965-09-10' })['hard-to-place']).toBe('entitled')
    expect(standings({ ...hard, bornOn: '1965-09-11' })['hard-to-place']).toBe('not-entitled')
    expect(standings({ ...hard, bornOn: '1975-09-10', sex: 'female' })['hard-to-place']).toBe('entitled')
    expect(standings({ ...hard, sex: null })['hard-to-place']).toBe('ask')
  })
  it('the version of the day decides conditions and amount; what was granted is used up', () => {
    const lapsed = person({ paidMonths: ['2015-10'] })
    const at = (day: string, month: string, granted = new Map<string, number>()) =>
      entitlementsOf(lapsed, { day, month }, yunze.subsidies, granted)
    expect(at('2016-06-30', '2016-05')).toMatchObject([{ standing: 'not-entitled', failed: ['interrupted'] }])
    expect(at('2016-07-01', '2016-06')).toMatchObject([
      { standing: 'entitled', monthlyCents: 26_000, monthsLeft: 12, met: ['interrupted', 'household'] },
    ])
    expect(at('2016-07-01', '2016-06', new Map([['resume', 12]]))).toMatchObject([
      { standing: 'used-up', monthsLeft: 0 },
    ])
    expect(at('2015-06-30', '2015-05')).toEqual([])
  })
  it('an amount that nobody has seen is unknown, and marked', () => {
    const [entitlement] = entitlementsOf(person({}), asOf, tianjin.subsidies)
    expect(entitlement).toMatchObject({ monthlyCents: null, unverified: true })
  })
  it('two versions of one time, and two lists of one code, are refused', () => {
    const [first, second] = yunze.subsidies
    expect(peopleRulesSchema.safeParse({ subsidies: [second, first] }).success).toBe(false)
    expect(
      peopleRulesSchema.safeParse({ subsidies: [first, { ...second, code: 'other', from: '2015-01-01' }] })
        .success,
    ).toBe(true)
    const [list] = yunze.lists
    expect(peopleRulesSchema.safeParse({ lists: [list, list] }).success).toBe(false)
  })
})

const contact = (happenedOn: string, more: Partial<PersonContact> = {}): PersonContact => ({
  happenedOn,
  recorded: 0,
  reached: true,
  intention: 'hesitant',
  need: null,
  nextOn: null,
  voided: false,
  ...more,
})
const unreached = { reached: false, intention: 'unreached' } as const

describe('success is a payment after the contact, and nothing else', () => {
  const success = (contacts: PersonContact[], ...paidMonths: string[]) =>
    contactSuccess(contacts, paidMonths, { day: '2015-12-31', month: '2015-11' })
  it('the first month paid for after it', () => {
    const called = [contact('2015-07-15', { intention: 'willing' })]
    expect(success(called)).toBeNull()
    expect(success(called, '2015-03')).toBeNull()
    expect(success(called, '2015-03', '2015-09', '2015-10')).toEqual({
      contactOn: '2015-07-15',
      month: '2015-09',
    })
  })
  it('the month of the contact itself may have been paid before it; the ledger must have come', () => {
    const called = [contact('2015-07-15')]
    expect(success(called, '2015-07')).toBeNull()
    expect(success(called, '2015-07', '2015-08')).toEqual({ contactOn: '2015-07-15', month: '2015-08' })
    expect(success(called, '2015-12')).toBeNull()
  })
  it('somebody who paid all along was brought by nobody; nor by a call that did not reach him or is void', () => {
    expect(success([contact('2015-07-15')], '2015-06', '2015-07', '2015-08')).toBeNull()
    expect(success([contact('2015-07-15', unreached)], '2015-08')).toBeNull()
    expect(success([contact('2015-07-15', { voided: true })], '2015-08')).toBeNull()
  })
  it('the last contact before the payment has brought it', () => {
    const calls = [contact('2015-05-04'), contact('2015-07-15'), contact('2015-10-08')]
    expect(success(calls, '2015-09')).toEqual({ contactOn: '2015-07-15', month: '2015-09' })
  })
})

describe('the next step', () => {
  const step = (more: Partial<FollowedPerson>, ...contacts: PersonContact[]) => {
    const one = person({ paidMonths: ['2015-03'], ...more })
    const entitlements = entitlementsOf(one, asOf, tianjin.subsidies)
    const { step: name, on, subject } = nextStepOf(one, contacts, entitlements, asOf, tianjin.followUp)
    return [name, on, subject].filter((part) => part !== null).join(' ')
  }
  it('a payment ends everything; who owes nothing is left alone', () => {
    expect(step({ paidMonths: ['2015-08'] }, contact('2015-09-01', { nextOn: '2015-09-12' }))).toBe('none')
    expect(step({ exempt: true })).toBe('none')
  })
  it('nobody called yet: call; a promised day goes before every rule', () => {
    expect(step({})).toBe('call 2015-09-10')
    expect(step({}, contact('2015-09-01', { nextOn: '2015-09-20' }))).toBe('keep-promise 2015-09-20')
    expect(step({}, contact('2015-09-01', { voided: true }))).toBe('call 2015-09-10')
  })
  it('three calls in vain since somebody answered: go there', () => {
    const vain = [contact('2015-09-01', unreached), contact('2015-09-03', unreached)]
    expect(step({}, ...vain)).toBe('call-again 2015-09-10')
    expect(step({}, ...vain, contact('2015-09-04', unreached))).toBe('visit 2015-09-10')
    expect(step({}, contact('2015-08-01'), ...vain)).toBe('call-again 2015-09-10')
  })
  it('by what was said: willing, hesitant, refusing, in need', () => {
    const said = (intention: PersonContact['intention'], more: Partial<PersonContact> = {}) =>
      step({}, contact('2015-09-08', { intention, ...more }))
    expect(said('willing')).toBe('help-to-enrol 2015-09-10')
    expect(said('hesitant')).toBe('call-again 2015-09-15')
    expect(said('refusing')).toBe('explain-rights 2015-09-15')
    expect(said('hesitant', { need: 'training' })).toBe('meet-need 2015-09-10 training')
  })
  it('a subsidy that he is entitled to is offered, unless he asked for something else', () => {
    const graduate = { graduatedOn: '2014-06-30', flexible: true }
    expect(step(graduate, contact('2015-09-08'))).toBe('offer-subsidy 2015-09-10 graduate-flexible')
    expect(step(graduate, contact('2015-09-08', { intention: 'refusing' }))).toBe(
      'offer-subsidy 2015-09-15 graduate-flexible',
    )
    expect(step(graduate, contact('2015-09-08', { need: 'jobs' }))).toBe('meet-need 2015-09-10 jobs')
  })
  it('somebody on benefit who was asked is left alone until 30 days before it ends', () => {
    const receives = { benefits: [{ from: '2015-07-01', to: '2015-12-31' }] }
    expect(step(receives)).toBe('call 2015-09-10')
    expect(step(receives, contact('2015-09-08', unreached))).toBe('call-again 2015-09-15')
    expect(step(receives, contact('2015-09-08'))).toBe('wait-for-benefit 2015-12-01')
    const ends = { benefits: [{ from: '2015-07-01', to: '2015-10-10' }] }
    expect(step(ends, contact('2015-09-08'))).toBe('call-again 2015-09-15')
  })
  it('does not depend on the order in which contacts are read', () => {
    const one = fc.record({
      happenedOn: fc.integer({ min: 1, max: 9 }).map((day) => `2015-09-0${day}`),
      reached: fc.boolean(),
      intention: fc.constantFrom('willing' as const, 'hesitant' as const, 'refusing' as const),
      nextOn: fc.constantFrom(null, '2015-09-20'),
      voided: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 6 }), (drawn) => {
        const contacts = drawn.map((own, place) => ({ ...contact(own.happenedOn), ...own, recorded: place }))
        expect(step({}, ...contacts.toReversed())).toBe(step({}, ...contacts))
      }),
    )
  })
})
