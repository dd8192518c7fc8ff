import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  districtOf,
  type EmployerFacts,
  employersShow,
  type GroupSign,
  groupsOf,
  isStanding,
  issuedAt,
  isUninsured,
  leadClass,
  leadReasons,
  ledgerSigns,
  type PersonFacts,
  personClass,
  unitClass,
} from './index.ts'

const rules = { interruptedAfterMonths: 3, workingAge: 16 }
const nobody: PersonFacts = {
  idValid: true,
  numberShared: false,
  paysHere: false,
  paysElsewhere: false,
  paysAlone: false,
  states: [],
  lastPaidMonth: null,
  inResidentScheme: false,
  inInstitutionScheme: false,
  age: 40,
}
const classOf = (facts: Partial<PersonFacts>) => personClass({ ...nobody, ...facts }, '2015-06', rules)

describe('domain §8.4: person classes, first match wins', () => {
  it.each<[string, Partial<PersonFacts>]>([
    ['DUPLICATE', { numberShared: true, paysHere: true }],
    ['ID_INVALID', { idValid: false }],
    ['PAID_HERE', { paysHere: true, paysElsewhere: true }],
    ['PAID_OTHER', { paysElsewhere: true, paysAlone: true }],
    ['PAID_FLEX', { paysAlone: true, states: ['arrears'] }],
    ['ARREARS', { states: ['arrears', 'interrupted'], lastPaidMonth: '2014-12' }],
    ['INTERRUPTED', { lastPaidMonth: '2015-03' }],
    ['INTERRUPTED', { states: ['interrupted'] }],
    ['SUSPENDED', { lastPaidMonth: '2015-04', states: ['interrupted'] }],
    ['SUSPENDED', { states: ['suspended'] }],
    ['NEVER', {}],
    ['RESIDENT_SCHEME', { inResidentScheme: true }],
    ['EXEMPT', { states: ['retired'], lastPaidMonth: '2014-01' }],
    ['EXEMPT', { age: 15 }],
    ['EXEMPT', { inInstitutionScheme: true }],
  ])('%s', (expected, facts) => expect(classOf(facts)).toBe(expected))

  it('N months: a stop of two is a pause, one of three a lapse, and the month turns over the year', () => {
    const lapsed = (last: string) =>
      personClass({ ...nobody, lastPaidMonth: last }, '2015-02', { ...rules, interruptedAfterMonths: 3 })
    expect([lapsed('2014-12'), lapsed('2014-11')]).toEqual(['SUSPENDED', 'INTERRUPTED'])
  })

  it('uninsured is everybody who neither pays nor is exempt', () => {
    expect(isUninsured('ARREARS')).toBe(true)
    expect(isUninsured('DUPLICATE')).toBe(true)
    expect(isUninsured('PAID_FLEX')).toBe(false)
    expect(isUninsured('EXEMPT')).toBe(false)
  })
})

describe('unit classes', () => {
  const unit = { registered: true, active: true, paying: 10, uninsured: 3 }
  it.each([
    ['NOT_REGISTERED', { registered: false }],
    ['SUSPENDED', { active: false }],
    ['ZERO_INSURED', { paying: 0 }],
    ['PARTLY_INSURED', {}],
    ['FULLY_INSURED', { uninsured: 0 }],
  ])('%s', (expected, change) => expect(unitClass({ ...unit, ...change })).toBe(expected))
})

const leadClasses = [
  { code: 'K2', priority: 3, minimumUninsured: 1 },
  { code: 'K1', priority: 1, minimumUninsured: 50 },
  { code: 'K3', priority: 2, minimumUninsured: 1 },
  { code: 'LINK-ftz', priority: 6, minimumUninsured: 0 },
  { code: 'LINK-sme', priority: 7, minimumUninsured: 0 },
]
const reasonRules = {
  K1: { when: 'uninsured' },
  K2: { when: 'person-listed', roster: 'housing-fund' },
  K3: { when: 'dispatch' },
  'LINK-ftz': { when: 'unit-unregistered', roster: 'ftz' },
  'LINK-sme': { when: 'unit-short', roster: 'sme' },
} as const
const employer: EmployerFacts = {
  uninsured: 0,
  uninsuredIn: {},
  listedIn: {},
  paying: 0,
  registered: true,
  dispatchLicence: false,
  dispatchName: false,
}
const reasonsOf = (facts: Partial<EmployerFacts>) =>
  leadReasons({ ...employer, ...facts }, leadClasses, reasonRules)

describe('lead classes: every employer exactly one, with all its reasons', () => {
  it('R05: 49 uninsured are not K1, 50 are (以上 includes the number itself)', () => {
    expect(reasonsOf({ uninsured: 49, uninsuredIn: { 'housing-fund': 49 } })).toEqual(['K2'])
    expect(reasonsOf({ uninsured: 50, uninsuredIn: { 'housing-fund': 50 } })).toEqual(['K1', 'K2'])
  })
  it('K1 comes before K3, K3 before K2', () => {
    const reasons = reasonsOf({ uninsured: 50, uninsuredIn: { 'housing-fund': 1 }, dispatchName: true })
    expect(reasons).toEqual(['K1', 'K3', 'K2'])
    expect(leadClass(reasons)).toBe('K1')
    expect(reasonsOf({ uninsured: 1, uninsuredIn: { 'housing-fund': 1 }, dispatchLicence: true })[0]).toBe(
      'K3',
    )
  })
  it('a dispatch firm whose people all pay is no lead', () => {
    expect(leadClass(reasonsOf({ dispatchLicence: true }))).toBeNull()
  })
  it('R33: a firm of the free-trade zone is one after its days of grace, unless it registered and is not short', () => {
    const listed = (graceOver: boolean) => ({ listedIn: { ftz: { staff: null, graceOver } } })
    expect(reasonsOf({ ...listed(true), registered: false })).toEqual(['LINK-ftz'])
    expect(reasonsOf({ ...listed(false), registered: false })).toEqual([])
    expect(reasonsOf(listed(true))).toEqual([])
  })
  it('R31: a subsidised firm is short when it reports more staff than pay', () => {
    const reported = (staff: number) =>
      reasonsOf({ listedIn: { sme: { staff, graceOver: true } }, paying: 20 })
    expect([reported(20), reported(21)]).toEqual([[], ['LINK-sme']])
  })
})

