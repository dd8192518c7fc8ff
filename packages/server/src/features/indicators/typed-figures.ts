import { annexMeasures, annexOfMeasure, type Measure, withReported } from '@kuomian/campaign'
import type { Tx } from '../../db/index.ts'
import { annexFiguresOf, type FigureQuestion } from '../annexes/index.ts'
import { reportedFigures, reportedMeasures } from '../reports/index.ts'

/** A figure that stands because a district typed it, with the report that it leads to. */
export type TypedFigure = { reportId: number; districtId: number; month: string; value: number }

/** The typed figures of a measure that stand in the places where there are no live data, as of D and known at K. */
export async function typedFigures(
  tx: Tx,
  question: FigureQuestion,
  measure: Measure,
): Promise<TypedFigure[]> {
  const annex = annexOfMeasure(measure)
  const reported = (await reportedFigures(tx, question)).filter((figure) => figure.measure === measure)
  if (annex === undefined || reported.length === 0) return []
  const live = annexMeasures([await annexFiguresOf(tx, question, annex, 'computed')])
  const merged = withReported(live, await reportedMeasures(tx, question))[measure]
  const codes = new Map([...question.campaign.districtIds].map(([code, id]) => [id, code]))
  return reported.filter(({ districtId }) => {
    const code = codes.get(districtId) ?? ''
    return merged?.get(code) !== live[measure]?.get(code)
  })
}
