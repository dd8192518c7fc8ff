import {
  ANNEX_IDS,
  annexMeasures,
  type Figure,
  type MeasuredFigures,
  monthOf,
  type Quarter,
  reportStanding,
  withReported,
} from '@kuomian/campaign'
import type { Tx } from '../../db/index.ts'
import { type AnnexSource, annexFiguresOf, type FigureQuestion, figureQuestion } from '../annexes/index.ts'
import type { RunningCampaign } from '../campaigns/index.ts'
import { viewSplitRate } from '../dispatch/index.ts'
import { slotsOf } from '../refusals/index.ts'
import { reportedMeasures, reportStandings } from '../reports/index.ts'

/**
 * What a quarter is scored with, by unit's code: the annexes from the print or from the campaign's own records; what no notice prints
 * (orders, reports, split accounts) from the records alone. Whatever is not there stays out, and its item says "not yet reported".
 */
export async function measuresOfQuarter(
  tx: Tx,
  question: FigureQuestion,
  quarter: Quarter,
  source: AnnexSource,
): Promise<MeasuredFigures> {
  const annexes = []
  for (const annex of ANNEX_IDS) annexes.push(await annexFiguresOf(tx, question, annex, source))
  const printed = annexMeasures(annexes)
  if (source === 'published') return printed
  return {
    ...withReported(printed, await reportedMeasures(tx, question)),
    ...(await conversionMeasures(tx, question)),
    ...(await splitMeasures(tx, question)),
    ...(await orderMeasures(tx, question, quarter)),
    ...(await reportMeasures(tx, question, quarter)),
  }
}

/** The measures of a quarter by the campaign's own records, as of the campaign's today. */
export function measuresOf(tx: Tx, campaign: RunningCampaign, quarter: Quarter): Promise<MeasuredFigures> {
  return measuresOfQuarter(tx, figureQuestion(campaign, campaign.today), quarter, 'computed')
}

/**
 * Persons of effective leads, and those of them that a ledger shows paying: inspected and paid up to the day asked about, known at the
 * day that is asked from. Before any month of a ledger is in, conversion is not reported rather than none.
 */
async function conversionMeasures(
  tx: Tx,
  { campaign, asOf, knownAt }: FigureQuestion,
): Promise<MeasuredFigures> {
  const { rows: months } = await tx.client.query(
    'select from proof_month where campaign_id = $1 and month <= $2 limit 1',
    [campaign.id, asOf],
  )
  if (months.length === 0) return {}
  const { rows } = await tx.client.query<{ district: number; effective: number; enrolled: number }>(
    `select l.district_id as district, sum(l.inspected_persons)::int as effective,
            coalesce(sum(p.persons), 0)::int as enrolled
       from lead l
       left join proof p on p.lead_id = l.id and p.step = 'first-payment' and p.month <= $2 and p.known_on <= $3
      where l.campaign_id = $1 and l.effective and l.inspected_on <= $2 and l.issued_on is not null
        and l.state <> 'withdrawn' and l.district_id is not null
      group by l.district_id`,
    [campaign.id, asOf, knownAt],
  )
  const districts = new Map(rows.map((row) => [row.district, row]))
  return {
    'effective-persons': byUnit(campaign, (id) => districts.get(id)?.effective ?? 0),
    'enrolled-persons': byUnit(campaign, (id) => districts.get(id)?.enrolled ?? 0),
  }
}

async function splitMeasures(tx: Tx, { campaign, asOf }: FigureQuestion): Promise<MeasuredFigures> {
  const rate = await viewSplitRate(tx, campaign, { asOf })
  if (rate === null) return {}
  const persons = new Map(rate.districts.map((district) => [district.districtId, district.persons]))
  return {
    'dispatched-persons': byUnit(campaign, (id) => persons.get(id)?.all ?? 0),
    'split-persons': byUnit(campaign, (id) => persons.get(id)?.split ?? 0),
  }
}

/** Orders of the quarter whose day has passed, and how many of them were met by it. An order counts where it is in hand. */
async function orderMeasures(
  tx: Tx,
  { campaign, asOf }: FigureQuestion,
  quarter: Quarter,
): Promise<MeasuredFigures> {
  const { rows } = await tx.client.query<{ district: number; due: number; met: number }>(
    `select holder_id as district, count(*)::int as due,
            (count(*) filter (where corrected_on <= due_on))::int as met
       from rectification_order
      where campaign_id = $1 and served_on is not null and state <> 'revoked' and due_on between $2 and $3
      group by holder_id`,
    [campaign.id, quarter.firstDay, asOf],
  )
  const orders = new Map(rows.map((row) => [row.district, row]))
  return {
    'orders-due': byUnit(campaign, (id) => orders.get(id)?.due ?? 0),
    'orders-in-time': byUnit(campaign, (id) => orders.get(id)?.met ?? 0),
  }
}

/** Reports that fell due in the quarter, of refusing employers (R43) and of a month's figures: late and missing ones, as of the day asked about. */
async function reportMeasures(tx: Tx, question: FigureQuestion, quarter: Quarter): Promise<MeasuredFigures> {
  const { campaign, asOf } = question
  const ofMonths = await reportStandings(tx, question, quarter)
  const due = (await slotsOf(campaign.definition)).filter(
    ({ dueOn }) => dueOn >= quarter.firstDay && dueOn <= quarter.lastDay,
  )
  const { rows } = await tx.client.query<{ slot: string; district: number; submitted: string | null }>(
    `select slot, district_id as district, submitted_on as submitted from refusal_report where campaign_id = $1`,
    [campaign.id],
  )
  const submitted = new Map(rows.map((row) => [`${row.slot} ${row.district}`, row.submitted]))
  const standing = (id: number, wanted: 'late' | 'missing') =>
    due.filter(
      ({ slot, dueOn }) => reportStanding(dueOn, submitted.get(`${slot} ${id}`) ?? null, asOf) === wanted,
    ).length + (ofMonths.get(id) ?? []).filter((one) => one === wanted).length
  return {
    'reports-late': byUnit(campaign, (id) => standing(id, 'late')),
    'reports-missing': byUnit(campaign, (id) => standing(id, 'missing')),
  }
}

function byUnit(
  { definition, districtIds }: FigureQuestion['campaign'],
  figureOf: (districtId: number) => Figure,
): Map<string, Figure> {
  return new Map(
    definition.units.map(({ code }) => {
      const id = districtIds.get(code)
      return [code, id === undefined ? 'missing' : figureOf(id)]
    }),
  )
}

/** The last month of a quarter that a notice printed and that was known; none yet is null. */
export function lastPrintedMonth(months: readonly string[], { firstDay, lastDay }: Quarter): string | null {
  const first = monthOf(firstDay)
  const last = monthOf(lastDay)
  return months.find((month) => month >= first && month <= last) ?? null
}
