import type { Bilingual } from '../districts/index.ts'
import type { CountBounds } from './bounds.ts'
import { normalBelow } from './normal.ts'
import { LEAST_VALUES, projectionOf } from './projection.ts'

/** What is foretold: the values at the ends of equal periods so far, how many periods are left, and the plan. */
export type ForecastQuestion = CountBounds & {
  values: readonly number[]
  periodsLeft: number
  /** Null where there is no plan. */
  plan: number | null
}

/** The likely figure with the interval that holds it four times in five, and how likely the plan is met. */
export type Forecast = {
  state: 'foretold'
  model: Bilingual
  likely: number
  low: number
  high: number
  /** In whole per cent, between 1 and 99: no history proves anything; null without a plan. */
  probability: number | null
  /** Of how many past forecasts one period ahead, and by how much they were wrong on average. */
  tested: number
  meanAbsoluteError: number
}

/** Why nothing is foretold: too few values, or no period left. What is needed per period is said all the same. */
export type NoForecast = { state: 'too-short' | 'over'; values: number; least: number }

/** A forecast, and the pace that the plan needs per period: null without a plan or a period; 0 when it is met. */
export type ForecastAnswer = {
  forecast: Forecast | NoForecast
  neededPerPeriod: number | null
  met: boolean | null
}

/**
 * The likely figure at the end of the periods left, from the figure's own history: of the simple models the one that was least wrong in the
 * past. The interval widens with the root of the periods, by the errors of the past forecasts. A history that is too short foretells
 * nothing, and says so.
 */
export function forecastOf(question: ForecastQuestion): ForecastAnswer {
  const { values, periodsLeft, plan } = question
  const now = values.at(-1)
  const met = plan === null || now === undefined ? null : now >= plan
  const missing = plan === null || now === undefined ? null : Math.max(0, plan - now)
  const neededPerPeriod = missing === null || periodsLeft <= 0 ? null : Math.ceil(missing / periodsLeft)
  return { forecast: foretell(question), neededPerPeriod, met }
}

function foretell(question: ForecastQuestion): Forecast | NoForecast {
  const { values, periodsLeft, plan, neverFalls, most } = question
  const bounds = { neverFalls, most }
  if (periodsLeft <= 0) return { state: 'over', values: values.length, least: LEAST_VALUES }
  const projection = projectionOf(values, bounds)
  if (projection === undefined) return { state: 'too-short', values: values.length, least: LEAST_VALUES }
  const { model, errors, meanAbsoluteError } = projection.test
  const { likely, low, high, unbounded, spread } = projection.at(periodsLeft)
  return {
    state: 'foretold',
    model: model.title,
    likely,
    low,
    high,
    probability: plan === null ? null : likelihood(values, unbounded, spread, plan, neverFalls),
    tested: errors.length,
    meanAbsoluteError: Math.round(meanAbsoluteError),
  }
}

function likelihood(
  values: readonly number[],
  unbounded: number,
  spread: number,
  plan: number,
  neverFalls: boolean,
): number {
  const now = values.at(-1) ?? 0
  if (neverFalls && now >= plan) return 100
  if (spread === 0) return Math.round(unbounded) >= plan ? 99 : 1
  return Math.min(99, Math.max(1, Math.round(normalBelow((unbounded - plan) / spread) * 100)))
}
