import type { Bilingual } from '../districts/index.ts'
import { bestModel } from './back-test.ts'
import { type CountBounds, withinBounds } from './bounds.ts'
import { FORECAST_MODELS, mean } from './models.ts'
import { EIGHTY_PERCENT, normalBelow } from './normal.ts'

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

/** From how many past forecasts on an error means something. */
const LEAST_TESTS = 3
/** The fewest values with which a model of steps can be tested so often. */
export const LEAST_VALUES = LEAST_TESTS + 2

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
  const best = bestModel(FORECAST_MODELS, values, bounds, LEAST_TESTS)
  if (values.length < LEAST_VALUES || best === undefined)
    return { state: 'too-short', values: values.length, least: LEAST_VALUES }
  const { model, errors, meanAbsoluteError } = best
  const likely = Math.round(withinBounds(model.ahead(values, periodsLeft), values, bounds))
  const spread = Math.sqrt(mean(errors.map((error) => error * error)) * periodsLeft)
  const edge = (sign: -1 | 1) =>
    Math.round(withinBounds(likely + sign * EIGHTY_PERCENT * spread, values, bounds))
  return {
    state: 'foretold',
    model: model.title,
    likely,
    low: edge(-1),
    high: edge(1),
    probability: plan === null ? null : likelihood(values, likely, spread, plan, neverFalls),
    tested: errors.length,
    meanAbsoluteError: Math.round(meanAbsoluteError),
  }
}

function likelihood(
  values: readonly number[],
  likely: number,
  spread: number,
  plan: number,
  neverFalls: boolean,
): number {
  const now = values.at(-1) ?? 0
  if (neverFalls && now >= plan) return 100
  if (spread === 0) return likely >= plan ? 99 : 1
  return Math.min(99, Math.max(1, Math.round(normalBelow((likely - plan) / spread) * 100)))
}
