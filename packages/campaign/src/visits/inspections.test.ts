import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { holidayTableSchema, workingCalendar } from '../calendar/index.ts'
import {
  dispatchProblem,
  exceedsIssued,
  headsAgreed,
  inspectionKind,
  inspectionOf,
  isDemanded,
  isProof,
  needsProof,
  nextVisitDay,
  personDetailsProblem,
  personDetailsSchema,
  registerByProblem,
  UNIT_OUTCOMES,
} from './index.ts'

const file = new URL('../../../../calendars/cn.json', import.meta.url)
const calendar = workingCalendar(holidayTableSchema.parse(JSON.parse(readFileSync(file, 'utf8'))))

describe('three inspections (R05–R07)', () => {
  it('follow from what makes an employer a lead', () => {
    expect(inspectionKind({ when: 'uninsured' })).toBe('site')
    expect(inspectionKind({ when: 'person-listed', roster: 'housing-fund' })).toBe('persons')
    expect(inspectionKind({ when: 'dispatch' })).toBe('dispatch')
    expect(inspectionKind(undefined)).toBe('site')
  })
})

describe('proof (domain §8.5)', () => {
  it('is due for U07–U10 and U12, and is a file that has arrived and is no signature', () => {
    expect(Object.keys(UNIT_OUTCOMES).filter(needsProof)).toEqual(['U07', 'U08', 'U09', 'U10', 'U12'])
    expect(needsProof('P09')).toBe(false)
    expect(isProof({ kind: 'photo', stored: true })).toBe(true)
    expect(isProof({ kind: 'photo', stored: false })).toBe(false)
    expect(isProof({ kind: 'signature', stored: true })).toBe(false)
  })
})

describe('more persons than were issued', () => {
  const found = { outcome: 'U03', shortfall: 61, headCountChanged: false }
  it('need the word that the head count changed', () => {
    expect(exceedsIssued(found, 60)).toBe(true)
    expect(exceedsIssued(found, 61)).toBe(false)
    expect(exceedsIssued({ ...found, headCountChanged: true }, 60)).toBe(false)
    expect(exceedsIssued({ ...found, outcome: 'U17' }, 60)).toBe(false)
    expect(exceedsIssued({ ...found, shortfall: null }, 60)).toBe(false)
  })
})

describe('days after a visit', () => {
  it('an order to register is due on a working day after the visit; a make-up Saturday is one', () => {
    expect(registerByProblem('2015-09-20', '2015-09-20', calendar)).toEqual({ problem: 'not-after-visit' })
    expect(registerByProblem('2015-09-21', '2015-10-02', calendar)).toEqual({
      problem: 'no-working-day',
      before: '2015-09-30',
      after: '2015-10-08',
    })
    expect(registerByProblem('2015-09-21', '2015-10-10', calendar)).toBeNull()
  })
  it('who has closed down is looked at again a month later; a promise and an order come first', () => {
    const visit = { outcome: 'U08', happenedOn: '2015-09-03', nextOn: null, registerBy: null }
    // 30 days later is 2015-10-03, within the holidays.
    expect(nextVisitDay(visit, calendar)).toBe('2015-10-08')
    expect(nextVisitDay({ ...visit, registerBy: '2015-09-30' }, calendar)).toBe('2015-09-30')
    expect(nextVisitDay({ ...visit, nextOn: '2015-09-10' }, calendar)).toBe('2015-09-10')
    expect(nextVisitDay({ ...visit, outcome: 'U01' }, calendar)).toBeNull()
  })
})

describe('a dispatch suspect (R07)', () => {
  const unit = { name: '某某制造厂', code: '710932515', headsByFirm: 30, headsByUnit: 30, splitAccount: true }
  it('has user units where it is real, each once, and the heads are agreed when both sides say the same', () => {
    expect(dispatchProblem({ real: true, userUnits: [unit] }, true)).toBeNull()
    expect(dispatchProblem({ real: true, userUnits: [] }, true)).toEqual({ problem: 'units-missing' })
    expect(dispatchProblem({ real: true, userUnits: [] }, false)).toBeNull()
    expect(dispatchProblem({ real: false, userUnits: [unit] }, true)).toEqual({
      problem: 'units-without-dispatch',
    })
    const twice = { real: true, userUnits: [unit, { ...unit, name: '另一个名字' }] }
    expect(dispatchProblem(twice, true)).toEqual({ problem: 'unit-twice', row: 2 })
    expect(headsAgreed({ userUnits: [unit] })).toBe(true)
    expect(headsAgreed({ userUnits: [unit, { ...unit, headsByUnit: null }] })).toBe(false)
    expect(headsAgreed({ userUnits: [{ headsByFirm: null, headsByUnit: null }] })).toBe(false)
    expect(headsAgreed({ userUnits: [] })).toBe(false)
  })
  it('that is none leads to nothing more (U16: y/n)', () => {
    const visit = { happenedOn: '2016-07-04', outcome: 'U16', voided: false, persons: new Map() }
    expect(inspectionOf({ units: 1 }, [{ ...visit, dispatch: false }]).effective).toBe(false)
    expect(inspectionOf({ units: 1 }, [{ ...visit, dispatch: true }]).effective).toBe(true)
    expect(inspectionOf({ units: 1 }, [visit]).effective).toBe(true)
  })
})

describe('one person of a list (R06)', () => {
  const details = personDetailsSchema.parse({})
  it('cannot have left and work here, nor be paid since a month to come', () => {
    expect(personDetailsProblem('P05', details, '2016-07-04')).toBeNull()
    expect(personDetailsProblem('P07', { ...details, worksHere: true }, '2016-07-04')).toBe(
      'works-here-contradicts',
    )
    expect(personDetailsProblem('P01', { ...details, worksHere: false }, '2016-07-04')).toBe(
      'works-here-contradicts',
    )
    expect(personDetailsProblem('P05', { ...details, wageSince: '2016-08' }, '2016-07-04')).toBe(
      'wage-since-after-visit',
    )
  })
  it('is demanded when he works here uninsured, whatever he wishes, or is insured below his wage', () => {
    const person = { worksHere: null, shortfallCents: null }
    expect(isDemanded({ ...person, outcome: 'P05' })).toBe(true)
    expect(isDemanded({ ...person, outcome: 'P06' })).toBe(true)
    expect(isDemanded({ ...person, outcome: 'P06', worksHere: false })).toBe(false)
    expect(isDemanded({ ...person, outcome: 'P03' })).toBe(false)
    expect(isDemanded({ ...person, outcome: 'P03', worksHere: true })).toBe(true)
    expect(isDemanded({ ...person, outcome: 'P01' })).toBe(false)
    expect(isDemanded({ ...person, outcome: 'P01', shortfallCents: 1 })).toBe(true)
    expect(isDemanded({ ...person, outcome: 'P17' })).toBe(false)
  })
})
