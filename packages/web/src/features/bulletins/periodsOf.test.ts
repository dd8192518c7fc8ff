import { expect, test } from 'vitest'
import { periodsOf, ripePeriod } from './periodsOf.ts'

test('the periods of a bulletin are the quarters and months that have begun, the latest first', () => {
  expect(periodsOf('2000-02-05')).toEqual(['2000-Q1', '2000-02', '2000-01'])
})

test.each([
  ['2000-10-12', '2000-Q3', 'a quarter that is over comes before its last month'],
  ['2000-08-31', '2000-07', 'the month that ended, though an earlier quarter is over too'],
  ['2000-09-30', '2000-08', 'the last day of a period is not after it'],
  ['2000-01-20', '2000-01', 'nothing is over: the month that has begun'],
])('on %s a bulletin of %s is proposed: %s', (today, period) => {
  expect(ripePeriod(periodsOf(today), today)).toBe(period)
})
