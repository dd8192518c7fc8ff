import { ANNEX_IDS, annexMeasures, type Figure, type MeasuredFigures, monthOf } from '@kuomian/campaign'
import type { Tx } from '../../db/index.ts'
import type { FigureQuestion } from '../annexes/index.ts'

/**
 * What districts reported by hand, as measures by unit: of each district and column the last month up to D that was accepted by K. A report that
 * was given back later is still what was known on the days before.
 */
export async function reportedMeasures(
  tx: Tx,
  { campaign, asOf, knownAt }: FigureQuestion,
): Promise<MeasuredFigures> {
  const { rows } = await tx.client.query<{ district: number; annex: string; column: string; value: number }>(
    `select distinct on (district_id, annex, column_id) district_id as district, annex, column_id as "column", value
       from reported_figure
      where campaign_id = $1 and month <= $2 and known_on <= $3 and (until_on is null or until_on > $3)
      order by district_id, annex, column_id, month desc, id desc`,
    [campaign.id, `${monthOf(asOf)}-01`, knownAt],
  )
  if (rows.length === 0) return {}
  const cells = new Map<string, Record<string, Figure>>()
  for (const { district, annex, column, value } of rows) {
    const key = `${annex} ${district}`
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
