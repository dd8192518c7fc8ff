import {
  cityPartsOf,
  dueDays,
  type ForecastAnswer,
  forecastOf,
  type Indicator,
  type IndicatorParts,
  isReported,
  partsOf,
  sharingUnits,
  workingCalendar,
} from '@kuomian/campaign'
import { type ForecastPart, type ForecastQuery, type ForecastView, Refusal } from '@kuomian/contract'
import { type Actor, type OpenDatabase, readAs } from '../../db/index.ts'
import { figureQuestion, mayReadFigures } from '../annexes/index.ts'
import { type RunningCampaign, readHolidays, systemActor } from '../campaigns/index.ts'
import { annexOfIndicator, historyOf, type Moment } from './history.ts'
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
  const { indicator, annex } = indicatorNamed(campaign, query.indicator)
  const question = figureQuestion(campaign, query.asOf ?? campaign.today)
  const until = query.until ?? (await usualEnd(campaign, indicator, question.asOf))
  if (until <= question.asOf)
    throw new Refusal('forecast-over', { until, asOf: question.asOf }, { field: 'until' })
  const moments = await readAs(db, systemActor(campaign.id), (tx) =>
    historyOf(tx, question, indicator, annex),
  )
  const period = periodOf(indicator)
  const periodsLeft = periodsUntil(period, moments.at(-1)?.day ?? question.asOf, until)
  const part = partMaker(indicator, moments, periodsLeft)
  const units = campaign.definition.units
  const groups = new Map(
    units.map(({ code }) => [sharingUnits(indicator, code).join(), sharingUnits(indicator, code)]),
  )
  const names = new Map(units.map(({ code, name }) => [code, name]))
  const all = units.map(({ code }) => code)
  return {
    indicator: { code: indicator.code, title: indicator.title },
    asOf: question.asOf,
    until,
    period,
    periodsLeft,
    city: { ...part((figures) => cityPartsOf(indicator, figures, all)), name: campaign.definition.city.name },
    parts: [...groups.values()].map((members) => ({
      ...part((figures) => partsOf(indicator, figures, members[0] ?? '')),
      name: joined(members.flatMap((code) => names.get(code) ?? [])),
    })),
  }
}

const joined = (names: readonly { zh: string; en: string }[]) => ({
  zh: names.map(({ zh }) => zh).join('、'),
  en: names.map(({ en }) => en).join(', '),
})

function partMaker(indicator: Indicator, moments: readonly Moment[], periodsLeft: number) {
  return (partsAt: (figures: Moment['figures']) => IndicatorParts): Omit<ForecastPart, 'name'> => {
    const known = moments.map(({ day, figures }) => ({ day, parts: partsAt(figures) }))
    const history = known.flatMap(({ day, parts: { numerator } }) =>
      isReported(numerator) ? [{ day, value: numerator }] : [],
    )
    const last = known.at(-1)?.parts
    const plan = last !== undefined && isReported(last.denominator) ? last.denominator : null
    const answer: ForecastAnswer = forecastOf({
      values: history.map(({ value }) => value),
      periodsLeft,
      plan,
      // A stock of payers can fall; what was inspected or newly insured cannot.
      neverFalls: indicator.kind !== 'STOCK',
      most: indicator.kind === 'COVERAGE' ? plan : null,
    })
    return { units: [...(last?.units ?? [])], history, plan, ...answer }
  }
}

/** By its code, or by the annex that prints it: `a4` is the persons of annex 4. */
function indicatorNamed({ definition }: RunningCampaign, written: string) {
  const known = definition.indicators.flatMap((indicator) => {
    const annex = annexOfIndicator(indicator)
    return annex === undefined ? [] : [{ indicator, annex, alias: annex.replace('annex-', 'a') }]
  })
  const found =
    known.find(({ indicator }) => indicator.code === written) ??
    known.findLast(({ alias }) => alias === written)
  if (found !== undefined) return found
  const codes = known.map(({ indicator }) => indicator.code).join(', ')
  throw new Refusal('indicator-unknown', { indicator: written, known: codes }, { field: 'indicator' })
}

/** The next deadline of the inspection for what is inspected; the last day of the year for everything else, and when that has passed. */
async function usualEnd(
  { definition }: RunningCampaign,
  indicator: Indicator,
  asOf: string,
): Promise<string> {
  const yearEnd = `${definition.year}-12-31`
  if (periodOf(indicator) === 'month') return yearEnd
  const calendar = workingCalendar(await readHolidays(definition.calendar))
  const days = dueDays(definition.deadlines, calendar).filter(({ code }) => code === 'inspection')
  return days.find(({ due }) => due > asOf)?.due ?? yearEnd
}
