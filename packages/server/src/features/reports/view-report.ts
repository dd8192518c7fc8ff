import { explanationsSchema, monthOf, reportContentSchema, reportStanding } from '@kuomian/campaign'
import { type DistrictReport, Refusal } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'
import type { RunningCampaign } from '../campaigns/index.ts'
import { namedPeriod } from './periods-of.ts'
import { reportContext } from './report-context.ts'

/**
 * One report with everything that its form is filled in and checked with.
 * @throws Refusal `report-not-found`
 */
export async function viewReport(tx: Tx, campaign: RunningCampaign, id: number): Promise<DistrictReport> {
  const row = await tx.selectFrom('district_report').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Refusal('report-not-found', { id })
  const report = { districtId: row.district_id, form: row.form, month: monthOf(row.month) }
  const { period } = await namedPeriod(campaign, report.form, report.month)
  const history = await tx
    .selectFrom('district_report_event as e')
    .leftJoin('officer as o', 'o.id', 'e.user_id')
    .select(['e.id', 'e.act', 'e.state', 'e.note', 'e.happened_on as happenedOn', 'o.name as by'])
    .where('e.report_id', '=', id)
    .orderBy('e.id')
    .execute()
  return {
    id: row.id,
    districtId: row.district_id,
    state: row.state,
    standing: reportStanding(period.dueOn, row.delivered_on, campaign.today),
    dueOn: period.dueOn,
    deliveredOn: row.delivered_on,
    note: row.note,
    content: reportContentSchema.parse(row.content),
    explanations: explanationsSchema.parse(row.explanations),
    context: await reportContext(tx, campaign, report),
    history,
  }
}
