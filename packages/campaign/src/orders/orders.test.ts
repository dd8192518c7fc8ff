import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, holidayTableSchema, workingCalendar } from '../calendar/index.ts'
import {
  dueDay,
  ORDER_KINDS,
  ORDER_STATES,
  type OrderAct,
  type OrderPause,
  type OrderState,
  orderAfter,
  orderDaysLeft,
  orderRulesSchema,
  orderTexts,
  proposedKind,
  workingDaysTo,
} from './index.ts'

const file = join(import.meta.dirname, '..', '..', '..', '..', 'calendars', 'cn.json')
const calendar = workingCalendar(holidayTableSchema.parse(JSON.parse(readFileSync(file, 'utf8'))))
const due = (servedOn: string, workingDays: number, pauses: OrderPause[] = []) =>
  dueDay({ servedOn, workingDays, pauses }, calendar)

describe('the day of an order (domain §4.3)', () => {
  it.each([
    ['2015-09-10', 5, '2015-09-17'],
    ['2015-09-10', 10, '2015-09-24'],
    ['2015-09-30', 5, '2015-10-13'],
    ['2015-09-01', 3, '2015-09-07'],
    ['2015-10-09', 1, '2015-10-10'],
    ['2015-09-10', 60, '2015-12-09'],
  ])('served on %s with %d working days: %s', (servedOn, days, expected) => {
    expect(due(servedOn, days)).toBe(expected)
  })
  it('ten working days are given unless the campaign says otherwise', () => {
    expect(orderRulesSchema.parse({})).toMatchObject({
      workingDays: 10,
      remindWithin: 3,
      approver: 'another',
    })
  })
  it('days of a pause are not counted, both ends included, holidays within it once', () => {
    expect(due('2015-09-10', 5, [{ from: '2015-09-14', to: '2015-09-15' }])).toBe('2015-09-21')
    // Friday to Monday: two working days.
    expect(due('2015-09-10', 5, [{ from: '2015-09-11', to: '2015-09-14' }])).toBe('2015-09-21')
    expect(due('2015-09-10', 5, [{ from: '2015-09-12', to: '2015-09-13' }])).toBe('2015-09-17')
  })
  it('nobody knows the day while a pause has no end', () => {
    expect(due('2015-09-10', 5, [{ from: '2015-09-14', to: null }])).toBeNull()
  })
  it('a deadline typed by hand is counted, or refused with the working days beside it', () => {
    const order = { servedOn: '2015-09-22', pauses: [] }
    expect(workingDaysTo('2015-09-30', order, calendar)).toEqual({ workingDays: 6 })
    expect(workingDaysTo('2015-10-04', order, calendar)).toEqual({
      problem: 'no-working-day',
      before: '2015-09-30',
      after: '2015-10-08',
    })
    expect(workingDaysTo('2015-10-10', order, calendar)).toMatchObject({ workingDays: 9 })
    expect(workingDaysTo('2015-09-22', order, calendar)).toEqual({ problem: 'not-after-service' })
  })
  it('counts what is left, and what is over', () => {
    expect(orderDaysLeft('2015-09-14', '2015-09-17', calendar)).toBe(3)
    expect(orderDaysLeft('2015-09-17', '2015-09-17', calendar)).toBe(0)
    expect(orderDaysLeft('2015-09-21', '2015-09-17', calendar)).toBe(-2)
  })
})

const inYear = fc.integer({ min: 0, max: 250 }).map((days) => addDays('2015-01-02', days))
const pause = fc.tuple(inYear, fc.integer({ min: 0, max: 20 })).map(([from, length]) => ({
  from,
  to: addDays(from, length),
}))

describe('pauses and extensions', () => {
  it('the day is a working day after service, in no pause, and counting back gives the days', () => {
    fc.assert(
      fc.property(
        inYear,
        fc.integer({ min: 1, max: 40 }),
        fc.array(pause, { maxLength: 3 }),
        (on, days, pauses) => {
          const day = due(on, days, pauses)
          if (day === null) throw new Error('every pause has an end')
          expect(day > on && calendar.isWorkingDay(day)).toBe(true)
          expect(pauses.some(({ from, to }) => from <= day && day <= to)).toBe(false)
          expect(workingDaysTo(day, { servedOn: on, pauses }, calendar)).toEqual({ workingDays: days })
        },
      ),
    )
  })
  it('an extension moves the day by its working days; a pause never brings it nearer; pauses may overlap', () => {
    const few = fc.integer({ min: 1, max: 20 })
    fc.assert(
      fc.property(
        inYear,
        few,
        few,
        fc.array(pause, { maxLength: 2 }),
        pause,
        (on, days, more, pauses, extra) => {
          const before = due(on, days, pauses)
          const plain = due(on, days) ?? on
          expect(due(on, days + more)).toBe(calendar.addWorkingDays(plain, more))
          expect((due(on, days + more, pauses) ?? '') > (before ?? '')).toBe(true)
          expect((due(on, days, [...pauses, extra]) ?? '') >= (before ?? '')).toBe(true)
          expect(due(on, days, [...pauses, extra, extra])).toBe(due(on, days, [...pauses, extra]))
        },
      ),
    )
  })
})

describe('the states of an order (domain §10)', () => {
  it('草拟 → 已审批 → 限期中 → 逾期 → 已改正', () => {
    const way: OrderAct[] = ['amend', 'approve', 'serve', 'pause', 'resume', 'extend', 'pass', 'correct']
    let state: OrderState | null = 'draft'
    const states = way.map((act) => {
      state = state && orderAfter(state, act)
      return state
    })
    expect(states).toEqual([
      'draft',
      'approved',
      'running',
      'running',
      'running',
      'running',
      'overdue',
      'corrected',
    ])
  })
  it('under any acts it stays a known state, and what has ended never begins again', () => {
    const acts = fc.constantFrom<OrderAct>(
      'amend',
      'approve',
      'serve',
      'pause',
      'resume',
      'extend',
      'pass',
      'correct',
      'revoke',
    )
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 40 }), (many) => {
        let state: OrderState = 'draft'
        for (const act of many) {
          const next = orderAfter(state, act)
          if (state === 'corrected' || state === 'revoked') expect(next).toBeNull()
          if (next !== null) state = next
          expect(Object.keys(ORDER_STATES)).toContain(state)
        }
      }),
    )
  })
})

describe('what an order asks, and who takes over', () => {
  it('not registered → inspection; under-declared → audit; dispatch → inspection', () => {
    expect(ORDER_KINDS.registration.escalatesTo).toBe('inspection')
    expect(ORDER_KINDS['head-count'].escalatesTo).toBe('audit')
    expect(ORDER_KINDS.payment.escalatesTo).toBe('audit')
    expect(ORDER_KINDS.dispatch.escalatesTo).toBe('inspection')
  })
  it('follows what was found on site, else whether the employer is registered', () => {
    const known = { outcome: 'U02', registered: false, dispatches: false }
    expect(proposedKind(known)).toBe('registration')
    expect(proposedKind({ ...known, registered: true })).toBe('head-count')
    expect(proposedKind({ ...known, outcome: 'U04' })).toBe('payment')
    expect(proposedKind({ ...known, outcome: 'U16' })).toBe('dispatch')
    expect(orderTexts('registration', 12).demand).toContain('12名职工')
  })
})
