import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Appointment,
  CONTACT_CHANNELS,
  type ContactChannel,
  contactProblem,
  countingContacts,
  type MadeContact,
  nextDay,
} from './index.ts'

const call = (happenedOn: string, more: Partial<MadeContact> = {}): MadeContact => ({
  happenedOn,
  channel: 'phone',
  individual: true,
  reached: true,
  onSite: false,
  voided: false,
  ...more,
})
const visit = (happenedOn: string, outcome: string, voided = false) => ({ happenedOn, outcome, voided })

describe('work with one employer (R43: 经多次工作)', () => {
  it('counts different days on which the employer was reached, and says which were on site', () => {
    const counted = countingContacts(
      [call('2015-09-01'), call('2015-09-01'), call('2015-09-08', { channel: 'visit', onSite: true })],
      [visit('2015-09-04', 'U05')],
    )
    expect(counted).toEqual({
      days: ['2015-09-01', '2015-09-04', '2015-09-08'],
      onSiteDays: ['2015-09-04', '2015-09-08'],
      attempts: 4,
      lastOn: '2015-09-08',
    })
  })
  it.each<[string, MadeContact]>([
    ['media', call('2015-09-02', { channel: 'media', individual: false, reached: false })],
    ['a bulk message', call('2015-09-02', { channel: 'message', individual: false })],
    ['a call nobody answered', call('2015-09-02', { reached: false })],
    ['what the employer sent of his own accord', call('2015-09-02', { channel: 'employer-page' })],
    ['a void contact', call('2015-09-02', { voided: true })],
  ])('never counts %s', (_name, contact) => {
    expect(countingContacts([contact], []).days).toEqual([])
  })
  it.each(['U15', 'U11', 'U09', 'P17'])(
    'a visit with outcome %s met nobody: an attempt, no contact',
    (outcome) => {
      expect(countingContacts([], [visit('2015-09-02', outcome)])).toEqual({
        days: [],
        onSiteDays: [],
        attempts: 1,
        lastOn: null,
      })
    },
  )
  it('whatever is recorded: days are distinct and in order, on-site days among them, no more than was tried', () => {
    const day = fc.integer({ min: 1, max: 9 }).map((number) => `2015-09-0${number}`)
    const channels = fc.constantFrom<ContactChannel>(...Object.keys(CONTACT_CHANNELS).filter(isChannel))
    const contact = fc.record({
      happenedOn: day,
      channel: channels,
      individual: fc.boolean(),
      reached: fc.boolean(),
      onSite: fc.boolean(),
      voided: fc.boolean(),
    })
    const made = fc.record({
      happenedOn: day,
      outcome: fc.constantFrom('U02', 'U05', 'U15', 'U11', 'P06', 'P17'),
      voided: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(contact), fc.array(made), (contacts, visits) => {
        const { days, onSiteDays, attempts } = countingContacts(contacts, visits)
        expect(days).toEqual([...new Set(days)].sort())
        expect(onSiteDays.every((on) => days.includes(on))).toBe(true)
        expect(days.length).toBeLessThanOrEqual(attempts)
        // Another bulk message changes nothing, on whatever day it goes out.
        const more = contacts.concat(call('2015-09-05', { channel: 'message', individual: false }))
        expect(countingContacts(more, visits)).toEqual(countingContacts(contacts, visits))
      }),
    )
  })
})

const isChannel = (code: string): code is ContactChannel => Object.hasOwn(CONTACT_CHANNELS, code)

describe('the next day', () => {
  const made = (
    happenedOn: string,
    nextOn: string | null,
    recorded: number,
    more: Partial<Appointment> = {},
  ) => ({
    happenedOn,
    nextOn,
    recorded,
    individual: true,
    voided: false,
    ...more,
  })
  it('is what the last contact promised, and the next contact clears it', () => {
    const first = made('2015-09-01', '2015-09-07', 1)
    expect(nextDay([first])).toBe('2015-09-07')
    expect(nextDay([first, made('2015-09-07', null, 2)])).toBeNull()
    expect(nextDay([first, made('2015-09-07', null, 2, { voided: true })])).toBe('2015-09-07')
    expect(nextDay([first, made('2015-09-03', null, 2, { individual: false })])).toBe('2015-09-07')
  })
  it('a call written down late does not take the place of a later one; of one day the last written counts', () => {
    const later = made('2015-09-05', '2015-09-10', 1)
    expect(nextDay([later, made('2015-09-02', '2015-09-03', 2)])).toBe('2015-09-10')
    expect(nextDay([later, made('2015-09-05', '2015-09-11', 2)])).toBe('2015-09-11')
  })
  it('does not depend on the order in which contacts are read', () => {
    const day = fc.integer({ min: 1, max: 5 }).map((number) => `2015-09-0${number}`)
    const one = fc.record({
      happenedOn: day,
      nextOn: fc.option(day),
      individual: fc.boolean(),
      voided: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(one), (drawn) => {
        const all = drawn.map((appointment, recorded) => ({ ...appointment, recorded }))
        expect(nextDay(all.toReversed())).toBe(nextDay(all))
      }),
    )
  })
})

describe('a contact as it was written down', () => {
  const base = { happenedOn: '2015-09-01', reached: true, intention: 'willing' as const, nextOn: null }
  it('who was reached said something; who was not said nothing; a promise lies ahead', () => {
    expect(contactProblem(base)).toBeNull()
    expect(contactProblem({ ...base, intention: null })).toBe('reached-without-answer')
    expect(contactProblem({ ...base, reached: false })).toBe('unreached-with-answer')
    expect(contactProblem({ ...base, reached: false, intention: 'unreached' })).toBeNull()
    expect(contactProblem({ ...base, nextOn: '2015-08-31' })).toBe('next-day-past')
  })
})
