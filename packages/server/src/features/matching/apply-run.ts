import { chmod, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type FollowUps, type MatchingDiff, Refusal } from '@kuomian/contract'
import { z } from 'zod'
import { type CommandContext, defineCommand, runCommand } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'
import type { Program } from '../../program/index.ts'
import { definitionIn } from '../campaigns/index.ts'
import { placeLiveHits } from '../feeds/index.ts'
import { endFollowUps } from '../follow-ups/index.ts'
import { lockLeadBook } from '../leads/index.ts'
import { proveByLedger } from '../proof/index.ts'
import { reserveIds } from './apply/bulk.ts'
import { findStreets } from './apply/find-streets.ts'
import { newSubjects, planRows } from './apply/plan-rows.ts'
import { beginSealing, insertPersons } from './apply/seal-persons.ts'
import { writeEmployers, writeEvents, writeLeads, writePeople } from './apply/write-rows.ts'
import { literal } from './compute/settings.ts'
import type { Matching } from './compute-run.ts'
import { diffRun } from './diff/diff-run.ts'
import { findOtherPersons } from './diff/known-persons.ts'
import { summariseDiff } from './diff/summarise.ts'
import { withDuckdb } from './duckdb.ts'
import { PERSON_KEYS, personKeyFiles } from './run-files.ts'

/** Steps of an application, for the progress. */
export type ApplyStep = (step: 'compare' | 'employers' | 'persons' | 'leads' | 'people' | 'events') => void

/** What an application did. */
export type AppliedRun = {
  runId: number
  newLeads: number
  newPersons: number
  events: number
  diff: MatchingDiff
}

/** Applies a computed run (see {@link applyRunCommand}). */
export function applyRun(
  { program, actor }: Matching,
  runId: number,
  onStep: ApplyStep = () => undefined,
): Promise<AppliedRun> {
  return runCommand(program.db, applyRunCommand(program, onStep), actor, { runId })
}

/**
 * Applies a computed run: one transaction, one journal row with the count and the hash of the timeline's rows. The difference is
 * taken again against the database of now, so what happened since the review is respected.
 *
 * It never deletes, re-opens, re-issues or re-assigns an issued lead (design §5). People found late wait unlisted for a
 * correction batch; evidence gone closes a lead only as paid, with the ledger month.
 */
export function applyRunCommand(
  program: Pick<Program, 'keys' | 'folders'>,
  stage: ApplyStep = () => undefined,
) {
  return defineCommand({
    name: 'apply-matching-run',
    roles: ['city', 'system'],
    input: z.object({ runId: z.number().int() }),
    async run(tx, { runId }, context) {
      const { campaign, today, journalId } = context
      await lockLeadBook(tx, campaign.id)
      const run = await waitingRun(tx, runId)
      const { lake } = program.folders
      const folder = join(lake, run.lakePath)
      const personKeys = await personKeyFiles(tx, campaign.id, lake)
      return withDuckdb(folder, async (engine) => {
        stage('compare')
        await diffRun(tx, engine, { campaignId: campaign.id, folder, personKeys }, (state) =>
          findOtherPersons(state, engine, program.keys, campaign.id),
        )
        const diff = await summariseDiff(engine, run.month)
        const counts = {
          employer: await engine.number(newSubjects.employer),
          lead: await engine.number(newSubjects.lead),
          person: await engine.number(newSubjects.person),
        }
        const firstIds = {
          employer: await reserveIds(tx, 'employer', counts.employer),
          lead: await reserveIds(tx, 'lead', counts.lead),
          person: await reserveIds(tx, 'person', counts.person),
        }
        const target = {
          ...{ tx, engine, folder, today, journalId, runId, firstIds },
          campaignId: campaign.id,
          month: run.month,
        }
        for (const statement of planRows(target)) await engine.run(statement)
        const { sealed } = await beginSealing(engine, program.keys, folder)
        stage('employers')
        await writeEmployers(target)
        stage('persons')
        await insertPersons(tx, campaign.id, await sealed)
        stage('leads')
        await findStreets(engine, await definitionIn(tx), folder)
        await writeLeads(target)
        stage('people')
        await writePeople(target)
        const { attributionDays } = await definitionIn(tx)
        const proven = await proveByLedger(tx, { ...target, attributionDays })
        const ended = await endWithLedger(tx, context, run.month)
        stage('events')
        const events = await writeEvents(target)
        await placeLiveHits(tx, context, runId)
        await engine.rows(
          `COPY (SELECT person, id AS person_id FROM new_persons ORDER BY person)
           TO ${literal(join(folder, PERSON_KEYS))} (FORMAT parquet, COMPRESSION zstd)`,
        )
        await closeFiles(folder)
        await tx.client.query(
          `update matching_run set state = 'applied', diff = $2, finished_at = clock_timestamp() where id = $1`,
          [runId, JSON.stringify(diff)],
        )
        return {
          answer: { runId, newLeads: counts.lead, newPersons: counts.person, events: events.count, diff },
          subject: { kind: 'matching-run', id: String(runId) },
          after: {
            newEmployers: counts.employer,
            newLeads: counts.lead,
            newPersons: counts.person,
            ...proven,
            ended,
          },
          events,
        }
      })
    },
  })
}

/** What runs on leads that the ledger closes ends with them; what it shows to be obeyed was closed as corrected before. */
async function endWithLedger(tx: Tx, context: CommandContext, month: string): Promise<FollowUps> {
  const { rows } = await tx.client.query<{ id: number }>(
    `select l.id from stage_gone g join lead l on l.id = g.id where l.state in ('closed', 'withdrawn') order by l.id`,
  )
  return endFollowUps(
    tx,
    context,
    rows.map(({ id }) => id),
    `台账${month}：已缴费或不再列入 / ledger of ${month}: paid, or listed no more`,
  )
}

async function waitingRun(tx: Tx, runId: number): Promise<{ lakePath: string; month: string }> {
  const run = await tx
    .selectFrom('matching_run')
    .select(['state', 'lake_path', 'ledger_month'])
    .where('id', '=', runId)
    .forUpdate()
    .executeTakeFirst()
  if (run?.state !== 'computed' || run.lake_path === null || run.ledger_month === null)
    throw new Refusal('run-not-waiting', { run: runId })
  return { lakePath: run.lake_path, month: run.ledger_month.slice(0, 7) }
}

/** Results hold ID numbers in clear: only the program's own account may read them. */
async function closeFiles(folder: string): Promise<void> {
  for (const name of await readdir(folder))
    if (name.endsWith('.parquet')) await chmod(join(folder, name), 0o600)
}
