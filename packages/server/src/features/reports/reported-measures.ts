import {
  ANNEX_IDS,
  ANNEX_LAYOUTS,
  type AnnexId,
  annexMeasures,
  type CivilMonth,
  type Figure,
  type Measure,
  type MeasuredFigures,
  monthOf,
} from '@kuomian/campaign'
import type { Tx } from '../../db/index.ts'
import type { FigureQuestion } from '../annexes/index.ts'

/** A figure that a district reported by hand, with the report that it stands in. */
export type ReportedFigure = {
  reportId: number
  districtId: number
  month: CivilMonth
  annex: AnnexId
  column: string
  measure: Measure
  value: number
}

/**
 * What districts reported by hand: of each district and column the last month up to D that was accepted by K. A report that
 * was given back later is still what was known on the days before.
 */
export async function reportedFigures(
  tx: Tx,
  { campaign, asOf, knownAt }: FigureQuestion,
): Promise<ReportedFigure[]> {
  const { rows } = await tx.client.query<Omit<ReportedFigure, 'annex' | 'measure'> & { annex: string }>(
    `select distinct on (district_id, annex, column_id) report_id as "reportId", district_id as "districtId", annex, column_id as "column",
            to_char(month, 'YYYY-MM') as month, value
       from reported_figure
      where campaign_id = $1 and month <= $2 and known_on <= $3 and (until_on is null or until_on > $3)
      order by district_id, annex, column_id, month desc, id desc`,
    [campaign.id, `${monthOf(asOf)}-01`, knownAt],
  )
  return rows.flatMap((row): ReportedFigure[] => {
    const annex = ANNEX_IDS.find((id) => id === row.annex)
    const column = annex && ANNEX_LAYOUTS[annex].columns.find(({ id }) => id === row.column)
    if (annex === undefined || column === undefined || column.kind === 'rate') return []
    return [{ ...row, annex, measure: column.measure }]
  })
}

/** The same as measures by unit's code. */
export async function reportedMeasures(tx: Tx, question: FigureQuestion): Promise<MeasuredFigures> {
  const { campaign } = question
  const reported = await reportedFigures(tx, question)
  if (reported.length === 0) return {}
  const cells = new Map<string, Record<string, Figure>>()
  for (const { districtId, annex, column, value } of reported) {
    const key = `${annex} ${districtId}`
    cells.set(key, { ...cells.get(key), [column]: value })
  }
  return annexMeasures(
    ANNEX_IDS.map((annex) => ({
      annex,
      rows: campaign.definition.units.map(({ code, name }) => ({
        key: code,
        name: name.zh,
        cells: cells.get(`${annex} ${campaign.districtIds.get(code)}`) ?? {},
      })),
    })),
  )
}
