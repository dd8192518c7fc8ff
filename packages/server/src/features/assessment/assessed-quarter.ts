import {
  type AssessmentScheme,
  assessmentSchemeSchema,
  type CivilDay,
  lastDayOf,
  quarterOf,
  readQuarter,
  schemeInForce,
} from '@kuomian/campaign'
import { type AssessmentQuery, Refusal } from '@kuomian/contract'
import { type Actor, type OpenDatabase, readAs, type Tx } from '../../db/index.ts'
import { type FigureQuestion, figureQuestion, mayReadFigures, publishedMonths } from '../annexes/index.ts'
import { type RunningCampaign, systemActor } from '../campaigns/index.ts'
import { lastPrintedMonth, measuresOfQuarter } from './measures-of-quarter.ts'
import { rulingsOf } from './rulings.ts'
import type { ScoredQuarter } from './scored-quarter.ts'

/** A quarter with what it is scored with, and which day its figures are of. */
export type AssessedQuarter = ScoredQuarter & { question: FigureQuestion }

type Asked = Pick<AssessmentQuery, 'quarter' | 'source'> & {
  /** K; the campaign's today unless given. */
  knownAt?: CivilDay
}

/**
 * Reads what a quarter is scored with. Before the quarter ends the figures are those of the campaign's today; printed ones are those of
 * the last month of the quarter that a notice has.
 * @throws Refusal `quarter-not-begun`, `no-assessment-method`, `no-published-figures`, `not-allowed`
 */
export function assessedQuarter(
  db: OpenDatabase,
  actor: Actor,
  campaign: RunningCampaign,
  asked: Asked,
): Promise<AssessedQuarter> {
  mayReadFigures(actor)
  // A ranking needs the sums of every district, which name nobody; rows of other districts stay out of sight.
  return readAs(db, systemActor(campaign.id), (tx) => assessedIn(tx, campaign, asked))
}

/** The same inside a transaction of the city's: for commands, which freeze and decide upon what they read. */
export async function assessedIn(
  tx: Tx,
  campaign: RunningCampaign,
  { quarter: asked, source, knownAt }: Asked,
): Promise<AssessedQuarter> {
  const { definition, today } = campaign
  const quarter = readQuarter(asked ?? quarterOf(today))
  if (quarter === undefined) throw new Refusal('bad-input', { detail: 'quarter' }, { field: 'quarter' })
  if (today < quarter.firstDay)
    throw new Refusal('quarter-not-begun', { quarter: quarter.text, today }, { field: 'quarter' })
  const scheme = schemeInForce(definition.assessments, await enteredSchemes(tx), quarter.lastDay)
  if (scheme === undefined)
    throw new Refusal('no-assessment-method', { quarter: quarter.text }, { field: 'quarter' })
  const ended = quarter.lastDay <= today
  const current = figureQuestion(campaign, ended ? quarter.lastDay : today, knownAt)
  const printed =
    source === 'published' ? lastPrintedMonth(await publishedMonths(tx, current, 'annex-3'), quarter) : null
  if (source === 'published' && printed === null)
    throw new Refusal('no-published-figures', { month: quarter.text })
  const question = printed === null ? current : figureQuestion(campaign, lastDayOf(printed), knownAt)
  return {
    scheme,
    quarter,
    question,
    figures: await measuresOfQuarter(tx, question, source),
    indicators: new Map(definition.indicators.map((indicator) => [indicator.code, indicator])),
    units: definition.units.map(({ code, name }) => ({ code, name })),
    rulings: await rulingsOf(tx, quarter.text),
  }
}

/** The versions of the method that the office entered, in that order. */
async function enteredSchemes(tx: Tx): Promise<AssessmentScheme[]> {
  const rows = await tx.selectFrom('assessment_scheme').select('definition').orderBy('version').execute()
  return rows.map(({ definition }) => assessmentSchemeSchema.parse(definition))
}
