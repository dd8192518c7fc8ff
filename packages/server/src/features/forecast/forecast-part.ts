import {
  type ForecastQuestion,
  forecastOf,
  type Indicator,
  type IndicatorParts,
  isReported,
  outlookOf,
} from '@kuomian/campaign'
import type { ForecastPart } from '@kuomian/contract'
import type { Moment } from './history/index.ts'
import { endAfter, type ForecastPeriod, periodsUntil } from './periods.ts'

/** Until when is foretold, counted from the end of the history. */
export type Horizon = { period: ForecastPeriod; from: string; until: string; yearEnd: string }

/** What is foretold of one district, set of districts, or the city; `partsAt` picks its figures at each moment. */
export function forecastPart(
  indicator: Indicator,
  moments: readonly Moment[],
  { period, from, until, yearEnd }: Horizon,
  partsAt: (figures: Moment['figures']) => IndicatorParts,
): Omit<ForecastPart, 'name'> {
  const known = moments.map(({ day, figures }) => ({ day, parts: partsAt(figures) }))
  const history = known.flatMap(({ day, parts: { numerator, denominator } }) =>
    isReported(numerator)
      ? [{ day, value: numerator, of: isReported(denominator) ? denominator : null }]
      : [],
  )
  const last = known.at(-1)?.parts
  const plan = last !== undefined && isReported(last.denominator) ? last.denominator : null
  const question: Omit<ForecastQuestion, 'periodsLeft'> = {
    values: history.map(({ value }) => value),
    plan,
    neverFalls: neverFalls(indicator),
    most: indicator.kind === 'COVERAGE' ? plan : null,
  }
  const lastDay = until > yearEnd ? until : yearEnd
  const outlook = outlookOf(question.values, question, periodsUntil(period, from, lastDay))
  const answerAt = (day: string) => forecastOf({ ...question, periodsLeft: periodsUntil(period, from, day) })
  return {
    units: [...(last?.units ?? [])],
    history,
    plan,
    ...answerAt(until),
    atYearEnd: until === yearEnd ? null : answerAt(yearEnd).forecast,
    points: outlook.points.map((point, place) => ({
      day: endAfter(period, from, place + 1, lastDay),
      ...point,
    })),
    models: outlook.models,
    past: outlook.past.map(({ place, ...said }) => ({ day: history[place]?.day ?? from, ...said })),
  }
}

/** A stock of payers, a list and the split accounts can shrink; what was inspected, newly insured or seen paying cannot. */
function neverFalls({ kind, numerator }: Indicator): boolean {
  return (kind === 'COVERAGE' || kind === 'FLOW-CUM') && numerator !== 'split-persons'
}
