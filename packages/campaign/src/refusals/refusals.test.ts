import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, holidayTableSchema, workingCalendar } from '../calendar/index.ts'
import type { Deadline } from '../campaigns/deadlines.ts'
import type { MadeContact, MadeVisit } from '../contacts/index.ts'
import {
  currentSlot,
  REFUSAL_STATES,
  type RefusalFacts,
  type RefusalState,
  refusalAfter,
  refusalQualification,
  refusalSlots,
  reportStanding,
  slotFigures,
  slotOfDay,
} from './index.ts'

const root = join(import.meta.dirname, '../../../..')
const read = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'))
const calendar = workingCalendar(holidayTableSchema.parse(read('calendars/cn.json')))
const monthly = (roll: Deadline['roll']): Deadline[] => [
  {
    kind: 'monthly',
    code: 'refuser-report',
    title: { zh: '上报拒不参保单位', en: 'Refusing employers reported' },
    roll,
    from: '2015-09',
    to: '2015-11',
    days: [10, 20, 30],
  },
]
const slots = refusalSlots(monthly('next'), calendar)
const rules = { contactDays: 3 }

describe('the slots (R43, domain §4.3)', () => {
  it('are nine, named by their nominal day; the Sunday of September is due on Monday', () => {
    expect(slots.map(({ slot }) => slot)).toEqual([
      '2015-09-10',
      '2015-09-20',
      '2015-09-30',
      '2015-10-10',
      '2015-10-20',
      '2015-10-30',
      '2015-11-10',
      '2015-11-20',
      '2015-11-30',
    ])
    expect(slots[1]).toEqual({ slot: '2015-09-20', dueOn: '2015-09-21', after: '2015-09-10' })
    // A make-up working day: due on the Saturday itself.
    expect(slots[3]?.dueOn).toBe('2015-10-10')
  })
  it('are due on the Friday before where the campaign says so, and keep their name', () => {
    expect(refusalSlots(monthly('previous'), calendar)[1]).toEqual({
      slot: '2015-09-20',
      dueOn: '2015-09-18',
      after: '2015-09-10',
    })
  })
  it('take every day up to the last one in exactly once', () => {
    fc.assert(
      fc.property(fc.integer({ min: -60, max: 100 }), (offset) => {
        const day = addDays('2015-09-10', offset)
        const holding = slots.filter(({ slot, after }) => (after === null || after < day) && day <= slot)
        expect(holding).toEqual([slotOfDay(slots, day)].filter((slot) => slot !== undefined))
        expect(holding).toHaveLength(day <= '2015-11-30' ? 1 : 0)
      }),
    )
  })
  it('on Monday the slot of Sunday is still the one to work on', () => {
    expect(currentSlot(slots, '2015-09-21')?.slot).toBe('2015-09-20')
    expect(currentSlot(slots, '2015-09-22')?.slot).toBe('2015-09-30')
    expect(currentSlot(slots, '2015-12-24')?.slot).toBe('2015-11-30')
  })
})

const visit = (happenedOn: string, outcome: string): MadeVisit => ({ happenedOn, outcome, voided: false })
const call = (happenedOn: string, more: Partial<MadeContact> = {}): MadeContact => ({
  happenedOn,
  channel: 'phone',
  individual: true,
  reached: true,
  onSite: false,
  voided: false,
  ...more,
})
const refusing: RefusalFacts = {
  employer: true,
  standing: true,
  effective: true,
  visits: [visit('2015-09-08', 'U05')],
  contacts: [call('2015-09-10'), call('2015-09-14')],
  blocks: [],
  returnedOn: null,
}
const since = (facts: Partial<RefusalFacts>, today = '2015-09-25') =>
  refusalQualification({ ...refusing, ...facts }, rules, today)

describe('who is reported as refusing (R43, domain §10.1)', () => {
  it('refused on site, reached on three days: since the third', () => {
    expect(since({})).toEqual({
      since: '2015-09-14',
      lacks: [],
      attempts: 3,
      days: ['2015-09-08', '2015-09-10', '2015-09-14'],
    })
  })
  it('two contacts of one day are one day', () => {
    expect(since({ contacts: [call('2015-09-10'), call('2015-09-10')] }).lacks).toEqual(['contact-days'])
  })
  it('media, bulk messages, calls that nobody answered and "nobody there" never count', () => {
    const useless = [
      call('2015-09-11', { channel: 'media', individual: false }),
      call('2015-09-12', { channel: 'message', individual: false }),
      call('2015-09-13', { reached: false }),
      call('2015-09-14', { voided: true }),
      call('2015-09-15', { channel: 'employer-page' }),
    ]
    const visits = [...refusing.visits, visit('2015-09-16', 'U15')]
    expect(since({ visits, contacts: [call('2015-09-10'), ...useless] })).toMatchObject({
      since: null,
      lacks: ['contact-days'],
      days: ['2015-09-08', '2015-09-10'],
    })
  })
  it('a door that nobody opens afterwards does not undo the refusal', () => {
    const visits = [...refusing.visits, visit('2015-09-16', 'U15')]
    expect(since({ visits })).toMatchObject({ since: '2015-09-14', attempts: 4 })
  })
  it('telephone alone is never enough: one contact is on site', () => {
    const visits = [{ ...visit('2015-09-08', 'U05'), voided: true }]
    const contacts = ['01', '02', '03'].map((day) => call(`2015-09-${day}`))
    expect(since({ visits, contacts }).lacks).toEqual(['not-refusing', 'not-on-site'])
  })
  it('who agreed meanwhile does not refuse; who refuses again does so from that day', () => {
    const agreed = [...refusing.visits, visit('2015-09-15', 'U02')]
    expect(since({ visits: agreed }).lacks).toEqual(['not-refusing'])
    expect(since({ visits: [...agreed, visit('2015-09-18', 'U06')] }).since).toBe('2015-09-18')
  })
  it('an exemption or a court keeps it out as long as it lasts', () => {
    expect(since({ blocks: [{ from: '2015-09-01', to: null }] }).lacks).toEqual(['blocked'])
    expect(since({ blocks: [{ from: '2015-09-01', to: '2015-09-20' }] }).since).toBe('2015-09-21')
  })
  it('a lead given back belongs to the slot of the day it came back', () => {
    expect(since({ returnedOn: '2015-09-23' }).since).toBe('2015-09-23')
  })
  it('no lead of a person, none that is closed, none that is no longer effective', () => {
    const lacks = since({ employer: false, standing: false, effective: false }).lacks
    expect(lacks).toEqual(['no-employer', 'not-standing', 'not-effective'])
  })
})

