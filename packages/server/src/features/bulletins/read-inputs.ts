import {
  ANNEX_IDS,
  type AnnexFigures,
  annexMeasures,
  type BulletinInputs,
  type BulletinPeriod,
  dayBefore,
  dueDays,
  inForceOn,
  lastDayOf,
  monthOf,
  monthsOf,
  quarterOf,
  readQuarter,
  scoreSheet,
  slowUnits,
  workingCalendar,
} from '@kuomian/campaign'
import { Refusal } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'
import { type AnnexSource, annexFiguresOf, figureQuestion, publishedMonths } from '../annexes/index.ts'
import { type RunningCampaign, readHolidays } from '../campaigns/index.ts'
import { publishedScores } from './published-scores.ts'

/**
 * The figures of a bulletin as known at K: of its period's last day, or of K before that; printed ones are those of the last month of the period
 * that a notice has. The same (period, source, K) gives the same figures for ever (design §5), which is what verification rests on.
 * @throws Refusal `bulletin-period-not-begun`, `no-published-figures`
 */
export async function readInputs(
  tx: Tx,
  campaign: RunningCampaign,
  period: BulletinPeriod,
  source: AnnexSource,
  knownAt: string,
): Promise<BulletinInputs> {
  const { definition, today } = campaign
  const notBegun = knownAt < period.firstDay || knownAt < definition.opensOn
  if (notBegun && source === 'computed')
    throw new Refusal('bulletin-period-not-begun', { period: period.text, today }, { field: 'period' })
  const at = period.lastDay < knownAt ? period.lastDay : knownAt
  const printed = await publishedMonths(tx, figureQuestion(campaign, at, knownAt), 'annex-3')
  const asOf = source === 'computed' ? at : lastPrintedDay(period, printed)
  const figuresAt = async (day: string): Promise<AnnexFigures[]> => {
    const question = figureQuestion(campaign, day, knownAt)
    const annexes: AnnexFigures[] = []
    for (const annex of ANNEX_IDS) annexes.push(await annexFiguresOf(tx, question, annex, source))
    return annexes
  }
  const annexes = await figuresAt(asOf)
  const before = dayBefore(asOf)
  const comparable = source === 'computed' ? before >= definition.opensOn : printed.includes(monthOf(before))
  const scores =
    period.kind === 'quarter' ? await publishedScores(tx, quarterOf(period.lastDay), knownAt) : null
  return {
    period: period.text,
    source,
    asOf,
    knownAt,
    threshold: definition.leadClasses.find(({ annex }) => annex === 'annex-1')?.minimumUninsured ?? 0,
    annexes,
    earlier: comparable ? { asOf: before, annexes: await figuresAt(before) } : null,
    inspectionDue: await inspectionDue(campaign),
    slow: scores?.slow ?? slowNow(campaign, period, annexes),
    scores: scores === null ? null : { edition: scores.edition, lines: scores.lines },
  }
}

function lastPrintedDay(period: BulletinPeriod, printed: readonly string[]): string {
  const month = monthsOf(period).find((one) => printed.includes(one))
  if (month === undefined) throw new Refusal('no-published-figures', { month: period.text })
  return lastDayOf(month)
}

async function inspectionDue({ definition }: RunningCampaign): Promise<string | null> {
  const calendar = workingCalendar(await readHolidays(definition.calendar))
  return dueDays(definition.deadlines, calendar).find(({ code }) => code === 'inspection')?.due ?? null
}

/** Who is slow by the method in force, from the annexes alone: before a quarter's scores are published nobody is named by them. */
function slowNow(
  { definition }: RunningCampaign,
  period: BulletinPeriod,
  annexes: readonly AnnexFigures[],
): BulletinInputs['slow'] {
  const scheme = inForceOn(definition.assessments, period.lastDay)
  const quarter = readQuarter(quarterOf(period.lastDay))
  if (scheme === undefined || quarter === undefined) return []
  const question = {
    quarter,
    figures: annexMeasures(annexes),
    indicators: new Map(definition.indicators.map((indicator) => [indicator.code, indicator])),
  }
  const sheets = definition.units.map(({ code }) => scoreSheet(scheme, { ...question, unit: code }))
  const names = new Map(definition.units.map(({ code, name }) => [code, name.zh]))
  return slowUnits(scheme, sheets, question).map(({ unit, reasons }) => ({
    name: names.get(unit) ?? unit,
    reasons: reasons.map(({ because }) => because.zh),
  }))
}
