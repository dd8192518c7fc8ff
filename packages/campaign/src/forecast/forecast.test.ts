import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backTest } from './back-test.ts'
import { forecastOf, LEAST_VALUES, outlookOf } from './index.ts'
import { FORECAST_MODELS } from './models.ts'
import { normalBelow } from './normal.ts'

const free = { neverFalls: false, most: null }
const foretold = (answer: ReturnType<typeof forecastOf>) => {
  if (answer.forecast.state !== 'foretold') throw new Error(answer.forecast.state)
  return answer.forecast
}

describe('a forecast from a figure’s own history', () => {
  it('a history that rises evenly goes on evenly, without doubt, and meets its plan or does not', () => {
    const question = { ...free, values: [100, 110, 120, 130, 140, 150], periodsLeft: 5, plan: 200 }
    const forecast = foretold(forecastOf(question))
    expect([forecast.likely, forecast.low, forecast.high, forecast.meanAbsoluteError]).toEqual([
      200, 200, 200, 0,
    ])
    expect(forecast.probability).toBe(99)
    expect(foretold(forecastOf({ ...question, plan: 201 })).probability).toBe(1)
    expect(forecastOf(question).neededPerPeriod).toBe(10)
  })
  it('says of how many past forecasts it was tested and by how much they were wrong', () => {
    const values = [100, 112, 118, 131, 139, 152]
    const forecast = foretold(forecastOf({ ...free, values, periodsLeft: 1, plan: null }))
    const test = FORECAST_MODELS.map((model) => backTest(model, values, 1, free)).find(
      ({ model }) => model.title.zh === forecast.model.zh,
    )
    expect(forecast.tested).toBe(test?.errors.length)
    expect(forecast.meanAbsoluteError).toBe(Math.round(test?.meanAbsoluteError ?? -1))
    expect(forecast.probability).toBeNull()
  })
  it('a history that is too short foretells nothing but says what is needed', () => {
    expect(forecastOf({ ...free, values: [216_743], periodsLeft: 5, plan: 231_223 })).toEqual({
      forecast: { state: 'too-short', values: 1, least: LEAST_VALUES },
      neededPerPeriod: 2_896,
      met: false,
    })
  })
  it('without a period left there is nothing to foretell', () => {
    const answer = forecastOf({ ...free, values: [1, 2, 3, 4, 5, 6], periodsLeft: 0, plan: 5 })
    expect([answer.forecast.state, answer.neededPerPeriod, answer.met]).toEqual(['over', null, true])
  })
  it('what is covered is never more than what was issued, and a cumulative figure that met its plan keeps it', () => {
    const values = [0, 20, 40, 60, 80, 95]
    const forecast = foretold(forecastOf({ neverFalls: true, most: 100, values, periodsLeft: 4, plan: 90 }))
    expect([forecast.likely, forecast.high, forecast.probability]).toEqual([100, 100, 100])
  })
})

describe('a pace that would go beyond the whole', () => {
  const question = { neverFalls: true, most: 100, values: [0, 12, 20, 33, 39, 52], plan: 100 }
  it('is sure to reach it, although the figure stops there', () => {
    const forecast = foretold(forecastOf({ ...question, periodsLeft: 20 }))
    expect([forecast.likely, forecast.low, forecast.high, forecast.probability]).toEqual([100, 100, 100, 99])
  })
  it('and what is surely done does not come undone later', () => {
    const lows = outlookOf(question.values, question, 30).points.map(({ low }) => low)
    expect(lows).toEqual(lows.toSorted((a, b) => a - b))
  })
})

describe('for any history', () => {
  const question = fc.record({
    steps: fc.array(fc.integer({ min: -50, max: 200 }), { minLength: LEAST_VALUES, maxLength: 24 }),
    periodsLeft: fc.integer({ min: 1, max: 12 }),
    plan: fc.integer({ min: 1, max: 5_000 }),
    neverFalls: fc.boolean(),
  })
  it('the likely value lies within its interval, the interval within what the figure can be, and widens with time', () => {
    fc.assert(
      fc.property(question, ({ steps, periodsLeft, plan, neverFalls }) => {
        const values: number[] = []
        for (const step of steps)
          values.push(Math.max(0, (values.at(-1) ?? 500) + (neverFalls ? Math.abs(step) : step)))
        const at = (periods: number) =>
          foretold(forecastOf({ values, periodsLeft: periods, plan, neverFalls, most: null }))
        const [now, later] = [at(periodsLeft), at(periodsLeft + 1)]
        expect(now.low).toBeLessThanOrEqual(now.likely)
        expect(now.likely).toBeLessThanOrEqual(now.high)
        expect(now.low).toBeGreaterThanOrEqual(neverFalls ? (values.at(-1) ?? 0) : 0)
        // Where the figure stops at nothing, so does the interval.
        if (later.likely > 0)
          expect(later.high - later.likely).toBeGreaterThanOrEqual(now.high - now.likely - 1)
        expect(now.probability).toBeGreaterThanOrEqual(1)
      }),
    )
  })
  it('a higher plan is never likelier', () => {
    fc.assert(
      fc.property(question, fc.nat(1_000), ({ steps, periodsLeft, plan }, more) => {
        const values: number[] = []
        for (const step of steps) values.push(Math.max(0, (values.at(-1) ?? 500) + step))
        const chance = (goal: number) =>
          foretold(forecastOf({ ...free, values, periodsLeft, plan: goal })).probability ?? 0
        expect(chance(plan + more)).toBeLessThanOrEqual(chance(plan))
      }),
    )
  })
})

describe('what stands behind a forecast', () => {
  it('draws the way to the end, which ends where the forecast says', () => {
    const question = { neverFalls: true, most: 900, values: [0, 60, 130, 190, 260, 310], plan: 900 }
    const { points } = outlookOf(question.values, question, 4)
    const end = foretold(forecastOf({ ...question, periodsLeft: 4 }))
    expect(points).toHaveLength(4)
    expect(points.at(-1)).toEqual({ likely: end.likely, low: end.low, high: end.high })
  })
  it('shows each past forecast beside what came, and their mean error is the one that is printed', () => {
    const values = [100, 112, 118, 131, 139, 152, 149]
    const { past, models } = outlookOf(values, free, 2)
    const forecast = foretold(forecastOf({ ...free, values, periodsLeft: 2, plan: null }))
    expect(past.map(({ real, place }) => real - (values[place] ?? 0))).toEqual(past.map(() => 0))
    expect(past).toHaveLength(forecast.tested)
    const off = past.map(({ foretold: said, real }) => Math.abs(said - real))
    const error = off.reduce((sum, one) => sum + one, 0) / off.length
    expect(Math.abs(error - forecast.meanAbsoluteError)).toBeLessThanOrEqual(1)
    const used = models.filter(({ isUsed }) => isUsed)
    expect(used.map(({ title }) => title)).toEqual([forecast.model])
    for (const { meanAbsoluteError, tested } of models)
      if (tested >= 3) expect(meanAbsoluteError).toBeGreaterThanOrEqual(forecast.meanAbsoluteError)
  })
  it('of a history that is too short it draws nothing, and uses no model', () => {
    const { points, past, models } = outlookOf([5, 6], free, 9)
    expect([points, past, models.some(({ isUsed }) => isUsed)]).toEqual([[], [], false])
  })
})

describe('the normal distribution', () => {
  it.each([
    [0, 0.5],
    [1, 0.8413447],
    [1.2815516, 0.9],
    [1.959964, 0.975],
    [-2, 0.0227501],
  ])('below %d deviations: %d', (deviations, share) => expect(normalBelow(deviations)).toBeCloseTo(share, 6))
})
