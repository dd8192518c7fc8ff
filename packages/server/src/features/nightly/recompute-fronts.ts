import { type NightlyFrontReport, nightlyFrontReportsSchema, Refusal } from '@kuomian/contract'
import { runCommand } from '../../command/index.ts'
import { type Actor, readAs, type Tx } from '../../db/index.ts'
import type { NightlyFront, NightlyWork } from '../../jobs/nightly-front.ts'
import type { Program } from '../../program/index.ts'
import { campaignOf } from '../campaigns/index.ts'
import { recordNightly } from './record-nightly.ts'

/** What a night is given, and what it is asked to recompute. */
export type Nightly = { program: Program; actor: Actor; fronts: readonly NightlyFront[] }

/** How far a night is: which front, of how many, and how far that one is. */
export type NightlyProgress = (at: {
  front: NightlyFront
  done: number
  of: number
  within: { done: number; total: number | null } | null
}) => void

/**
 * Recomputes the fronts one after the other, so that no two of them take the memory of the machine, and records what became of each and how its
 * figures changed since the run before. A front that fails is told and stops no other. Runs in a job process or in the command line.
 * @throws Refusal `not-allowed`
 */
export async function recomputeFronts(
  { program, actor, fronts }: Nightly,
  progress: NightlyProgress = () => undefined,
): Promise<NightlyFrontReport[]> {
  if (actor.role !== 'city' && actor.role !== 'system') throw new Refusal('not-allowed')
  const startedAt = new Date()
  const before = await readAs(program.db, actor, (tx) => figuresBefore(tx, actor.campaignId))
  const reports: NightlyFrontReport[] = []
  for (const [done, front] of fronts.entries()) {
    progress({ front, done, of: fronts.length, within: null })
    reports.push(
      await recomputeFront(front, before, {
        ...{ program, actor },
        campaign: await campaignOf(program.db, { id: actor.campaignId }),
        report: (step, total) => progress({ front, done, of: fronts.length, within: { done: step, total } }),
      }),
    )
  }
  const seconds = (Date.now() - startedAt.getTime()) / 1000
  await runCommand(program.db, recordNightly({ startedAt, seconds }), actor, { fronts: reports })
  return reports
}

async function recomputeFront(
  front: NightlyFront,
  before: ReadonlyMap<string, number>,
  work: NightlyWork,
): Promise<NightlyFrontReport> {
  const begun = performance.now()
  const told = (rest: Pick<NightlyFrontReport, 'state' | 'figures' | 'message'>) => ({
    ...{ code: front.code, title: front.title },
    seconds: Math.round(performance.now() - begun) / 1000,
    ...rest,
  })
  try {
    const { figures, problem } = await front.recompute(work)
    return told({
      state: problem === undefined ? 'done' : 'problem',
      figures: figures.map((figure) => ({
        ...figure,
        before: before.get(`${front.code}\n${figure.code}`) ?? null,
      })),
      message: problem ?? null,
    })
  } catch (error) {
    if (error instanceof Refusal)
      return told({ state: 'waiting', figures: [], message: { zh: error.zh, en: error.en } })
    // The stack goes to the log of whoever runs the program; the report is read by the office.
    process.stderr.write(`${front.code}: ${error instanceof Error ? error.stack : error}\n`)
    return told({ state: 'failed', figures: [], message: FAILED })
  }
}

const FAILED = {
  zh: '重算时出现意外错误，该项仍是上次的结果。请重试；若再次出现，请把时间告知管理员。',
  en: 'It met an unexpected error, and shows what it showed before. Run it again, and tell the administrator the time if it returns.',
}

/** The figures that each front was last left with, whichever night that was. */
async function figuresBefore(tx: Tx, campaignId: number): Promise<Map<string, number>> {
  const runs = await tx
    .selectFrom('nightly_run')
    .select('fronts')
    .where('campaign_id', '=', campaignId)
    .orderBy('id', 'desc')
    .limit(RUNS_LOOKED_AT)
    .execute()
  const before = new Map<string, number>()
  for (const { fronts } of runs.toReversed())
    for (const { code, figures } of nightlyFrontReportsSchema.parse(fronts))
      for (const figure of figures) before.set(`${code}\n${figure.code}`, figure.value)
  return before
}

/** A front that has failed for so many nights is compared with nothing. */
const RUNS_LOOKED_AT = 30
