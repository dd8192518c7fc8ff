import {
  type CivilDay,
  type Measure,
  quarterOf,
  type ReportStanding,
  readQuarter,
  reportStanding,
} from '@kuomian/campaign'
import type { Tx } from '../../db/index.ts'
import type { FigureQuestion } from '../annexes/index.ts'
import { slotsOf } from '../refusals/index.ts'
import { periodsOf } from '../reports/index.ts'
import { lastTold } from './lines.ts'

/** A report that a district owed in a quarter: of refusing employers (R43), or of a month's figures by a form. */
export type DueReport = {
  districtId: number
  /** What is reported, e.g. 拒不参保情况. */
  title: string
  /** The nominal day of a slot, or the month. */
  period: string
  dueOn: CivilDay
  deliveredOn: CivilDay | null
  standing: ReportStanding
}

/** What is still owed by whom counts in the assessment (I8); undefined for what is none of the two. */
export function wantedStanding(measure: Measure): ReportStanding | undefined {
  if (measure === 'reports-late') return 'late'
  return measure === 'reports-missing' ? 'missing' : undefined
}

/**
 * Every report that fell due in the quarter of D, as it stood as of D, known at K: a report's day is the first one on which it came, which no later
 * act moves.
 */
export async function dueReports(tx: Tx, question: FigureQuestion): Promise<DueReport[]> {
  const { campaign } = question
  const quarter = readQuarter(quarterOf(question.asOf))
  if (quarter === undefined) return []
  const { rows } = await tx.client.query<{ key: string; day: CivilDay | null }>(
    `select concat_ws(' ', 'refusals', slot, district_id) as key, submitted_on as day from refusal_report where campaign_id = $1
     union all
     select concat_ws(' ', form, to_char(month, 'YYYY-MM'), district_id), delivered_on from district_report where campaign_id = $1`,
    [campaign.id],
  )
  const delivered = new Map(rows.map(({ key, day }) => [key, day]))
  const owed = [
    ...(await slotsOf(campaign.definition)).map(({ slot, dueOn }) => ({
      ...{ form: 'refusals', title: '拒不参保情况', period: slot, dueOn },
    })),
  ]
  for (const form of campaign.definition.reportForms) {
    for (const { month, dueOn } of await periodsOf(campaign, form))
      owed.push({ form: form.code, title: form.title.zh, period: month, dueOn })
  }
  const told = lastTold(question)
  return owed
    .filter(({ dueOn }) => dueOn >= quarter.firstDay && dueOn <= quarter.lastDay)
    .flatMap(({ form, ...report }) =>
      [...campaign.districtIds.values()].map((districtId): DueReport => {
        const deliveredOn = delivered.get(`${form} ${report.period} ${districtId}`) ?? null
        return {
          ...report,
          districtId,
          deliveredOn,
          standing: reportStanding(report.dueOn, deliveredOn, told),
        }
      }),
    )
}