const day = fc.integer({ min: 0, max: 29 }).map((offset) => addDays('2015-09-01', offset))
const anyVisit = fc.record({
  happenedOn: day,
  outcome: fc.constantFrom('U02', 'U05', 'U06', 'U09', 'U15'),
  voided: fc.boolean(),
})
const anyContact: fc.Arbitrary<MadeContact> = fc.record({
  happenedOn: day,
  channel: fc.constantFrom('phone', 'visit', 'message', 'media', 'employer-page'),
  individual: fc.boolean(),
  reached: fc.boolean(),
  onSite: fc.boolean(),
  voided: fc.boolean(),
})
const anyFacts: fc.Arbitrary<RefusalFacts> = fc.record({
  employer: fc.constant(true),
  standing: fc.constant(true),
  effective: fc.boolean(),
  visits: fc.array(anyVisit, { maxLength: 6 }),
  contacts: fc.array(anyContact, { maxLength: 8 }),
  blocks: fc.array(fc.record({ from: day, to: fc.option(day) }), { maxLength: 1 }),
  returnedOn: fc.option(day),
})

describe('whatever the records', () => {
  const today = '2015-09-30'
  it('a qualifying lead has its days, one on site, and a refusal at the end', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { since, lacks, days, attempts } = refusalQualification(facts, rules, today)
        expect(since === null).toBe(lacks.length > 0)
        expect(new Set(days).size).toBe(days.length)
        if (since === null) return
        expect(days.length).toBeGreaterThanOrEqual(3)
        expect(attempts).toBeGreaterThanOrEqual(3)
        expect(days[2] !== undefined && since >= days[2]).toBe(true)
        const spoken = facts.visits.filter((one) => !one.voided && one.outcome !== 'U15')
        expect(['U05', 'U06']).toContain(spoken.at(-1)?.outcome)
      }),
    )
  })
  it('what never counts changes nothing', () => {
    const noise = anyContact.map((contact) => ({ ...contact, individual: false }))
    fc.assert(
      fc.property(anyFacts, fc.array(noise), (facts, more) => {
        const louder = { ...facts, contacts: [...facts.contacts, ...more] }
        const { since, days } = refusalQualification(louder, rules, today)
        expect({ since, days }).toMatchObject({
          since: refusalQualification(facts, rules, today).since,
          days: refusalQualification(facts, rules, today).days,
        })
      }),
    )
  })
  it('a higher threshold never lets more through, nor earlier', () => {
    fc.assert(
      fc.property(anyFacts, fc.integer({ min: 2, max: 5 }), (facts, contactDays) => {
        const low = refusalQualification(facts, { contactDays }, today)
        const high = refusalQualification(facts, { contactDays: contactDays + 1 }, today)
        if (high.since !== null) expect(low.since !== null && low.since <= high.since).toBe(true)
      }),
    )
  })
})

describe('reports', () => {
  it('on the due day is on time, the day after is late, nothing by then is missing (R40)', () => {
    expect(reportStanding('2015-09-21', '2015-09-21', '2015-09-25')).toBe('on-time')
    expect(reportStanding('2015-09-21', '2015-09-22', '2015-09-25')).toBe('late')
    expect(reportStanding('2015-09-21', null, '2015-09-21')).toBe('waiting')
    expect(reportStanding('2015-09-21', null, '2015-09-22')).toBe('missing')
    // As of a day before it came, it was not there.
    expect(reportStanding('2015-09-21', '2015-09-25', '2015-09-22')).toBe('missing')
  })
  it('every expected report stands in one place', () => {
    const standing = fc.constantFrom('waiting', 'on-time', 'late', 'missing')
    fc.assert(
      fc.property(fc.array(standing), (standings) => {
        const { expected, ...rest } = slotFigures(standings)
        expect(Object.values(rest).reduce((sum, count) => sum + count, 0)).toBe(expected)
      }),
    )
  })
  it('no series of acts reaches an unknown state, and what is accepted or returned stays so', () => {
    const act = fc.constantFrom('describe', 'drop', 'restore', 'submit', 'accept', 'return')
    fc.assert(
      fc.property(fc.array(act), (acts) => {
        let state: RefusalState = 'draft'
        for (const one of acts) {
          const next = refusalAfter(state, one)
          if (state === 'accepted' || state === 'returned') expect(next).toBeNull()
          state = next ?? state
          expect(Object.keys(REFUSAL_STATES)).toContain(state)
        }
      }),
    )
  })
})
