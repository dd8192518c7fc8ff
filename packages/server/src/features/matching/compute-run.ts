import { join } from 'node:path'
import { isRosterKind } from '@kuomian/campaign'
import { type MatchingCounts, type MatchingDiff, Refusal } from '@kuomian/contract'
import { runCommand } from '../../command/index.ts'
import { type Actor, readAs } from '../../db/index.ts'
import { ROWS_FILE } from '../../lake/index.ts'
import type { Program } from '../../program/index.ts'
import type { RunningCampaign } from '../campaigns/index.ts'
import { compactRows } from '../feeds/index.ts'
import { compareRosters, type RunProgress } from './compute/compare-rosters.ts'
import type { RunDelivery } from './compute/settings.ts'
import { diffRun } from './diff/diff-run.ts'
import { findOtherPersons } from './diff/known-persons.ts'
import { summariseDiff, summariseRun } from './diff/summarise.ts'
import { type JobEngine, withDuckdb } from './duckdb.ts'
import { currentThresholds } from './models/thresholds.ts'
import { recordRun } from './record-run.ts'
import { standingDecisions } from './review/standing-decisions.ts'
import { personKeyFiles, runPath } from './run-files.ts'
import { runLock, startRun } from './start-run.ts'

/** Who matches, and where. */
export type Matching = { program: Program; campaign: RunningCampaign; actor: Actor }

/** A computed run: it waits for somebody to apply or discard it. */
export type ComputedRun = { runId: number; month: string; counts: MatchingCounts; diff: MatchingDiff }

/**
 * Compares the current ledger with every roster and leaves a computed run with its difference for review. Runs in a job
 * process or in the command line, never in the web server (design §2). No lead is changed.
 * @throws Refusal `run-in-progress`, `run-waits-for-review`, `no-ledger`
 */
export async function computeRun(
  matching: Matching,
  progress: RunProgress = () => undefined,
): Promise<ComputedRun> {
  const { program, campaign, actor } = matching
  const lock = await program.db.pool.connect()
  try {
    const { rows } = await lock.query<{ got: boolean }>(
      'select pg_try_advisory_lock(hashtextextended($1, 0)) as got',
      [runLock(campaign.id)],
    )
    if (!rows[0]?.got) throw new Refusal('run-in-progress', { run: '' })
    // What feeds said since the last night is evidence like any roster.
    await compactRows(program, campaign)
    const { runId, month, deliveries } = await runCommand(program.db, startRun, actor, {})
    try {
      return await compute(matching, { runId, month, deliveries }, progress)
    } catch (error) {
      await fail(matching, runId, error)
      throw error
    }
  } finally {
    await lock.query('select pg_advisory_unlock_all()')
    lock.release()
  }
}

type Started = {
  runId: number
  month: string
  deliveries: { delivery: number; kind: string; asOf: string; lakePath: string }[]
}

async function compute(matching: Matching, started: Started, progress: RunProgress): Promise<ComputedRun> {
  const { program, campaign, actor } = matching
  const { runId, month } = started
  const { lake } = program.folders
  const lakePath = runPath(campaign.code, runId)
  const folder = join(lake, lakePath)
  const deliveries = started.deliveries.flatMap(({ delivery, kind, asOf, lakePath: path }): RunDelivery[] =>
    isRosterKind(kind) ? [{ id: delivery, kind, asOf, file: join(lake, path, ROWS_FILE) }] : [],
  )
  const { decisions, thresholds, personKeys } = await readAs(program.db, actor, async (tx) => ({
    decisions: await standingDecisions(tx, campaign.id),
    thresholds: {
      employer: await currentThresholds(tx, campaign.id, 'employer'),
      person: await currentThresholds(tx, campaign.id, 'person'),
    },
    personKeys: await personKeyFiles(tx, campaign.id, lake),
  }))
  const settings = { campaign: campaign.definition, today: campaign.today, month, deliveries, folder, runId }
  return withDuckdb(folder, async (engine: JobEngine) => {
    const models = await compareRosters(
      engine,
      { ...settings, decisions, thresholds, followed: personKeys },
      progress,
    )
    const counts = await summariseRun(engine)
    const diff = await readAs(program.db, actor, async (tx) => {
      await diffRun(tx, engine, { campaignId: campaign.id, folder, personKeys }, (state) =>
        findOtherPersons(state, engine, program.keys, campaign.id),
      )
      return summariseDiff(engine, month)
    })
    await runCommand(program.db, recordRun(engine, folder, { counts, diff, models }), actor, {
      runId,
      lakePath,
    })
    return { runId, month, counts, diff }
  })
}

async function fail({ program, actor }: Matching, runId: number, error: unknown): Promise<void> {
  const failure =
    error instanceof Refusal
      ? error.body
      : {
          code: 'run-failed',
          zh: '比对出错，没有改动任何资源。请查看服务日志后重试。',
          en: 'The run failed. No lead was changed. See the log and try again.',
        }
  await program.db.kysely
    .updateTable('matching_run')
    .set({ state: 'failed', failure: JSON.stringify(failure), finished_at: new Date() })
    .where('id', '=', runId)
    .where('campaign_id', '=', actor.campaignId)
    .where('state', '=', 'running')
    .execute()
}
