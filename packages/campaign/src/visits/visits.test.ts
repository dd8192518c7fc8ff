import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type CountedVisit,
  dueByIdentity,
  headCountProblem,
  inspectionOf,
  PERSON_OUTCOMES,
  UNIT_OUTCOMES,
} from './index.ts'

const visit = (
  outcome: string,
  persons: [number, string][] = [],
  more: Partial<CountedVisit> = {},
): CountedVisit => ({
  happenedOn: '2016-07-04',
  outcome,
  voided: false,
  persons: new Map(persons),
  ...more,
})
const unit = { units: 1 } as const

describe('what counts as inspected (design §5, domain §8.5)', () => {
  it('a lead with 40 of 60 persons decided is 1 户 40 人', () => {
    const persons = Array.from({ length: 60 }, (_, i): [number, string] => [i, i < 40 ? 'P05' : 'P17'])
    const { units, persons: decided } = inspectionOf(unit, [visit('U02', persons)])
    expect([units, decided.size]).toEqual([1, 40])
  })
  it('nobody there is an attempt: 0 户 0 人, and the lead stays effective', () => {
    const { units, persons, effective } = inspectionOf(unit, [visit('U15', [[1, 'P05']])])
    expect([units, persons.size, effective]).toEqual([0, 0, true])
  })
  it('a second visit counts the unit no second time, and only persons not yet decided', () => {
    const first = visit('U03', [[1, 'P05']])
    const second = visit('U01', [
      [1, 'P01'],
      [2, 'P01'],
    ])
    const { units, persons, effective } = inspectionOf(unit, [first, second])
    expect([units, persons.size, effective]).toEqual([1, 2, false])
  })
  it('a void visit counts nothing; a later valid one does', () => {
    expect(inspectionOf(unit, [visit('U01', [], { voided: true })]).units).toBe(0)
    expect(inspectionOf(unit, [visit('U01', [], { voided: true }), visit('U05')]).units).toBe(1)
  })
  it('a person without an employer is 0 户 1 人', () => {
    const { units, persons } = inspectionOf({ units: 0 }, [visit('P05', [[9, 'P05']])])
    expect([units, persons.size]).toEqual([0, 1])
  })
  it('查无此单位 gives the lead up only after visits on two days', () => {
    expect(inspectionOf(unit, [visit('U09'), visit('U09')]).effective).toBe(true)
    const nextDay = { happenedOn: '2016-07-05' }
    expect(inspectionOf(unit, [visit('U09'), visit('U09', [], nextDay)]).effective).toBe(false)
  })
  it('never counts more than was listed, whatever is recorded in whatever order', () => {
    const outcomes = fc.constantFrom(...Object.keys(UNIT_OUTCOMES))
    const listed = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom(...Object.keys(PERSON_OUTCOMES))),
    )
    const visits = fc.array(
      fc
        .record({ outcome: outcomes, listed, voided: fc.boolean() })
        .map((raw) => visit(raw.outcome, raw.listed, { voided: raw.voided })),
    )
    fc.assert(
      fc.property(visits, (all) => {
        const whole = inspectionOf(unit, all)
        expect(whole.persons.size).toBeLessThanOrEqual(9)
        const before = inspectionOf(unit, all.slice(0, -1))
        // A visit more never takes anything away.
        expect(whole.units).toBeGreaterThanOrEqual(before.units)
        for (const person of before.persons) expect(whole.persons.has(person)).toBe(true)
      }),
    )
  })
})

describe('head counts (domain §10.1)', () => {
  const counts = {
    onSite: 100,
    contract: 80,
    dispatched: 10,
    partTime: 5,
    rehiredRetirees: 4,
    interns: 3,
    insuredElsewhere: 2,
    due: 81,
    insured: 30,
  }
  it('应参保 = 在岗 − 退休返聘 − 实习 − 派遣 − 外地已参保', () => {
    expect(dueByIdentity(counts)).toBe(81)
    expect(headCountProblem(counts)).toBeNull()
    expect(headCountProblem({ ...counts, due: 82 })).toBe('identity-broken')
    expect(headCountProblem({ ...counts, dispatched: 99 })).toBe('parts-exceed-on-site')
    expect(headCountProblem({ ...counts, insured: 101 })).toBe('insured-exceeds-on-site')
  })
})
