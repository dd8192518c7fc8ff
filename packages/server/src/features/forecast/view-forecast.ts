import {
  annexOfMeasure,
  cityPartsOf,
  dueDays,
  type Indicator,
  partsOf,
  sharingUnits,
  workingCalendar,
} from '@kuomian/campaign'
import { type ForecastQuery, type ForecastView, Refusal } from '@kuomian/contract'
import { type Actor, type OpenDatabase, readAs } from '../../db/index.ts'
import { figureQuestion, mayReadFigures } from '../annexes/index.ts'
import { type RunningCampaign, readHolidays, systemActor } from '../campaigns/index.ts'
import { forecastPart, type Horizon } from './forecast-part.ts'
import { hasHistory, historyOf } from './history/index.ts'
import { periodOf, periodsUntil } from './periods.ts'

/**
 * The likely figure of an indicator at a day to come, for the city and each district (or set of districts with one plan), from its own
 * history. Until the inspection's deadline for what is inspected, until the year's end for the rest, unless said.
 * @throws Refusal `indicator-unknown`, `forecast-over`, `day-not-reached`, `not-allowed`
 */
export async function viewForecast(
  db: OpenDatabase,
  actor: Actor,
  campaign: RunningCampaign,
  query: ForecastQuery,
): Promise<ForecastView> {
  mayReadFigures(actor)
  const { source = 'computed' } = query
  const { units, indicators, city, year } = campaign.definition
  const indicator = indicatorNamed(campaign, query.indicator)
  const question = figureQuestion(campaign, query.asOf ?? campaign.today)
  const until = query.until ?? (await usualEnd(campaign, indicator, question.asOf))
  if (until <= question.asOf)
    throw new Refusal('forecast-over', { until, asOf: question.asOf }, { field: 'until' })
  // The sums of every district name nobody, as in the annexes; rows of other districts stay out of sight.
  const moments = await readAs(db, systemActor(campaign.id), (tx) =>
    historyOf(tx, question, indicator, source),
  )
  const horizon: Horizon = {
    period: periodOf(indicator, source),
    from: moments.at(-1)?.day ?? question.asOf,
    until,
    yearEnd: `${year}-12-31`,
  }
  const groups = new Map(
    units.map(({ code }) => [sharingUnits(indicator, code).join(), sharingUnits(indicator, code)]),
  )
  const names = new Map(units.map(({ code, name }) => [code, name]))
  const all = units.map(({ code }) => code)
  return {
    indicator: {
      code: indicator.code,
      title: indicator.title,
      counts: indicator.numerator.endsWith('-units') ? 'units' : 'persons',
      decimals: indicator.decimals,
    },
    indicators: indicators.filter(hasHistory).map(({ code, title }) => ({ code, title })),
    source,
    asOf: question.asOf,
    until,
    period: horizon.period,
    periodsLeft: periodsUntil(horizon.period, horizon.from, until),
    yearEnd: horizon.yearEnd,
    city: {
      ...forecastPart(indicator, moments, horizon, (figures) => cityPartsOf(indicator, figures, all)),
      name: city.name,
    },
    parts: [...groups.values()].map((members) => ({
      ...forecastPart(indicator, moments, horizon, (figures) =>
        partsOf(indicator, figures, members[0] ?? ''),
      ),
      name: joined(members.flatMap((code) => names.get(code) ?? [])),
    })),
  }
}

const joined = (names: readonly { zh: string; en: string }[]) => ({
  zh: names.map(({ zh }) => zh).join('、'),
  en: names.map(({ en }) => en).join(', '),
})

/** By its code, or by the annex that prints it: `a4` is the persons of annex 4; payers where none is named. */
function indicatorNamed({ definition }: RunningCampaign, written = 'a3'): Indicator {
  const known = definition.indicators.filter(hasHistory)
  const found =
    known.find(({ code }) => code === written) ??
    known.findLast(({ numerator }) => annexOfMeasure(numerator)?.replace('annex-', 'a') === written)
  if (found !== undefined) return found
  const codes = known.map(({ code }) => code).join(', ')
  throw new Refusal('indicator-unknown', { indicator: written, known: codes }, { field: 'indicator' })
}

/** The next deadline of the inspection for what is inspected; the last day of the year for everything else, and when that has passed. */
async function usualEnd(
  { definition }: RunningCampaign,
  { numerator }: Indicator,
  asOf: string,
): Promise<string> {
  const yearEnd = `${definition.year}-12-31`
  if (annexOfMeasure(numerator) !== 'annex-4') return yearEnd
  const calendar = workingCalendar(await readHolidays(definition.calendar))
  const days = dueDays(definition.deadlines, calendar).filter(({ code }) => code === 'inspection')
  return days.find(({ due }) => due > asOf)?.due ?? yearEnd
}
