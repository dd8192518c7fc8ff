import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CALL_HOURS, type DueCall, planCalls, stepUrgency } from './index.ts'

const due = (id: number, more: Partial<DueCall> = {}): DueCall => ({
  id,
  lastOfficerId: null,
  hour: null,
  ...more,
})

describe("a day's calls by officer and hour (R18)", () => {
  it('fills the earliest hours first, everybody alike', () => {
    expect(planCalls([due(1), due(2), due(3), due(4), due(5)], [7, 8], 2)).toEqual([
      { id: 1, officerId: 7, hour: 9 },
      { id: 2, officerId: 7, hour: 9 },
      { id: 5, officerId: 7, hour: 10 },
      { id: 3, officerId: 8, hour: 9 },
      { id: 4, officerId: 8, hour: 9 },
    ])
  })
  it('who spoke with somebody calls again, and what was promised for an hour is kept at that hour', () => {
    const plan = planCalls(
      [due(1), due(2, { lastOfficerId: 8, hour: 15 }), due(3, { lastOfficerId: 8 })],
      [7, 8],
      1,
    )
    expect(plan).toEqual([
      { id: 1, officerId: 7, hour: 9 },
      { id: 3, officerId: 8, hour: 9 },
      { id: 2, officerId: 8, hour: 15 },
    ])
  })
  it('somebody whose officer is not there today goes to another one', () => {
    expect(planCalls([due(1, { lastOfficerId: 99 })], [7], 1)).toEqual([{ id: 1, officerId: 7, hour: 9 }])
    expect(planCalls([due(1)], [], 5)).toEqual([])
  })
  it('calls nobody twice, gives no hour more than it holds, keeps every promise, and leaves nobody out while there is room', () => {
    const one = fc.record({
      lastOfficerId: fc.constantFrom(null, 1, 2, 9),
      hour: fc.constantFrom(null, null, null, 10, 17),
    })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 60 }), fc.integer({ min: 1, max: 4 }), (drawn, perHour) => {
        const all = drawn.map((own, index) => ({ ...own, id: index + 1 }))
        const officers = [1, 2, 3]
        const plan = planCalls(all, officers, perHour)
        expect(new Set(plan.map(({ id }) => id)).size).toBe(plan.length)
        const promised = all.filter(({ hour }) => hour !== null)
        for (const { id, hour } of promised) expect(plan.find((call) => call.id === id)?.hour).toBe(hour)
        for (const officer of officers)
          for (const hour of CALL_HOURS) {
            const there = plan.filter((call) => call.officerId === officer && call.hour === hour)
            const kept = there.filter(({ id }) => promised.some((call) => call.id === id))
            expect(there.length - kept.length).toBeLessThanOrEqual(Math.max(0, perHour - kept.length))
          }
        const strangers = all.filter(
          ({ id, hour, lastOfficerId }) =>
            hour === null && lastOfficerId === null && !plan.some((call) => call.id === id),
        )
        if (strangers.length > 0) expect(plan.length).toBeGreaterThanOrEqual(perHour * CALL_HOURS.length)
      }),
    )
  })
  it('a promise comes before who is willing, a first call before a second one, and who has a number before who has none', () => {
    const order = [
      stepUrgency('keep-promise', false),
      stepUrgency('help-to-enrol', true),
      stepUrgency('offer-subsidy', true),
      stepUrgency('call', true),
      stepUrgency('call', false),
      stepUrgency('call-again', true),
      stepUrgency('none', true),
    ]
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(new Set(order).size).toBe(order.length)
  })
})
