import { annexOfMeasure, type Indicator, type Measure } from '@kuomian/campaign'
import type { Tx } from '../../../db/index.ts'
import type { AnnexSource, FigureQuestion } from '../../annexes/index.ts'
import { countedMoments } from './counted.ts'
import type { Moment } from './moment.ts'
import {
  constructionMoments,
  enrolledMoments,
  payerMoments,
  publishedMoments,
  splitMoments,
} from './monthly.ts'

/**
 * Can an indicator be foretold? One that begins anew each quarter (orders that fell due) has no history that goes on, and nobody records
 * the rest.
 */
export const hasHistory = ({ numerator }: Indicator): boolean =>
  annexOfMeasure(numerator) !== undefined || OF_RECORDS.has(numerator)

const OF_RECORDS: ReadonlySet<Measure> = new Set(['split-persons', 'enrolled-persons'])

/**
 * An indicator's figures at the end of each period up to D, all as known at K: from the counters of the journal, the ledgers and the
 * lists, or from the editions that notices printed. Nothing where there is no source: what is not there is not nought.
 */
export async function historyOf(
  tx: Tx,
  question: FigureQuestion,
  { numerator }: Indicator,
  source: AnnexSource,
): Promise<Moment[]> {
  const annex = annexOfMeasure(numerator)
  if (source === 'published') return annex === undefined ? [] : publishedMoments(tx, question, annex)
  switch (annex) {
    case 'annex-1':
    case 'annex-2':
    case 'annex-4':
      return countedMoments(tx, question, annex)
    case 'annex-3':
      return payerMoments(tx, question)
    case 'annex-5':
      return constructionMoments(tx, question)
    case undefined:
      return numerator === 'split-persons' ? splitMoments(tx, question) : enrolledMoments(tx, question)
  }
}
