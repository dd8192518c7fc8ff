import {
  ANNEX_IDS,
  annexMeasures,
  isAmount,
  type MeasuredFigures,
  monthOf,
  type Quarter,
  withReported,
} from '@kuomian/campaign'
import type { Tx } from '../../db/index.ts'
import { type AnnexSource, annexFiguresOf, type FigureQuestion, figureQuestion } from '../annexes/index.ts'
import type { RunningCampaign } from '../campaigns/index.ts'
import { RECORDED_MEASURES, recordedMeasure } from '../indicators/index.ts'
import { reportedMeasures } from '../reports/index.ts'

/**
 * What the quarter of D is scored with, by unit's code: the annexes from the print or from the campaign's own records; what no notice prints
 * (orders, reports, split accounts) from the records alone. Whatever is not there stays out, and its item says "not yet reported".
 */
export async function measuresOfQuarter(
  tx: Tx,
  question: FigureQuestion,
  source: AnnexSource,
): Promise<MeasuredFigures> {
  const annexes = []
  for (const annex of ANNEX_IDS) annexes.push(await annexFiguresOf(tx, question, annex, source))
  const printed = annexMeasures(annexes)
  if (source === 'published') return printed
  return {
    ...withReported(printed, await reportedMeasures(tx, question)),
    ...(await recordedMeasures(tx, question)),
  }
}

/** The measures of a quarter by the campaign's own records, as of the campaign's today. */
export function measuresOf(tx: Tx, campaign: RunningCampaign): Promise<MeasuredFigures> {
  return measuresOfQuarter(tx, figureQuestion(campaign, campaign.today), 'computed')
}

/** What no annex prints, from the records; a measure without any source stays out. */
async function recordedMeasures(tx: Tx, question: FigureQuestion): Promise<MeasuredFigures> {
  const recorded: MeasuredFigures = {}
  for (const measure of SCORED_MEASURES) {
    const figures = await recordedMeasure(tx, question, measure)
    if (![...figures.values()].includes('not-yet-reported')) recorded[measure] = figures
  }
  return recorded
}

/** Amounts are no part of an assessment. */
const SCORED_MEASURES = RECORDED_MEASURES.filter((measure) => !isAmount(measure))

/** The last month of a quarter that a notice printed and that was known; none yet is null. */
export function lastPrintedMonth(months: readonly string[], { firstDay, lastDay }: Quarter): string | null {
  const first = monthOf(firstDay)
  const last = monthOf(lastDay)
  return months.find((month) => month >= first && month <= last) ?? null
}
