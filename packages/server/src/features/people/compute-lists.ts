import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { CivilMonth } from '@kuomian/campaign'
import { Refusal } from '@kuomian/contract'
import { uuidv7 } from 'uuidv7'
import { runCommand } from '../../command/index.ts'
import { type Actor, readAs } from '../../db/index.ts'
import type { Program } from '../../program/index.ts'
import type { RunningCampaign } from '../campaigns/index.ts'
import { chooseLedger } from './choose-ledger.ts'
import { computeInLake, type ListProgress } from './compute/compute-in-lake.ts'
import { type ListCounts, recordLists } from './record-lists.ts'
import { lastRun } from './setting.ts'

/** Who computes, and where. */
export type Computing = {
  program: Pick<Program, 'db' | 'folders' | 'keys'>
  campaign: RunningCampaign
  actor: Actor
}

/** What a computation of the lists found. */
export type ComputedLists = ListCounts & { month: CivilMonth }

/**
 * Computes the lists of people as of today from the ledgers and rosters in the lake, and records the difference to the last computation (R18–R20). Runs in a job
 * process or in the command line, never in the web server (design §2).
 * @throws Refusal `not-allowed`, `no-ledger`, `people-without-lists`
 */
export async function computeLists(
  { program, campaign, actor }: Computing,
  progress?: ListProgress,
): Promise<ComputedLists> {
  // The command would refuse it too, but only behind the work.
  if (actor.role !== 'city' && actor.role !== 'system') throw new Refusal('not-allowed')
  const { lake } = program.folders
  const { chosen, run } = await readAs(program.db, actor, async (tx) => ({
    chosen: await chooseLedger(tx, campaign),
    run: await lastRun(tx, campaign.id),
  }))
  const { month, deliveries } = chosen
  const { units, people: rules } = campaign.definition
  const folder = join(lake, campaign.code, 'people')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, `.computing-${uuidv7()}.parquet`)
  const before = run === null ? null : join(lake, run.lake_path)
  const settings = { lake, day: campaign.today, month, rules, units, deliveries, before }
  try {
    const { oldFile, ...counts } = await computeInLake(
      settings,
      (session) =>
        runCommand(
          program.db,
          recordLists({ session, lake, file, keys: program.keys, districtIds: campaign.districtIds, rules }),
          actor,
          { month, after: run?.id ?? null, deliveries: deliveries.map(({ id }) => id) },
        ),
      progress,
    )
    if (oldFile !== null) await rm(join(lake, oldFile), { force: true })
    return { month, ...counts }
  } finally {
    await rm(file, { force: true })
  }
}
