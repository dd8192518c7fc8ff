import {
  type AnnexId,
  annexMeasures,
  annexOfMeasure,
  type CivilDay,
  type Figure,
  type Indicator,
  isReported,
  type MeasuredFigures,
} from '@kuomian/campaign'
import type { Tx } from '../../db/index.ts'
import { annexFiguresOf, type FigureQuestion } from '../annexes/index.ts'
import { endsOfPeriods, periodOf } from './periods.ts'

/** The annex that holds an indicator's figures, if it can be forecast: the size of a list is of nothing, and goes nowhere. */
export const annexOfIndicator = ({ numerator, denominator }: Indicator): AnnexId | undefined =>
  denominator === undefined ? undefined : annexOfMeasure(numerator)

/** The figures of all units at the end of a period. */
export type Moment = { day: CivilDay; figures: MeasuredFigures }

/**
 * An indicator's figures at the end of each period up to D, all as known at K. Ledgers are known by their month: the history begins
 * with the last one delivered and ends at a month without one, since what lies before the gap is no even step away.
 */
export async function historyOf(
  tx: Tx,
  question: FigureQuestion,
  indicator: Indicator,
  annex: AnnexId,
): Promise<Moment[]> {
  const { campaign } = question
  const first = annex === 'annex-3' ? '0001-01-01' : `${campaign.definition.year}-01-01`
  const moments: Moment[] = []
  for (const day of endsOfPeriods(periodOf(indicator), question.asOf, first).toReversed()) {
    const { rows, month } = await annexFiguresOf(tx, { ...question, asOf: day }, annex, 'computed')
    const figures = annexMeasures([{ annex, rows }])
    const reported = [...(figures[indicator.numerator]?.values() ?? [])].some(counted)
    if (!reported || (annex === 'annex-3' && month !== day.slice(0, 7))) {
      if (moments.length > 0) break
      continue
    }
    moments.unshift({ day, figures })
  }
  return moments
}

const counted = (figure: Figure): boolean => isReported(figure)
