import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  GRADUATE_STAGES,
  GRADUATE_STATES,
  type GraduateRecord,
  type GraduateState,
  graduateFunnels,
  graduateStage,
  graduateStep,
} from './index.ts'

const asOf = { day: '2015-09-10', month: '2015-08' }
const nobody: GraduateRecord = {
  reachedOn: null,
  states: [],
  vacancyOfferedOn: null,
  ventureIntendedOn: null,
  subsidyAppliedOn: null,
  subsidyGrantedOn: null,
  paidMonths: [],
}
const is = (state: GraduateState, on = '2015-08-01') => ({ states: [{ state, on, source: '本人' }] })
const stage = (more: Partial<GraduateRecord>) => graduateStage({ ...nobody, ...more }, asOf)
const step = (more: Partial<GraduateRecord>) => graduateStep({ ...nobody, ...more }, asOf)

describe('R20: how far a graduate has come', () => {
  it.each<[string, Partial<GraduateRecord>, string, string]>([
    ['listed and not called', {}, 'listed', 'call'],
    ['reached, said nothing', { reachedOn: '2015-08-01' }, 'reached', 'ask-state'],
    ['seeks work', is('seeking'), 'state-known', 'offer-vacancy'],
    [
      'was offered a vacancy',
      { ...is('seeking'), vacancyOfferedOn: '2015-08-20' },
      'supported',
      'follow-vacancy',
    ],
    [
      'means to found a business',
      { ...is('seeking'), ventureIntendedOn: '2015-08-20' },
      'state-known',
      'guide-venture',
    ],
    ['has a business', is('venture'), 'employed', 'apply-for-subsidy'],
    ['has applied', { ...is('venture'), subsidyAppliedOn: '2015-08-20' }, 'employed', 'follow-subsidy'],
    [
      'was granted it',
      { ...is('venture'), subsidyAppliedOn: '2015-08-20', subsidyGrantedOn: '2015-09-01' },
      'employed',
      'help-to-enrol',
    ],
    ['is employed and does not pay', is('employed'), 'employed', 'urge-employer'],
    ['goes on studying', is('studying'), 'outside', 'none'],
    ['is in the army', is('army'), 'outside', 'none'],
    ['left the city', is('left-city'), 'outside', 'none'],
    ['pays, by the ledger', { paidMonths: ['2015-08'] }, 'paying', 'none'],
    [
      'studies by the list, pays by the ledger',
      { ...is('studying'), paidMonths: ['2015-08'] },
      'paying',
      'none',
    ],
    ['paid once and stopped', { ...is('employed'), paidMonths: ['2015-06'] }, 'employed', 'urge-employer'],
  ])('%s', (_, record, expectedStage, expectedStep) => {
    expect([stage(record), step(record)]).toEqual([expectedStage, expectedStep])
  })
  it('the latest state counts, and what is stated for a later day is not known yet', () => {
    const states = [
      { state: 'employed' as const, on: '2015-08-20', source: '单位' },
      { state: 'seeking' as const, on: '2015-07-01', source: '学校' },
      { state: 'studying' as const, on: '2015-09-11', source: '本人' },
    ]
    expect(stage({ states })).toBe('employed')
    const sameDay = [...is('seeking').states, ...is('employed').states]
    expect(stage({ states: sameDay })).toBe('employed')
    expect(stage({ states: sameDay.toReversed() })).toBe('state-known')
    expect(stage({ reachedOn: '2015-09-11' })).toBe('listed')
  })
})

describe('the funnel by school and year', () => {
  const records = [
    { ...nobody, school: '甲' },
    { ...nobody, school: '甲', ...is('seeking'), vacancyOfferedOn: '2015-08-20' },
    { ...nobody, school: '甲', ...is('employed'), paidMonths: ['2015-08'] },
    { ...nobody, school: '甲', ...is('army') },
    { ...nobody, school: '乙', ...is('employed') },
  ]
  it('counts at each stage all who came at least so far; who left stands beside it', () => {
    const funnels = graduateFunnels(records, asOf, ({ school }) => school)
    expect(funnels.get('甲')).toEqual({
      outside: 1,
      reached: { listed: 3, reached: 2, 'state-known': 2, supported: 2, employed: 1, paying: 1 },
    })
    expect(funnels.get('乙')?.reached).toMatchObject({ listed: 1, employed: 1, paying: 0 })
  })
  it('never widens, and loses nobody', () => {
    const day = fc.constantFrom(null, '2015-08-01', '2015-12-01')
    const state = fc.constantFrom(...Object.keys(GRADUATE_STATES).filter(isState))
    const one = fc.record({
      reachedOn: day,
      states: fc.array(
        fc.record({ state, on: fc.constantFrom('2015-07-01', '2015-08-01'), source: fc.constant('本人') }),
        { maxLength: 3 },
      ),
      vacancyOfferedOn: day,
      ventureIntendedOn: day,
      subsidyAppliedOn: day,
      subsidyGrantedOn: day,
      paidMonths: fc.constantFrom([], ['2015-08'], ['2015-09']),
    })
    fc.assert(
      fc.property(fc.array(one, { minLength: 1 }), (drawn) => {
        const funnel = graduateFunnels(drawn, asOf, () => 'all').get('all')
        const counts = Object.keys(GRADUATE_STAGES).map(
          (name) => Object.entries(funnel?.reached ?? {}).find(([key]) => key === name)?.[1] ?? -1,
        )
        expect(counts).toEqual([...counts].sort((a, b) => b - a))
        expect((counts[0] ?? 0) + (funnel?.outside ?? 0)).toBe(drawn.length)
      }),
    )
  })
})

const isState = (code: string): code is GraduateState => Object.hasOwn(GRADUATE_STATES, code)
