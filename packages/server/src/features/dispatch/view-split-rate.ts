import {
  addDays,
  type CivilDay,
  isRelationFinding,
  lastDayOf,
  monthOf,
  RELATION_FINDINGS,
  type ScheduleDays,
  splitPlan,
  workingCalendar,
} from '@kuomian/campaign'
import { Refusal, type SplitPartView, type SplitRate } from '@kuomian/contract'
import type { Selectable } from 'kysely'
import type { Tx } from '../../db/index.ts'
import type { DispatchFigureTable } from '../../db/schema/dispatch.ts'
import { type RunningCampaign, readHolidays } from '../campaigns/index.ts'
import { chooseMonth } from './choose-month.ts'

/** As of which day, and planned back from which. */
export type SplitQuestion = { asOf?: CivilDay | undefined; deadline?: CivilDay | undefined }

/**
 * The split rate (应分尽分率, R12) in persons, user units and firms, of the city and every district that the reader may see, with the plan back from
 * the deadline; null when no month that had ended by then was counted.
 * @throws Refusal `day-not-reached`, `deadline-too-far`
 */
export async function viewSplitRate(
  tx: Tx,
  campaign: RunningCampaign,
  { asOf = campaign.today, deadline = campaign.definition.closesOn }: SplitQuestion,
): Promise<SplitRate | null> {
  if (asOf > campaign.today) throw new Refusal('day-not-reached', { day: asOf, today: campaign.today })
  const run = await countedRun(tx, campaign.id, asOf)
  if (run === undefined) return null
  const figures = await figuresOf(tx, run.id)
  const first = await firstFigures(tx, campaign.id, run.month)
  const days = await planDays(campaign, asOf, deadline)
  const part = (figure: Figure): SplitPartView => partOf(figure, first.get(placeOf(figure)) ?? null, days)
  const city = figures.find(({ scope }) => scope === 'city')
  const undecided = figures.find(({ scope }) => scope === 'undecided')
  const ruleSet = campaign.definition.dispatch.ruleSets.find(({ code }) => code === run.rule_set)
  return {
    asOf,
    month: monthOf(run.month),
    computedOn: run.computed_on,
    deadline,
    outdated: !(await isCurrent(tx, campaign, asOf, run)),
    ruleSet: {
      code: run.rule_set,
      title: ruleSet?.title ?? { zh: run.rule_set, en: run.rule_set },
      state: ruleSet?.state ?? 'unverified',
      source: ruleSet?.source ?? '',
    },
    ruleSets: campaign.definition.dispatch.ruleSets.map(({ code, title, from, to = null, routes }) => ({
      ...{ code, title, from, to, routes },
    })),
    city: city === undefined ? null : part(city),
    districts: figures.flatMap((figure) =>
      figure.district_id === null ? [] : [{ districtId: figure.district_id, ...part(figure) }],
    ),
    undecided: undecided === undefined ? null : part(undecided),
    findings: await findingCounts(tx, run.id),
  }
}

/** The last run whose month had ended by a day. */
export async function countedRun(tx: Tx, campaignId: number, asOf: CivilDay) {
  const runs = await tx
    .selectFrom('dispatch_run')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .where('month', '<=', asOf)
    .orderBy('month', 'desc')
    .limit(2)
    .execute()
  return runs.find(({ month }) => lastDayOf(monthOf(month)) <= asOf)
}

type Run = NonNullable<Awaited<ReturnType<typeof countedRun>>>
type Figure = Selectable<DispatchFigureTable>

/** Would the month be counted today from the same deliveries and by the same rules? */
async function isCurrent(tx: Tx, campaign: RunningCampaign, asOf: CivilDay, run: Run): Promise<boolean> {
  try {
    const { month, ruleSet, deliveries } = await chooseMonth(tx, campaign, asOf)
    const read = new Set(run.deliveries)
    return (
      `${month}-01` === run.month &&
      ruleSet.code === run.rule_set &&
      deliveries.length === read.size &&
      deliveries.every(({ id }) => read.has(id)) &&
      !(await visitedSince(tx, run))
    )
  } catch (error) {
    // Nothing there to count it from any more: what was counted stands.
    if (error instanceof Refusal) return true
    throw error
  }
}

/** Was a dispatch firm visited, or a visit taken back, since the run read them? */
async function visitedSince(tx: Tx, run: Run): Promise<boolean> {
  const found = await tx
    .selectFrom('visit')
    .select('id')
    .where('campaign_id', '=', run.campaign_id)
    .where('dispatch', 'is not', null)
    .where('happened_on', '<=', lastDayOf(monthOf(run.month)))
    .where((eb) => eb.or([eb('id', '>', run.last_visit_id), eb('voided_on', '>', run.computed_on)]))
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

const figuresOf = (tx: Tx, runId: number): Promise<Figure[]> =>
  tx.selectFrom('dispatch_figure').selectAll().where('run_id', '=', runId).orderBy('district_id').execute()

const placeOf = ({ scope, district_id }: Figure): string => `${scope} ${district_id ?? ''}`

/** The figures of the earliest month that was counted; none when the month asked about is the earliest. */
async function firstFigures(tx: Tx, campaignId: number, month: CivilDay) {
  const first = await tx
    .selectFrom('dispatch_run')
    .select(['id', 'month'])
    .where('campaign_id', '=', campaignId)
    .where('month', '<', month)
    .orderBy('month')
    .limit(1)
    .executeTakeFirst()
  const figures = first === undefined ? [] : await figuresOf(tx, first.id)
  const day = first === undefined ? month : lastDayOf(monthOf(first.month))
  return new Map(figures.map((figure) => [placeOf(figure), { ...personsOf(figure), day }]))
}

async function planDays(
  { definition }: RunningCampaign,
  from: CivilDay,
  deadline: CivilDay,
): Promise<ScheduleDays> {
  if (deadline > addDays(from, 366))
    throw new Refusal('deadline-too-far', { deadline, from }, { field: 'deadline' })
  return { from, deadline, calendar: workingCalendar(await readHolidays(definition.calendar)) }
}

const personsOf = ({ split_ok, not_split, misclassified, unpaid }: Figure) => ({
  split: split_ok,
  all: split_ok + not_split + misclassified + unpaid,
})

function partOf(
  figure: Figure,
  first: { split: number; all: number; day: CivilDay } | null,
  days: ScheduleDays,
): SplitPartView {
  const persons = personsOf(figure)
  return {
    persons,
    userUnits: { split: figure.user_units_split, all: figure.user_units },
    firms: { split: figure.firms_split, all: figure.firms },
    byStatus: {
      SPLIT_OK: figure.split_ok,
      NOT_SPLIT: figure.not_split,
      MISCLASSIFIED: figure.misclassified,
      UNPAID: figure.unpaid,
    },
    plan: splitPlan(persons, first, days),
  }
}

async function findingCounts(tx: Tx, runId: number): Promise<SplitRate['findings']> {
  const rows = await tx
    .selectFrom('dispatch_finding')
    .select(({ fn }) => ['code', fn.countAll<number>().as('rows')])
    .where('run_id', '=', runId)
    .groupBy('code')
    .orderBy('code')
    .execute()
  return rows.flatMap(({ code, rows: found }) =>
    isRelationFinding(code) ? [{ code, title: RELATION_FINDINGS[code].title, rows: found }] : [],
  )
}
