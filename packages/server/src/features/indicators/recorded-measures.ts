import type { Figure, Measure } from '@kuomian/campaign'
import type { Tx } from '../../db/index.ts'
import type { FigureQuestion } from '../annexes/index.ts'
import { byUnit, sumsByUnit } from './by-unit.ts'
import { dueReports, wantedStanding } from './due-reports.ts'
import { sumsByDistrict } from './sums.ts'

/** The measures that no annex prints: from the records alone. */
export const RECORDED_MEASURES = [
  'effective-persons',
  'enrolled-persons',
  'dispatched-persons',
  'split-persons',
  'orders-due',
  'orders-in-time',
  'reports-late',
  'reports-missing',
  'amount-due',
  'amount-collected',
  'amount-recovered',
] as const satisfies readonly Measure[]

/** A measure by unit's code from the campaign's records, as of D and known at K; of orders and reports, those of D's quarter. */
export async function recordedMeasure(
  tx: Tx,
  question: FigureQuestion,
  measure: Measure,
): Promise<ReadonlyMap<string, Figure>> {
  const wanted = wantedStanding(measure)
  if (wanted === undefined) return sumsByUnit(question.campaign, await sumsByDistrict(tx, question, measure))
  const found = (await dueReports(tx, question)).filter(({ standing }) => standing === wanted)
  const byDistrict = Map.groupBy(found, ({ districtId }) => districtId)
  return byUnit(question.campaign, (id) => byDistrict.get(id)?.length ?? 0)
}
