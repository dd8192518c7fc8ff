import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printedAnnexes } from '../../test/tianjin-figures.ts'
import { addDays, holidayTableSchema, workingCalendar } from '../calendar/index.ts'
import {
  officersNeeded,
  paceOf,
  quotaAfter,
  quotaDays,
  quotasOf,
  sumOfQuotas,
  withOfficers,
} from './index.ts'

const table = new URL('../../../../calendars/cn.json', import.meta.url)
const calendar = workingCalendar(holidayTableSchema.parse(JSON.parse(readFileSync(table, 'utf8'))))
const days = { from: '2015-07-31', deadline: '2015-09-30', calendar }
const left = quotaDays(days.from, days.deadline, calendar)
const july = {
  issued: { units: 108_138, persons: 1_225_558 },
  inspected: { units: 16_309, persons: 379_716 },
  since: '2015-07-01',
}

describe('domain §10.1: back-scheduling (倒排工期) from the published figures of July', () => {
  it('42 working days, 21 in August and 21 in September: the first day itself is over, the last one counts', () => {
    expect(left).toHaveLength(42)
    expect(left.filter((day) => day < '2015-09-01')).toHaveLength(21)
    expect([left[0], left.at(-1)]).toEqual(['2015-08-03', '2015-09-30'])
    expect(left).toContain('2015-09-06')
    expect(left).not.toContain('2015-09-03')
  })
  it('2,187 employers and 20,140 persons a day; by the end of August 45,915 and 422,921', () => {
    expect(paceOf(july, days)).toEqual({
      remaining: { units: 91_829, persons: 845_842 },
      daysPassed: 23,
      daysLeft: 42,
      needed: { units: 2187, persons: 20_140 },
      alarm: { units: 'red', persons: 'yellow' },
    })
    const quotas = quotasOf({ units: 91_829, persons: 845_842 }, left)
    expect(quotas[0]).toEqual({ number: 1, day: '2015-08-03', units: 2187, persons: 20_140 })
    expect(quotas[20]).toEqual({ number: 21, day: '2015-08-31', units: 45_915, persons: 422_921 })
    expect(quotas.at(-1)).toMatchObject({ units: 91_829, persons: 845_842 })
  })
  it('the districts’ own quotas are together 2,197 and 20,151 a day, since each is rounded up', () => {
    const rows = [...printedAnnexes()['annex-4']].filter(([name]) => name !== '合计')
    const plans = rows.map(([, cells]) => {
      const of = (column: string) => Number(cells.get(column))
      return quotasOf(
        {
          units: Math.max(0, of('issuedUnits') - of('inspectedUnits')),
          persons: Math.max(0, of('issuedPersons') - of('inspectedPersons')),
        },
        left,
      )
    })
    const sums = sumOfQuotas(plans)
    expect(sums[0]).toMatchObject({ units: 2197, persons: 20_151 })
    expect(sums.at(-1)).toMatchObject({ units: 91_829, persons: 845_842 })
  })
})

describe('quotas of any plan', () => {
  const remaining = fc.record({ units: fc.nat(200_000), persons: fc.nat(2_000_000) })
  const someDays = fc.integer({ min: 1, max: 90 }).map((count) => left.slice(0, count))
  it('never fall, end at everything, and no day is more than one above another', () => {
    fc.assert(
      fc.property(remaining, someDays, (all, on) => {
        const quotas = quotasOf(all, on)
        expect(quotas.at(-1)).toMatchObject(all)
        const steps = quotas.map(({ units }, at) => units - (quotas[at - 1]?.units ?? 0))
        expect(Math.max(...steps) - Math.min(...steps)).toBeLessThanOrEqual(1)
        expect(Math.min(...steps)).toBeGreaterThanOrEqual(0)
      }),
    )
    expect(quotaAfter(1000, 30, 10)).toBe(334)
    expect(() => quotaAfter(5, 0, 0)).toThrow(RangeError)
  })
  it('of parts are together at least the quota of the whole, and less than one per part above it', () => {
    fc.assert(
      fc.property(fc.array(remaining, { minLength: 1, maxLength: 25 }), someDays, (parts, on) => {
        const sum = (pick: (part: (typeof parts)[number]) => number) =>
          parts.reduce((total, part) => total + pick(part), 0)
        const whole = quotasOf({ units: sum((p) => p.units), persons: sum((p) => p.persons) }, on)
        for (const [at, { units }] of sumOfQuotas(parts.map((part) => quotasOf(part, on))).entries()) {
          expect(units).toBeGreaterThanOrEqual(whole[at]?.units ?? 0)
          expect(units - (whole[at]?.units ?? 0)).toBeLessThan(parts.length)
        }
      }),
    )
  })
})

