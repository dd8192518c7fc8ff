import { join } from 'node:path'
import { lastDayOf, rosterOf } from '@kuomian/campaign'
import { Refusal, type RefusalCode } from '@kuomian/contract'
import { runCommand } from '../command/index.ts'
import { setTargets } from '../features/annexes/index.ts'
import { acceptBatch, issueLeads } from '../features/batches/index.ts'
import { campaignOf, moveToday, type RunningCampaign, systemActor } from '../features/campaigns/index.ts'
import { importRoster } from '../features/imports/index.ts'
import { applyRun, computeRun } from '../features/matching/index.ts'
import { loadVisits } from '../features/visits/index.ts'
import type { Program } from '../program/index.ts'
import { startStage } from '../progress/index.ts'
import { type Manifest, readManifest } from './manifest.ts'
import { readTruth } from './truth.ts'
import { visitFiles } from './visit-files.ts'

/**
 * Plays a generated city's year up to a day, by the normal commands, so that the journal has it all: rosters as they
 * are delivered, one match and issue on the first day, acceptance, the visits of the published month, later ledgers.
 * Each step does nothing when it was done before, so that a story broken off goes on where it stood.
 * @param folder of the generated city
 * @param until the campaign's today at the end
 */
export async function playStory(
  program: Program,
  code: string,
  folder: string,
  until: string,
): Promise<void> {
  const manifest = await readManifest(folder)
  const { definition } = await campaignOf(program.db, { code })
  const visited = lastDayOf(definition.publishedMonth)
  await program.db.kysely
    .updateTable('campaign')
    .set({ demo_scale: String(manifest.scale) })
    .where('code', '=', code)
    .execute()
  if (manifest.scale < 1) await scaleTargets(program, code, folder)
  await importDelivered(program, code, folder, manifest, '', definition.opensOn)
  await matchAndIssue(program, code)
  await importDelivered(
    program,
    code,
    folder,
    manifest,
    definition.opensOn,
    visited < until ? visited : until,
  )
  if (visited <= until) {
    await advance(program, code, visited)
    await takeOverVisits(program, code, folder, manifest)
    await importDelivered(program, code, folder, manifest, visited, until)
  }
  await advance(program, code, until)
}

/** Imports what was delivered after one day and up to another, each file on the day it came. */
async function importDelivered(
  program: Program,
  code: string,
  folder: string,
  manifest: Manifest,
  after: string,
  upTo: string,
): Promise<void> {
  for (const file of manifest.files) {
    if (file.delivered_on <= after || file.delivered_on > upTo) continue
    await advance(program, code, file.delivered_on)
    const campaign = await campaignOf(program.db, { code })
    const stage = startStage({
      label: `导入${rosterOf(file.kind).zh} ${file.as_of}`,
      unit: '行',
      total: file.rows,
    })
    let done = 0
    const order = { kind: file.kind, path: join(folder, file.file), source: file.source, asOf: file.as_of }
    await importRoster({ program, campaign, actor: systemActor(campaign.id) }, order, (progress) => {
      if (progress.stage !== 'read') return
      stage.advance(progress.done - done)
      done = progress.done
    })
    stage.finish()
  }
}

/** A city at a scale has targets at that scale, so that its rates are those of the whole city. */
async function scaleTargets(program: Program, code: string, folder: string): Promise<void> {
  const campaign = await campaignOf(program.db, { code })
  const source = 'demo scale'
  const present = await program.db.kysely
    .selectFrom('target')
    .select('id')
    .where('campaign_id', '=', campaign.id)
    .where('source', '=', source)
    .executeTakeFirst()
  if (present) return
  const truth = await readTruth(folder)
  const ids = (codes: readonly string[]) => codes.flatMap((unit) => campaign.districtIds.get(unit) ?? [])
  const targets = [
    ...truth.annex3.map((row) => ({
      indicator: 'annex-3',
      districtIds: ids([row.district]),
      value: row.plan,
    })),
    ...truth.annex5.plans.map((row) => ({
      indicator: 'annex-5',
      districtIds: ids(row.districts),
      value: row.plan,
    })),
  ]
  await runCommand(program.db, setTargets, systemActor(campaign.id), { targets, source })
}

async function matchAndIssue(program: Program, code: string): Promise<void> {
  const campaign = await campaignOf(program.db, { code })
  const standing = await program.db.kysely
    .selectFrom('matching_run')
    .select(['id', 'state'])
    .where('campaign_id', '=', campaign.id)
    .where('state', 'in', ['applied', 'computed'])
    .orderBy('id')
    .executeTakeFirst()
  const place = { program, campaign, actor: systemActor(campaign.id) }
  if (standing?.state !== 'applied') {
    const stage = startStage({ label: '比对', unit: '步' })
    const runId = standing?.id ?? (await computeRun(place, () => stage.advance(1))).runId
    await applyRun(place, runId, () => stage.advance(1))
    stage.finish()
  }
  await unless('nothing-to-issue', () => runCommand(program.db, issueLeads, place.actor, {}))
  await acceptAll(program, campaign)
}

/** Every district accepts what was issued to it. */
async function acceptAll(program: Program, campaign: RunningCampaign): Promise<void> {
  const { rows } = await program.db.pool.query<{ number: number; districtId: number }>(
    `select distinct b.number, l.district_id as "districtId" from batch b join batch_line l on l.batch_id = b.id
      where b.campaign_id = $1 and b.kind = 'issue'
        and not exists (select from batch_receipt r where r.batch_id = b.id and r.district_id = l.district_id)
      order by 1`,
    [campaign.id],
  )
  for (const row of rows) await runCommand(program.db, acceptBatch, systemActor(campaign.id), row)
}

async function takeOverVisits(
  program: Program,
  code: string,
  folder: string,
  manifest: Manifest,
): Promise<void> {
  const campaign = await campaignOf(program.db, { code })
  const present = await program.db.kysely
    .selectFrom('visit')
    .select('id')
    .where('campaign_id', '=', campaign.id)
    .limit(1)
    .executeTakeFirst()
  if (present) return
  const stage = startStage({ label: '接收区县排查记录', unit: '户' })
  const files = visitFiles(program.keys, join(folder, manifest.visits), join(folder, manifest.visit_persons))
  const { visits } = await runCommand(program.db, loadVisits(files), systemActor(campaign.id), {})
  stage.advance(visits)
  stage.finish()
}

/** Moves the campaign's today forward; never back. */
async function advance(program: Program, code: string, day: string): Promise<void> {
  const campaign = await campaignOf(program.db, { code })
  if (campaign.today >= day) return
  await runCommand(program.db, moveToday, systemActor(campaign.id), { day })
}

async function unless(code: RefusalCode, work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof Refusal && error.code === code)) throw error
  }
}
