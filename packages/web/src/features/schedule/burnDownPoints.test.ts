import type { Schedule } from '@kuomian/contract'
import { describe, expect, it } from 'vitest'
import { burnDownPoints } from './burnDownPoints.ts'

const pair = (units: number) => ({ units, persons: units * 10 })
const schedule: Schedule = {
  source: 'computed',
  districtId: null,
  from: '2015-09-24',
  deadline: '2015-09-30',
  since: '2015-09-21',
  issued: pair(120),
  inspected: pair(20),
  remaining: pair(100),
  daysPassed: 4,
  daysLeft: 4,
  needed: { units: 25, persons: 250 },
  alarm: { units: 'red', persons: 'red' },
  officers: 2,
  parts: [],
  days: ['2015-09-25', '2015-09-28', '2015-09-29', '2015-09-30'].map((day, index) => ({
    number: index + 1,
    day,
    ...pair(25 * (index + 1)),
    parts: pair(25 * (index + 1)),
  })),
  history: [
    { day: '2015-09-21', ...pair(120) },
    { day: '2015-09-23', ...pair(110) },
    { day: '2015-09-24', ...pair(100) },
  ],
}

describe('the lines of a burn-down', () => {
  it('meet on the day counted from; the quota ends at nothing, the pace so far where it would', () => {
    const { actual, planned, expected } = burnDownPoints(schedule, 'units')
    expect(actual).toEqual([
      ['2015-09-21', 120],
      ['2015-09-23', 110],
      ['2015-09-24', 100],
    ])
    expect(planned[0]).toEqual(['2015-09-24', 100])
    expect(planned.at(-1)).toEqual(['2015-09-30', 0])
    expect(expected.at(-1)).toEqual(['2015-09-30', 80])
  })
  it('have no pace before the first working day, and begin at everything where only one day is known', () => {
    expect(burnDownPoints({ ...schedule, daysPassed: 0 }, 'persons').expected).toEqual([])
    expect(burnDownPoints({ ...schedule, history: [] }, 'persons').actual).toEqual([
      ['2015-09-20', 1200],
      ['2015-09-24', 1000],
    ])
  })
})
