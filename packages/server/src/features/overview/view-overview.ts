import { dueDays, workingCalendar } from '@kuomian/campaign'
import type { Overview } from '@kuomian/contract'
import type { Actor, OpenDatabase, Tx } from '../../db/index.ts'
import {
  type FigureQuestion,
  figureQuestion,
  leadSums,
  payersOf,
  plansOf,
  projectInsured,
  readFigures,
} from '../annexes/index.ts'
import { type RunningCampaign, readHolidays } from '../campaigns/index.ts'
import { cityPace, cityProgress, type DistrictFigures, districtProgress, type Schedule } from './progress.ts'
import { begunOf, waitingFor } from './waiting.ts'

/** So many of the next deadlines are shown. */
const nextDeadlines = 6

/** How far the campaign is on its today: sums of counters and the ledger's payers, never a count over leads. */
export async function viewOverview(
  db: OpenDatabase,
  actor: Actor,
  campaign: RunningCampaign,
): Promise<Overview> {
  const { definition, today } = campaign
  const calendar = workingCalendar(await readHolidays(definition.calendar))
  const due = definition.targets.find((target) => target.annex === 'annex-4')?.due
  const schedule: Schedule = { today, due, calendar }
  const question = figureQuestion(campaign, today)
  return readFigures(db, actor, async (tx) => {
    const { districts, month } = await figuresOf(tx, question)
    const insured = await projectInsured(tx, question)
    const plans = await plansOf(tx, question, 'annex-5')
    return {
      asOf: today,
      ledgerMonth: month,
      city: cityProgress(districts, schedule),
      districts: districtProgress(districts, schedule),
      pace: cityPace(districts, schedule),
      construction: {
        insured: insured.size > 0 ? sum(insured.values()) : null,
        plan:
          plans.cells.size > 0
            ? sum([...plans.cells.values()].filter((cell) => typeof cell === 'number'))
            : null,
      },
      deadlines: dueDays(definition.deadlines, calendar)
        .filter((deadline) => deadline.due >= today)
        .slice(0, nextDeadlines)
        .map(({ code, title, due: day }) => ({
          code,
          ...title,
          due: day,
          daysLeft: calendar.countWorkingDays(today, day),
        })),
      waiting: await waitingFor(tx, actor),
      begun: await begunOf(tx, actor),
    }
  })
}

async function figuresOf(
  tx: Tx,
  question: FigureQuestion,
): Promise<{ districts: DistrictFigures[]; month: string | null }> {
  const { campaign } = question
  const counting = campaign.definition.leadClasses.filter((leadClass) => leadClass.countsInAnnex4)
  const classes = counting.map((leadClass) => leadClass.code)
  const sums = await leadSums(tx, question, classes)
  const ledger = await payersOf(tx, question)
  const plans = await plansOf(tx, question, 'annex-3')
  const sumOf = (measure: 'issued' | 'inspected', id: number) =>
    sums.find((row) => row.measure === measure && row.districtId === id)
  const pair = (measure: 'issued' | 'inspected', id: number) => {
    const { units = 0, persons = 0 } = sumOf(measure, id) ?? {}
    return { units, persons }
  }
  const ids = campaign.definition.units.flatMap((unit) => campaign.districtIds.get(unit.code) ?? [])
  const districts = ids.map(
    (id): DistrictFigures => ({
      districtId: id,
      issued: pair('issued', id),
      inspected: pair('inspected', id),
      payers: ledger.payers.get(id) ?? 'missing',
      plan: plans.cells.get(id) ?? 'missing',
      since: sumOf('issued', id)?.since,
    }),
  )
  return { districts, month: ledger.month }
}

function sum(values: Iterable<number>): number {
  let total = 0
  for (const value of values) total += value
  return total
}
