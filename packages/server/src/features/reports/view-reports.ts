import { currentPeriod, type ReportPeriod, reportStanding, slotFigures } from '@kuomian/campaign'
import { Refusal, type ReportLine, type Reports } from '@kuomian/contract'
import type { Actor, Tx } from '../../db/index.ts'
import type { RunningCampaign } from '../campaigns/index.ts'
import { formOf, periodsOf } from './periods-of.ts'

type Row = {
  id: number
  districtId: number
  month: string
  state: ReportLine['state']
  deliveredOn: string | null
  findings: number
  note: string
}

/**
 * One month of a form with every district that the reader may see, whether or not it has begun, and how they stood in each month; late and
 * missing are facts of the days.
 * @throws Refusal `report-form-unknown`
 */
export async function viewReports(
  tx: Tx,
  actor: Actor,
  campaign: RunningCampaign,
  asked: { form?: string | undefined; month?: string | undefined },
): Promise<Reports> {
  const { definition, today } = campaign
  const form = formOf(campaign, asked.form ?? definition.reportForms[0]?.code ?? '—', asked.month)
  const periods = await periodsOf(campaign, form)
  const shown = periods.find(({ month }) => month === asked.month) ?? currentPeriod(periods, today)
  if (shown === undefined) throw new Refusal('report-form-unknown', { form: form.code, month: '—' })
  const rows = await reportRows(tx, campaign.id, form.code)
  const districts = districtsOf(actor, campaign)
  const linesOf = ({ month, dueOn }: ReportPeriod) =>
    districts.map((districtId) =>
      lineOf(districtId, rows.get(`${month} ${districtId}`), (deliveredOn) =>
        reportStanding(dueOn, deliveredOn, today),
      ),
    )
  const figuresOf = (period: ReportPeriod) => slotFigures(linesOf(period).map(({ standing }) => standing))
  return {
    forms: definition.reportForms.map(({ code, title }) => ({ code, title })),
    form: form.code,
    ...shown,
    figures: figuresOf(shown),
    lines: linesOf(shown),
    months: periods.map((period) => ({ ...period, figures: figuresOf(period) })),
  }
}

function lineOf(
  districtId: number,
  row: Row | undefined,
  standingOf: (deliveredOn: string | null) => ReportLine['standing'],
): ReportLine {
  const deliveredOn = row?.deliveredOn ?? null
  return {
    districtId,
    reportId: row?.id ?? null,
    state: row?.state ?? null,
    standing: standingOf(deliveredOn),
    deliveredOn,
    findings: row?.findings ?? 0,
    note: row?.note ?? '',
  }
}

function districtsOf(actor: Actor, { definition, districtIds }: RunningCampaign): number[] {
  if (actor.districtId !== null) return [actor.districtId]
  return definition.units.flatMap(({ code }) => districtIds.get(code) ?? [])
}

async function reportRows(tx: Tx, campaignId: number, form: string): Promise<Map<string, Row>> {
  const { rows } = await tx.client.query<Row>(
    `select id, district_id as "districtId", to_char(month, 'YYYY-MM') as month, state, delivered_on as "deliveredOn", findings, note
       from district_report where campaign_id = $1 and form = $2`,
    [campaignId, form],
  )
  return new Map(rows.map((row) => [`${row.month} ${row.districtId}`, row]))
}
