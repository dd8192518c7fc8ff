import { expect, test } from 'vitest'
import { leftLines } from './leftLines.ts'

const part = {
  units: ['A'],
  name: { zh: '甲', en: 'A' },
  plan: 100,
  met: false,
  neededPerPeriod: 10,
  forecast: { state: 'too-short' as const, values: 2, least: 5 },
  atYearEnd: null,
  models: [],
  past: [],
}

test('what is left falls as what is done rises, and its band is turned over with it', () => {
  const lines = leftLines(
    {
      ...part,
      history: [
        { day: '2016-01-07', value: 10, of: 90 },
        { day: '2016-01-14', value: 40, of: 100 },
      ],
      points: [{ day: '2016-01-21', likely: 70, low: 60, high: 120 }],
    },
    '2016-02-01',
  )
  expect(lines.past).toEqual([
    ['2016-01-07', 80],
    ['2016-01-14', 60],
  ])
  expect(lines.band).toEqual([{ day: '2016-01-21', likely: 30, low: 0, high: 40 }])
  expect(lines.goal).toEqual([
    ['2016-01-14', 60],
    ['2016-02-01', 0],
  ])
})

test('without a plan nothing can be left', () => {
  const lines = leftLines({ ...part, history: [{ day: '2016-01-07', value: 1, of: null }], points: [] }, 'x')
  expect(lines).toEqual({ past: [], band: [], goal: [] })
})
