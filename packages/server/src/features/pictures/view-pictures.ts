import {
  type AnnexId,
  addMonths,
  annexMeasures,
  annexOfMeasure,
  cityPartsOf,
  type Indicator,
  type IndicatorParts,
  indicatorRate,
  isReported,
  lastDayOf,
  type MeasuredFigures,
  monthOf,
  movesOf,
  partsOf,
  sharingUnits,
} from '@kuomian/campaign'
import { type PicturePlace, type PicturesQuery, type PicturesView, Refusal } from '@kuomian/contract'
import { type Actor, type OpenDatabase, readAs, type Tx } from '../../db/index.ts'
import {
  type AnnexSource,
  annexFiguresOf,
  type FigureQuestion,
  figureQuestion,
  mayReadFigures,
  publishedMonths,
} from '../annexes/index.ts'
import { type RunningCampaign, systemActor } from '../campaigns/index.ts'
import { funnelOf } from './funnel.ts'

/**
 * The districts by an indicator with their places one month earlier, and the chain of all leads, as of a day.
 * @throws Refusal `indicator-unknown`, `day-not-reached`, `no-published-figures`, `not-allowed`
 */
export async function viewPictures(
  db: OpenDatabase,
  actor: Actor,
  campaign: RunningCampaign,
  { indicator: written = 'inspected-units', asOf = campaign.today, source = 'computed' }: PicturesQuery,
): Promise<PicturesView> {
  mayReadFigures(actor)
  const known = drawnIndicators(campaign)
  const found = known.find(({ indicator }) => indicator.code === written)
  if (found === undefined) {
    const codes = known.map(({ indicator }) => indicator.code).join(', ')
    throw new Refusal('indicator-unknown', { indicator: written, known: codes }, { field: 'indicator' })
  }
  const { indicator, annex } = found
  const question = figureQuestion(campaign, asOf)
  // The sums of every district name nobody, as in the annexes.
  return readAs(db, systemActor(campaign.id), async (tx) => {
    const { figures: now, month } = await figuresOn(tx, question, annex, source)
    // A ledger comes late: held against the month before its own, not against itself.
    const before = annex === 'annex-3' ? lastDayOf(addMonths(month, -1)) : monthBefore(asOf)
    const earlier = await earlierFigures(tx, { ...question, asOf: before }, annex, source)
    const all = campaign.definition.units.map(({ code }) => code)
    return {
      indicator: {
        code: indicator.code,
        title: indicator.title,
        counts: indicator.numerator.endsWith('-units') ? 'units' : 'persons',
        decimals: indicator.decimals,
      },
      indicators: known.map(({ indicator: { code, title } }) => ({ code, title })),
      source,
      asOf,
      before,
      places: placesOf(campaign, indicator, now, earlier),
      city: shareOf(cityPartsOf(indicator, now, all)),
      funnel: source === 'computed' ? await funnelOf(tx, question) : null,
    }
  })
}

/** The rates that an annex prints. */
function drawnIndicators({ definition }: RunningCampaign): { indicator: Indicator; annex: AnnexId }[] {
  return definition.indicators.flatMap((indicator) => {
    const annex = indicator.denominator === undefined ? undefined : annexOfMeasure(indicator.numerator)
    return annex === undefined ? [] : [{ indicator, annex }]
  })
}

function placesOf(
  { definition, districtIds }: RunningCampaign,
  indicator: Indicator,
  now: MeasuredFigures,
  earlier: MeasuredFigures,
): PicturePlace[] {
  const firsts = definition.units.flatMap(({ code }) =>
    sharingUnits(indicator, code)[0] === code ? [code] : [],
  )
  const rateIn = (figures: MeasuredFigures) => (code: string) =>
    indicatorRate(partsOf(indicator, figures, code))
  return movesOf(firsts, rateIn(now), rateIn(earlier)).map(({ item, rank, before, moved }) => {
    const units = definition.units.filter(({ code }) => sharingUnits(indicator, item).includes(code))
    return {
      districtIds: units.flatMap(({ code }) => districtIds.get(code) ?? []),
      name: {
        zh: units.map(({ name }) => name.zh).join('、'),
        en: units.map(({ name }) => name.en).join(', '),
      },
      now: shareOf(partsOf(indicator, now, item)),
      before: shareOf(partsOf(indicator, earlier, item)),
      rank,
      rankBefore: before,
      moved,
    }
  })
}

const shareOf = ({ numerator, denominator }: IndicatorParts) =>
  isReported(numerator) && isReported(denominator) && denominator > 0 ? { numerator, denominator } : null

async function figuresOn(tx: Tx, question: FigureQuestion, annex: AnnexId, source: AnnexSource) {
  const { rows, month } = await annexFiguresOf(tx, question, annex, source)
  return { figures: annexMeasures([{ annex, rows }]), month }
}

/** As {@link figuresOn}; a month that no notice printed is missing and no refusal. */
async function earlierFigures(tx: Tx, question: FigureQuestion, annex: AnnexId, source: AnnexSource) {
  const isThere =
    source === 'computed' || (await publishedMonths(tx, question, annex)).includes(monthOf(question.asOf))
  return isThere ? (await figuresOn(tx, question, annex, source)).figures : {}
}

/** The same day of the month before; its last day for the last day of a month, and where it has no such day. */
function monthBefore(day: string): string {
  const month = addMonths(monthOf(day), -1)
  const last = lastDayOf(month)
  const same = `${month}${day.slice(7)}`
  return day === lastDayOf(monthOf(day)) || same > last ? last : same
}
