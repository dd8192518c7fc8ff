import {
  ANNEX_IDS,
  type AnnexId,
  isReported,
  monthOf,
  type ReportContext,
  reportContentSchema,
} from '@kuomian/campaign'
import { Refusal } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'
import { figureQuestion, plansOf } from '../annexes/index.ts'
import type { RunningCampaign } from '../campaigns/index.ts'
import { formOf } from './periods-of.ts'

/** What a report is held against: its form, the plans that are known, and the month of the same form that was accepted before. */
export async function reportContext(
  tx: Tx,
  campaign: RunningCampaign,
  report: { districtId: number; form: string; month: string },
): Promise<ReportContext> {
  const { definition, districtIds } = campaign
  const unit = definition.units.find(({ code }) => districtIds.get(code) === report.districtId)
  if (unit === undefined) throw new Refusal('not-allowed')
  return {
    form: formOf(campaign, report.form, report.month),
    month: report.month,
    unit: { code: unit.code, name: unit.name },
    threshold: definition.leadClasses.find(({ annex }) => annex === 'annex-1')?.minimumUninsured ?? 0,
    plans: await ownPlans(tx, campaign, report.districtId),
    before: await acceptedBefore(tx, campaign.id, report),
  }
}

async function ownPlans(
  tx: Tx,
  campaign: RunningCampaign,
  districtId: number,
): Promise<Partial<Record<AnnexId, number>>> {
  // A plan counts from the day on which it is known, whatever month is reported.
  const question = figureQuestion(campaign, campaign.today)
  const plans: Partial<Record<AnnexId, number>> = {}
  for (const annex of ANNEX_IDS) {
    const { cells, groups } = await plansOf(tx, question, annex)
    const plan = cells.get(districtId)
    // A plan that is shared belongs to all of its districts together: none of them alone has a rate (T01).
    if (plan !== undefined && isReported(plan) && !groups.some((group) => group.includes(districtId)))
      plans[annex] = plan
  }
  return plans
}

async function acceptedBefore(
  tx: Tx,
  campaignId: number,
  { districtId, form, month }: { districtId: number; form: string; month: string },
): Promise<ReportContext['before']> {
  const row = await tx
    .selectFrom('district_report')
    .select(['month', 'content'])
    .where('campaign_id', '=', campaignId)
    .where('district_id', '=', districtId)
    .where('form', '=', form)
    .where('month', '<', `${month}-01`)
    .where('state', 'in', ['accepted', 'locked'])
    .orderBy('month', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return null
  return { month: monthOf(row.month), cells: reportContentSchema.parse(row.content).cells }
}