describe('the pace to a deadline', () => {
  it('after the deadline there is none, and what is left is overdue', () => {
    const late = paceOf(july, { ...days, from: '2015-10-08' })
    expect(late).toMatchObject({
      daysLeft: 0,
      needed: { units: null, persons: null },
      alarm: { units: 'overdue', persons: 'overdue' },
    })
  })
  it('before anything is issued nobody is late; more inspected than issued leaves 0, not less (T08)', () => {
    const none = { units: 0, persons: 0 }
    expect(paceOf({ issued: none, inspected: none, since: undefined }, days).alarm).toBeNull()
    const over = { issued: { units: 5, persons: 50 }, inspected: { units: 6, persons: 40 }, since: days.from }
    expect(paceOf(over, days).remaining).toEqual({ units: 0, persons: 10 })
  })
  it('the days left are those of the plan, whatever the two ends', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(90), (start, length) => {
        const from = addDays('2015-01-05', start)
        const deadline = addDays(from, length)
        const plan = quotaDays(from, deadline, calendar)
        expect(paceOf(july, { from, deadline, calendar }).daysLeft).toBe(plan.length)
      }),
    )
  })
})

describe('what if there were more officers', () => {
  const state = { remaining: 300, daysLeft: 10, done: 100, daysPassed: 10 }
  it('twice as many do twice as much a day', () => {
    expect(withOfficers(state, 5, 5)).toEqual({ daysNeeded: 30, leftAtDeadline: 200, alarm: 'red' })
    expect(withOfficers(state, 5, 10)).toEqual({ daysNeeded: 15, leftAtDeadline: 100, alarm: 'yellow' })
    expect(withOfficers(state, 5, 15)).toEqual({ daysNeeded: 10, leftAtDeadline: 0, alarm: 'on-course' })
    expect(officersNeeded(state, 5)).toBe(15)
  })
  it('without anything done there is no pace to multiply', () => {
    const idle = { ...state, done: 0 }
    expect(withOfficers(idle, 5, 50)).toEqual({ daysNeeded: null, leftAtDeadline: null, alarm: 'red' })
    expect(officersNeeded(idle, 5)).toBeNull()
  })
  it('the number needed is enough, and one less is not', () => {
    const states = fc.record({
      remaining: fc.integer({ min: 1, max: 100_000 }),
      daysLeft: fc.integer({ min: 1, max: 90 }),
      done: fc.integer({ min: 1, max: 100_000 }),
      daysPassed: fc.integer({ min: 1, max: 90 }),
    })
    fc.assert(
      fc.property(states, fc.integer({ min: 1, max: 60 }), (some, officers) => {
        const needed = officersNeeded(some, officers) ?? 0
        expect(withOfficers(some, officers, needed)).toMatchObject({ leftAtDeadline: 0, alarm: 'on-course' })
        expect(withOfficers(some, officers, needed).daysNeeded).toBeLessThanOrEqual(some.daysLeft)
        if (needed > 1) expect(withOfficers(some, officers, needed - 1).leftAtDeadline).toBeGreaterThan(0)
      }),
    )
  })
})
