import {
  type AssessmentScheme,
  type Indicator,
  inForceOn,
  lastDayOf,
  type MeasuredFigures,
  type Quarter,
  quarterOf,
  readQuarter,
} from '@kuomian/campaign'
import { type AssessmentQuery, Refusal } from '@kuomian/contract'
import { type Actor, type OpenDatabase, readAs } from '../../db/index.ts'
import { type FigureQuestion, figureQuestion, mayReadFigures, publishedMonths } from '../annexes/index.ts'
import { type RunningCampaign, systemActor } from '../campaigns/index.ts'
import { lastPrintedMonth, measuresOfQuarter } from './measures-of-quarter.ts'

/** Everything that a quarter is scored with. */
export type AssessedQuarter = {
  scheme: AssessmentScheme
  quarter: Quarter
  question: FigureQuestion
  figures: MeasuredFigures
  indicators: ReadonlyMap<string, Indicator>
}

/**
 * Reads what a quarter is scored with. Before the quarter ends the figures are those of the campaign's today; printed ones are those of
 * the last month of the quarter that a notice has.
 * @throws Refusal `quarter-not-begun`, `no-assessment-method`, `no-published-figures`, `not-allowed`
 */
export async function assessedQuarter(
  db: OpenDatabase,
  actor: Actor,
  campaign: RunningCampaign,
  { quarter: asked, source }: AssessmentQuery,
): Promise<AssessedQuarter> {
  mayReadFigures(actor)
  const quarter = readQuarter(asked ?? quarterOf(campaign.today))
  if (quarter === undefined) throw new Refusal('bad-input', { detail: 'quarter' }, { field: 'quarter' })
  if (campaign.today < quarter.firstDay)
    throw new Refusal(
      'quarter-not-begun',
      { quarter: quarter.text, today: campaign.today },
      { field: 'quarter' },
    )
  const scheme = inForceOn(campaign.definition.assessments, quarter.lastDay)
  if (scheme === undefined)
    throw new Refusal('no-assessment-method', { quarter: quarter.text }, { field: 'quarter' })
  const ended = quarter.lastDay <= campaign.today
  // A ranking needs the sums of every district, which name nobody; rows of other districts stay out of sight.
  return readAs(db, systemActor(campaign.id), async (tx) => {
    const current = figureQuestion(campaign, ended ? quarter.lastDay : campaign.today)
    const printed =
      source === 'published' ? lastPrintedMonth(await publishedMonths(tx, current, 'annex-3'), quarter) : null
    if (source === 'published' && printed === null)
      throw new Refusal('no-published-figures', { month: quarter.text })
    const question = printed === null ? current : figureQuestion(campaign, lastDayOf(printed))
    const figures = await measuresOfQuarter(tx, question, quarter, source)
    const indicators = new Map(campaign.definition.indicators.map((indicator) => [indicator.code, indicator]))
    return { scheme, quarter, question, figures, indicators }
  })
}
