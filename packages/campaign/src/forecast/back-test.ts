import type { CountBounds } from './bounds.ts'
import { withinBounds } from './bounds.ts'
import type { ForecastModel } from './models.ts'
import { mean } from './models.ts'

/** How a model would have done: the errors (foretold − real) of every forecast that could have been made so far ahead. */
export type BackTest = { model: ForecastModel; periods: number; errors: number[]; meanAbsoluteError: number }

/**
 * Makes every forecast so many periods ahead that the history could have made and holds it against what came. Only what was known at its
 * origin is used.
 */
export function backTest(
  model: ForecastModel,
  values: readonly number[],
  periods: number,
  bounds: CountBounds,
): BackTest {
  const errors: number[] = []
  for (let known = model.least; known + periods <= values.length; known += 1) {
    const history = values.slice(0, known)
    const real = values[known + periods - 1] ?? 0
    errors.push(withinBounds(model.ahead(history, periods), history, bounds) - real)
  }
  return { model, periods, errors, meanAbsoluteError: mean(errors.map(Math.abs)) }
}

/**
 * The model with the least mean error one period ahead, among those that were tested often enough; the simpler among equals. One period,
 * because that is what a short history can test.
 */
export function bestModel(
  models: readonly ForecastModel[],
  values: readonly number[],
  bounds: CountBounds,
  leastTests: number,
): BackTest | undefined {
  const tested = models
    .map((model) => backTest(model, values, 1, bounds))
    .filter(({ errors }) => errors.length >= leastTests)
  return tested.reduce<BackTest | undefined>(
    (best, one) => (best === undefined || one.meanAbsoluteError < best.meanAbsoluteError ? one : best),
    undefined,
  )
}
