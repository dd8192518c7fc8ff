import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paceAlarm } from './pace-alarm.ts'

describe('domain §10.1: the alarm levels of a pace', () => {
  it('July 2015: 709 employers a day in 23 working days, 2,187 a day needed in 42', () => {
    expect(paceAlarm({ remaining: 91_829, daysLeft: 42, done: 16_309, daysPassed: 23 })).toBe('red')
    expect(paceAlarm({ remaining: 845_842, daysLeft: 42, done: 379_716, daysPassed: 23 })).toBe('yellow')
  })
  it('turns yellow above 1.2 times and red above twice the pace so far, not at them', () => {
    const at = (remaining: number) => paceAlarm({ remaining, daysLeft: 10, done: 100, daysPassed: 10 })
    expect([100, 120, 121, 200, 201].map(at)).toEqual(['on-course', 'on-course', 'yellow', 'yellow', 'red'])
  })
  it('says done when nothing is left, also after the day, and overdue when something is', () => {
    expect(paceAlarm({ remaining: 0, daysLeft: 0, done: 5, daysPassed: 9 })).toBe('done')
    expect(paceAlarm({ remaining: 1, daysLeft: 0, done: 5, daysPassed: 9 })).toBe('overdue')
    expect(paceAlarm({ remaining: 9, daysLeft: 9, done: 0, daysPassed: 0 })).toBe('on-course')
    expect(paceAlarm({ remaining: 9, daysLeft: 9, done: 0, daysPassed: 1 })).toBe('red')
  })
  it('more work done never makes it worse', () => {
    const levels = ['done', 'on-course', 'yellow', 'red', 'overdue']
    fc.assert(
      fc.property(
        fc.nat(2_000_000),
        fc.nat(300),
        fc.nat(2_000_000),
        fc.nat(300),
        (remaining, daysLeft, done, daysPassed) => {
          const level = (more: number) =>
            levels.indexOf(
              paceAlarm({
                remaining: Math.max(0, remaining - more),
                daysLeft,
                done: done + more,
                daysPassed,
              }),
            )
          expect(level(1)).toBeLessThanOrEqual(level(0))
        },
      ),
    )
  })
})
