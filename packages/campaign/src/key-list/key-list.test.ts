import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holidayTableSchema, workingCalendar } from '../calendar/index.ts'
import {
  auditResultDue,
  auditStart,
  caseLimit,
  daysToLimit,
  extendedLimit,
  HANDOVER_RESULTS,
  type HandoverStanding,
  handoverAfter,
  handoverAllows,
  handoverDue,
  handoverRulesSchema,
  isHandoverResult,
  KEY_LIST_COLUMNS,
  leadingReceiver,
  resultFits,
} from './index.ts'

const file = join(import.meta.dirname, '../../../../calendars/cn.json')
const calendar = workingCalendar(holidayTableSchema.parse(JSON.parse(readFileSync(file, 'utf8'))))
const rules = handoverRulesSchema.parse({})

describe('who leads (domain §10.1)', () => {
  it('not registered and dispatch: inspection; registered but under-declared: audit', () => {
    const by = (registered: boolean, dispatches: boolean) => leadingReceiver({ registered, dispatches })
    expect(by(false, false)).toEqual({ receiver: 'inspection', rule: 'not-registered' })
    expect(by(true, false)).toEqual({ receiver: 'audit', rule: 'under-declared' })
    expect(by(true, true)).toEqual({ receiver: 'inspection', rule: 'dispatch' })
    expect(by(false, true)).toEqual({ receiver: 'inspection', rule: 'dispatch' })
  })
})

describe('working days (domain §4.3, §7.3, §7.4)', () => {
  it('handed over within three working days of the day the slot is due', () => {
    expect(handoverDue('2015-09-21', rules, calendar)).toBe('2015-09-24')
    expect(handoverDue('2015-09-30', rules, calendar)).toBe('2015-10-10')
  })
  it('a case ends within 60 working days of its opening, 30 more with approval', () => {
    const limit = caseLimit('2015-09-10', rules, calendar)
    expect(limit).toBe('2015-12-09')
    expect(extendedLimit(limit, rules, calendar)).toBe('2016-01-21')
  })
  it('days to a limit count the working ones, and go on counting behind it', () => {
    expect(daysToLimit('2015-09-30', '2015-10-09', calendar)).toBe(2)
    expect(daysToLimit('2015-10-10', '2015-10-09', calendar)).toBe(-1)
    expect(daysToLimit('2015-10-09', '2015-10-09', calendar)).toBe(0)
  })
  it('audit gives notice three days before and answers in 5 days, or in 10 with a violation', () => {
    expect(auditStart('2015-09-01', rules, calendar)).toBe('2015-09-07')
    expect(auditResultDue({ endedOn: '2015-09-10', violation: false }, rules, calendar)).toBe('2015-09-17')
    expect(auditResultDue({ endedOn: '2015-09-10', violation: true }, rules, calendar)).toBe('2015-09-24')
  })
})

const standing: fc.Arbitrary<HandoverStanding> = fc.record({
  state: fc.constantFrom('handed', 'received', 'case-opened', 'answered'),
  receiver: fc.constantFrom('inspection', 'audit'),
  leads: fc.boolean(),
  endedOn: fc.constantFrom(null, '2015-10-20'),
  extended: fc.boolean(),
})

describe('what a receiver may do', () => {
  it('nothing more after the answer; nobody answers what he has not received', () => {
    fc.assert(
      fc.property(
        standing,
        fc.constantFrom('receive', 'open-case', 'extend', 'end-audit', 'answer'),
        (at, act) => {
          const next = handoverAfter(at, act)
          if (at.state === 'answered') expect(next).toBeNull()
          if (at.state === 'handed') expect(next).toBe(act === 'receive' ? 'received' : null)
          expect(next !== null).toBe(handoverAllows(at, act))
        },
      ),
    )
  })
  it('who leads answers after a case; audit has ended before; who is informed may simply note it', () => {
    const at = { state: 'received', receiver: 'audit', leads: false, endedOn: null, extended: false } as const
    expect(handoverAllows(at, 'answer')).toBe(true)
    expect(handoverAllows({ ...at, leads: true }, 'answer')).toBe(false)
    const opened = { ...at, state: 'case-opened', leads: true } as const
    expect(handoverAllows(opened, 'answer')).toBe(false)
    expect(handoverAllows({ ...opened, endedOn: '2015-10-20' }, 'answer')).toBe(true)
    expect(handoverAllows({ ...opened, receiver: 'inspection' }, 'answer')).toBe(true)
    expect(handoverAllows({ ...opened, extended: true }, 'extend')).toBe(false)
  })
  it('every result is somebody’s, and audit’s fits what it found', () => {
    for (const code of Object.keys(HANDOVER_RESULTS)) {
      if (!isHandoverResult(code)) throw new Error(code)
      const fits = (['inspection', 'audit'] as const).flatMap((receiver) =>
        [true, false].map((leads) => resultFits(code, { receiver, leads, violation: null })),
      )
      expect(fits).toContain(true)
    }
    const audit = { receiver: 'audit', leads: true } as const
    expect(resultFits('A01', { ...audit, violation: true })).toBe(false)
    expect(resultFits('A02', { ...audit, violation: true })).toBe(true)
    expect(resultFits('C01', { ...audit, violation: null })).toBe(false)
    expect(resultFits('I01', { ...audit, violation: null })).toBe(false)
  })
})

it('the list has the columns of the paper (domain §9.4)', () => {
  expect(KEY_LIST_COLUMNS).toHaveLength(18)
})
