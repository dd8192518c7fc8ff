import type { ForecastPart } from '@kuomian/contract'
import { expect, test } from 'vitest'
import { recentPace } from './partWords.ts'

const part = (values: readonly number[]): ForecastPart => ({
  units: ['A'],
  name: { zh: '甲', en: 'A' },
  history: values.map((value) => ({ day: '2016-01-31', value, of: null })),
  plan: null,
  met: null,
  neededPerPeriod: null,
  forecast: { state: 'too-short', values: values.length, least: 5 },
  atYearEnd: null,
  points: [],
  models: [],
  past: [],
})

test('the pace so far is that of the last three steps, or of as many as there are', () => {
  expect(recentPace(part([1000, 10, 20, 50, 100]))).toBe(30)
  expect(recentPace(part([10, 30]))).toBe(20)
  expect(recentPace(part([10]))).toBeNull()
})
