import { type Quarter, type ReportStanding, reportStanding } from '@kuomian/campaign'
import type { Tx } from '../../db/index.ts'
import type { FigureQuestion } from '../annexes/index.ts'
import { periodsOf } from './periods-of.ts'

/** How a district stood with each report that fell due in a quarter, as of D: late and missing ones count in its assessment (I8). */
export async function reportStandings(
  tx: Tx,
  { campaign, asOf }: FigureQuestion,
  quarter: Quarter,
): Promise<ReadonlyMap<number, readonly ReportStanding[]>> {
  const { rows } = await tx.client.query<{ key: string; deliveredOn: string | null }>(
    `select concat_ws(' ', form, to_char(month, 'YYYY-MM'), district_id) as key, delivered_on as "deliveredOn"
       from district_report where campaign_id = $1`,
    [campaign.id],
  )
  const delivered = new Map(rows.map(({ key, deliveredOn }) => [key, deliveredOn]))
  const standings = new Map<number, ReportStanding[]>()
  for (const form of campaign.definition.reportForms) {
    const due = (await periodsOf(campaign, form)).filter(
      ({ dueOn }) => dueOn >= quarter.firstDay && dueOn <= quarter.lastDay,
    )
    for (const id of campaign.districtIds.values()) {
      const own = due.map(({ month, dueOn }) =>
        reportStanding(dueOn, delivered.get(`${form.code} ${month} ${id}`) ?? null, asOf),
      )
      standings.set(id, [...(standings.get(id) ?? []), ...own])
    }
  }
  return standings
}
