import { type BackTest, bestModel } from './back-test.ts'
import { type CountBounds, withinBounds } from './bounds.ts'
import { FORECAST_MODELS, mean } from './models.ts'
import { EIGHTY_PERCENT } from './normal.ts'

/** From how many past forecasts on an error means something. */
const LEAST_TESTS = 3
/** The fewest values with which a model of steps can be tested so often. */
export const LEAST_VALUES = LEAST_TESTS + 2

/** The figure so many periods on: the likely one, and between which it lies four times in five. */
export type ProjectedFigure = {
  likely: number
  low: number
  high: number
  /** Where the model goes, beyond what the figure can be: how surely a plan is met is told by this. */
  unbounded: number
  spread: number
}

/** The model that was least wrong so far, and what it says of any period to come. */
export type Projection = { test: BackTest; at: (periods: number) => ProjectedFigure }

/** Projects a figure by its own history; undefined where that is too short to have been tested. */
export function projectionOf(values: readonly number[], bounds: CountBounds): Projection | undefined {
  const test = bestModel(FORECAST_MODELS, values, bounds, LEAST_TESTS)
  if (values.length < LEAST_VALUES || test === undefined) return undefined
  const perPeriod = mean(test.errors.map((error) => error * error))
  return {
    test,
    at: (periods) => {
      const unbounded = test.model.ahead(values, periods)
      const spread = Math.sqrt(perPeriod * periods)
      const figure = (deviations: number) =>
        Math.round(withinBounds(unbounded + deviations * spread, values, bounds))
      return {
        likely: figure(0),
        low: figure(-EIGHTY_PERCENT),
        high: figure(EIGHTY_PERCENT),
        unbounded,
        spread,
      }
    },
  }
}
