import {
  type AnnexId,
  addMonths,
  annexMeasures,
  type Figure,
  isReported,
  lastDayOf,
  type MeasuredFigures,
} from '@kuomian/campaign'
import type { Tx } from '../../../db/index.ts'
import {
  annexFiguresOf,
  type FigureQuestion,
  payersByMonth,
  plansOf,
  publishedFiguresOf,
  publishedMonths,
} from '../../annexes/index.ts'
import { splitByMonth } from '../../dispatch/index.ts'
import { recordedMeasure } from '../../indicators/index.ts'
import { enrolledByMonth } from '../../proof/index.ts'
import { endsOfPeriods, LONGEST } from '../periods.ts'
import { byUnit, type Moment } from './moment.ts'

type Dated = { month: string; figures: MeasuredFigures }

/** Payers of each ledger month against the plan known now (annex 3). */
export async function payerMoments(tx: Tx, question: FigureQuestion): Promise<Moment[]> {
  const { cells } = await plansOf(tx, question, 'annex-3')
  const plan = byUnit(question.campaign, (id) => cells.get(id))
  const months = await payersByMonth(tx, question)
  return evenly(
    months.map(({ month, payers }) => ({
      month,
      figures: { payers: byUnit(question.campaign, (id) => payers.get(id)), 'payers-plan': plan },
    })),
  )
}

/** Newly insured on projects at the end of each month since January, by the latest list known (annex 5). */
export async function constructionMoments(tx: Tx, question: FigureQuestion): Promise<Moment[]> {
  const first = `${question.campaign.definition.year}-01-01`
  const moments: Moment[] = []
  for (const day of endsOfPeriods('month', question.asOf, first)) {
    const { rows } = await annexFiguresOf(tx, { ...question, asOf: day }, 'annex-5', 'computed')
    const figures = annexMeasures([{ annex: 'annex-5', rows }])
    const insured: Figure[] = [...(figures['construction-insured']?.values() ?? [])]
    if (insured.some(isReported)) moments.push({ day, figures })
  }
  return moments
}

/** Dispatched persons in split accounts, of each ledger month that was counted. */
export async function splitMoments(tx: Tx, question: FigureQuestion): Promise<Moment[]> {
  const counted = Map.groupBy(await splitByMonth(tx, question.campaign.id, question), ({ month }) => month)
  return evenly(
    [...counted].map(([month, rows]) => {
      const districts = new Map(rows.map((row) => [row.districtId, row]))
      return {
        month,
        figures: {
          'split-persons': byUnit(question.campaign, (id) => districts.get(id)?.split ?? 0),
          'dispatched-persons': byUnit(question.campaign, (id) => districts.get(id)?.all ?? 0),
        },
      }
    }),
  )
}

/** Persons of leads whom a ledger showed paying by the end of each month, over those of leads that are effective as of D. */
export async function enrolledMoments(tx: Tx, question: FigureQuestion): Promise<Moment[]> {
  const { campaign } = question
  const { months, enrolled } = await enrolledByMonth(tx, campaign.id, question)
  const effectivePersons = await recordedMeasure(tx, question, 'effective-persons')
  return evenly(
    months.map((month) => {
      const sums = new Map<number, number>()
      for (const { month: since, districtId, persons } of enrolled)
        if (since <= month) sums.set(districtId, (sums.get(districtId) ?? 0) + persons)
      return {
        month,
        figures: {
          'enrolled-persons': byUnit(campaign, (id) => sums.get(id) ?? 0),
          'effective-persons': effectivePersons,
        },
      }
    }),
  )
}

/** What each notice printed: the latest edition known of every month. */
export async function publishedMoments(tx: Tx, question: FigureQuestion, annex: AnnexId): Promise<Moment[]> {
  const months = (await publishedMonths(tx, question, annex)).filter(
    (month) => lastDayOf(month) <= question.asOf,
  )
  const dated: Dated[] = []
  for (const month of months.toReversed()) {
    const { rows } = await publishedFiguresOf(tx, { ...question, asOf: lastDayOf(month) }, annex)
    dated.push({ month, figures: annexMeasures([{ annex, rows }]) })
  }
  return evenly(dated)
}

/** The last months without a gap: what lies before one is no even step away. */
function evenly(dated: readonly Dated[]): Moment[] {
  const moments: Moment[] = []
  let wanted = dated.at(-1)?.month
  for (const { month, figures } of dated.toReversed()) {
    if (month !== wanted || moments.length >= LONGEST.month) break
    moments.unshift({ day: lastDayOf(month), figures })
    wanted = addMonths(month, -1)
  }
  return moments
}
