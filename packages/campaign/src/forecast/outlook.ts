import type { Bilingual } from '../districts/index.ts'
import { backTest } from './back-test.ts'
import type { CountBounds } from './bounds.ts'
import { FORECAST_MODELS } from './models.ts'
import { type Projection, projectionOf } from './projection.ts'

/** What is drawn of a forecast: the likely figure at the end of each period to come, with its interval. */
export type OutlookPoint = { likely: number; low: number; high: number }

/** How a model did in the past; null where it could not be tested. The one that is used has the least error. */
export type ModelTest = {
  title: Bilingual
  tested: number
  meanAbsoluteError: number | null
  isUsed: boolean
}

/** A forecast one period ahead that could have been made, beside what came: `place` is that of the value among the history's. */
export type PastForecast = { place: number; foretold: number; real: number }

/** What stands behind a forecast, so that a reader can judge it (R45). */
export type Outlook = { points: OutlookPoint[]; models: ModelTest[]; past: PastForecast[] }

/** The way to the end of so many periods, and the tests of all models; nothing is drawn where the history is too short. */
export function outlookOf(values: readonly number[], bounds: CountBounds, periods: number): Outlook {
  const projection = projectionOf(values, bounds)
  const used = projection?.test
  const models = FORECAST_MODELS.map((model) => {
    const { errors, meanAbsoluteError } = backTest(model, values, 1, bounds)
    return {
      title: model.title,
      tested: errors.length,
      meanAbsoluteError: errors.length === 0 ? null : Math.round(meanAbsoluteError),
      isUsed: model.code === used?.model.code,
    }
  })
  const past = (used?.errors ?? []).map((error, test) => {
    const place = (used?.model.least ?? 0) + test
    const real = values[place] ?? 0
    return { place, foretold: Math.round(real + error), real }
  })
  return { points: projection === undefined ? [] : pointsOf(projection, periods), models, past }
}

function pointsOf({ at }: Projection, periods: number): OutlookPoint[] {
  return Array.from({ length: Math.max(0, periods) }, (_, place) => {
    const { likely, low, high } = at(place + 1)
    return { likely, low, high }
  })
}
