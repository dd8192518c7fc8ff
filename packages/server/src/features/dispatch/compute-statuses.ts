import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type CivilDay, type CivilMonth, lastDayOf } from '@kuomian/campaign'
import { Refusal } from '@kuomian/contract'
import { uuidv7 } from 'uuidv7'
import { runCommand } from '../../command/index.ts'
import { type Actor, readAs } from '../../db/index.ts'
import type { Program } from '../../program/index.ts'
import type { RunningCampaign } from '../campaigns/index.ts'
import { appliedEmployers } from '../matching/index.ts'
import { chooseMonth } from './choose-month.ts'
import { computeInLake, type StatusProgress } from './compute/compute-in-lake.ts'
import { foundOnVisits, lastVisit } from './found-on-visits.ts'
import { recordStatuses } from './record-statuses.ts'

/** Who computes, and where. */
export type Computing = { program: Pick<Program, 'db' | 'folders'>; campaign: RunningCampaign; actor: Actor }

/** What was counted of a month. */
export type CountedMonth = {
  month: CivilMonth
  runId: number
  relations: number
  pairs: number
  findings: number
}

/**
 * Computes how dispatched persons' contributions stand in the month that a day is answered by, and records the counts (R12, domain §8.1). Runs in a
 * job process or in the command line, never in the web server (design §2).
 * @throws Refusal `not-allowed`, `day-not-reached`, `no-ledger`, `dispatch-without-relations`, `dispatch-without-rules`
 */
export async function computeStatuses(
  { program, campaign, actor }: Computing,
  asOf: CivilDay,
  progress?: StatusProgress,
): Promise<CountedMonth> {
  // The command would refuse it too, but only behind the work.
  if (actor.role !== 'city' && actor.role !== 'system') throw new Refusal('not-allowed')
  const { lake } = program.folders
  const { chosen, found, lastVisitId, employerCodes } = await readAs(program.db, actor, async (tx) => {
    const chosen = await chooseMonth(tx, campaign, asOf)
    const found = await foundOnVisits(tx, campaign, lastDayOf(chosen.month))
    const lastVisitId = await lastVisit(tx, campaign.id)
    return { chosen, found, lastVisitId, employerCodes: await appliedEmployers(tx, lake, campaign.id) }
  })
  const { month, ruleSet, deliveries } = chosen
  const { units, dispatch } = campaign.definition
  const folder = join(lake, campaign.code, 'dispatch')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, `.computing-${uuidv7()}.parquet`)
  const settings = {
    ...{ lake, month, ruleSet, units, deliveries, employerCodes, found },
    suspects: dispatch.suspects,
  }
  try {
    const { gone, ...counted } = await computeInLake(
      settings,
      file,
      (session) =>
        runCommand(
          program.db,
          recordStatuses({ session, lake, file, districtIds: campaign.districtIds }),
          actor,
          { month, ruleSet: ruleSet.code, deliveries: deliveries.map(({ id }) => id), lastVisitId },
        ),
      progress,
    )
    if (gone !== null) await rm(join(lake, gone), { force: true })
    return { month, ...counted }
  } finally {
    await rm(file, { force: true })
  }
}