describe('groups of the plan (R03)', () => {
  const groups: Record<string, GroupSign[]> = {
    SME: [{ sign: 'unit-in-roster', roster: 'sme' }],
    DISPATCH: [{ sign: 'dispatch-name' }, { sign: 'form', in: ['dispatch'] }],
    MIGRANT: [{ sign: 'household', in: ['rural'] }],
    INTERRUPTED: [{ sign: 'person-class', in: ['INTERRUPTED'] }],
  }
  const unit = { unitIn: ['sme'], economicType: null, dispatchName: true } as const
  it('an employer carries its own, each with its sign', () => {
    expect(groupsOf(unit, groups)).toEqual([
      { code: 'DISPATCH', signs: [{ sign: 'dispatch-name' }] },
      { code: 'SME', signs: [{ sign: 'unit-in-roster', roster: 'sme' }] },
    ])
  })
  it('a person carries his own, not those of his employer', () => {
    const person = { in: [], households: ['rural'], forms: ['contract'], personClass: 'INTERRUPTED' } as const
    expect(groupsOf({ ...unit, person }, groups).map((group) => group.code)).toEqual([
      'INTERRUPTED',
      'MIGRANT',
    ])
  })
})

describe('district by rule (design §5)', () => {
  const vote = (district: string, weight = 1) => ({ district, weight })
  const evidence = { subCentre: [], roster: [], address: [], code: [] }
  it('sub-centre, then roster, then address, then code', () => {
    const all = { subCentre: [vote('A')], roster: [vote('B', 9)], address: [vote('C')], code: ['D'] }
    expect(districtOf(all)).toMatchObject({ district: 'A', rule: 'sub-centre' })
    expect(districtOf({ ...all, subCentre: [] })).toMatchObject({ district: 'B', rule: 'roster' })
    expect(districtOf({ ...evidence, address: [vote('C')], code: ['D'] })).toMatchObject({ rule: 'address' })
    expect(districtOf({ ...evidence, code: ['D'] })).toMatchObject({ district: 'D', rule: 'code' })
  })
  it('a region that several units share never decides', () => {
    expect(districtOf({ ...evidence, code: ['A', 'B'] })).toBeNull()
  })
  it('rosters that disagree evenly leave the word to the address; the larger account wins', () => {
    const torn = { ...evidence, roster: [vote('A', 2), vote('B', 2)], address: [vote('C')] }
    expect(districtOf(torn)).toMatchObject({ district: 'C' })
    expect(districtOf({ ...evidence, subCentre: [vote('B', 3), vote('A', 40)] })).toMatchObject({
      district: 'A',
    })
  })
  it('the order of the votes changes nothing', () => {
    const votes = fc.array(
      fc.record({ district: fc.constantFrom('A', 'B', 'C'), weight: fc.integer({ min: 1, max: 3 }) }),
    )
    fc.assert(
      fc.property(votes, votes, (roster, address) => {
        const forward = districtOf({ ...evidence, roster, address })
        const backward = districtOf({
          ...evidence,
          roster: roster.toReversed(),
          address: address.toReversed(),
        })
        expect(backward).toEqual(forward)
      }),
    )
  })
})

describe('rows that speak of work, and where a person is issued', () => {
  it('Law art. 58: 30 days after the first day of work the declaration is due', () => {
    const row = { from: '2015-06-01', to: null, open: true }
    expect(isStanding(row, '2015-06-30', 30)).toBe(false)
    expect(isStanding(row, '2015-07-01', 30)).toBe(true)
    expect(isStanding({ ...row, to: '2015-07-01' }, '2015-07-01', 30)).toBe(false)
    expect(isStanding({ from: null, to: null, open: false }, '2015-07-01', 30)).toBe(false)
  })
  it('the most recent evidence, then the lower employer key', () => {
    const listings = [
      { employerKey: 'b', latest: '2015-05-31' },
      { employerKey: 'c', latest: '2015-06-30' },
      { employerKey: 'a', latest: '2015-06-30' },
    ]
    expect(issuedAt(listings).employerKey).toBe('a')
    expect(issuedAt(listings.toReversed()).employerKey).toBe('a')
  })
})

describe('the groups that a ledger of persons tells by itself (R03)', () => {
  const household: GroupSign = { sign: 'household', in: ['rural'] }
  const form: GroupSign = { sign: 'form', in: ['dispatch'] }
  it('are those whose every sign it holds; a part of a group does not pass for the whole', () => {
    expect(ledgerSigns([household, form])).toEqual([household, form])
    expect(ledgerSigns([form, { sign: 'dispatch-name' }])).toEqual([])
    expect(ledgerSigns([{ sign: 'person-in-roster', roster: 'graduates' }])).toEqual([])
  })
  it('an employer shows those that have a sign of employers', () => {
    expect(employersShow([form, { sign: 'dispatch-name' }])).toBe(true)
    expect(employersShow([household, form])).toBe(false)
  })
})
