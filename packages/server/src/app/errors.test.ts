import { CalendarYearMissing } from '@kuomian/campaign'
import { expect, test } from 'vitest'
import { errorAnswer } from './errors.ts'

test('a deadline that reaches into a year without holidays is refused with the year, in both languages', () => {
  const { status, body } = errorAnswer(new CalendarYearMissing('cn', 2017))
  expect(status).toBe(422)
  expect(body.error.code).toBe('calendar-year-missing')
  for (const text of [body.error.zh, body.error.en]) expect(text).toContain('2017')
})
