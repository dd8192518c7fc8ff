import { join } from 'node:path'
import { lastDayOf, rosterOf, workingCalendar } from '@kuomian/campaign'
import { Refusal, type RefusalCode } from '@kuomian/contract'
import { runCommand } from '../command/index.ts'
import { setTargets } from '../features/annexes/index.ts'
import { acceptBatch, issueLeads } from '../features/batches/index.ts'
import { campaignOf, type RunningCampaign, readHolidays, systemActor } from '../features/campaigns/index.ts'
import { importRoster } from '../features/imports/index.ts'
import { applyRun, computeRun } from '../features/matching/index.ts'
import { turnToDay } from '../features/today/index.ts'
import { loadVisits } from '../features/visits/index.ts'
import type { Program } from '../program/index.ts'
import { startStage } from '../progress/index.ts'
import { computePeople, type LeftOut, openStage, playDay, playEve, playPeopleFirst } from './acts/index.ts'
import { giveOutLeads } from './give-out-leads.ts'
import { type Manifest, readManifest } from './manifest.ts'
import { readTruth } from './truth.ts'
import { visitFiles } from './visit-files.ts'

/** So many working days the districts are seen at work, once the year has been played up to the demo's today. */
const workingDays = 15

/** A step of the story that has ended: what it was, how many rows it took, and how long. */
export type StoryStep = { name: string; rows: number; seconds: number }

type Story = {
  program: Program
  code: string
  folder: string
  manifest: Manifest
  /** Shows progress while the work runs, and tells when it has ended. */
  step(
    name: string,
    unit: string,
    total: number | null,
    work: (done: (count: number) => void) => Promise<unknown>,
  ): Promise<void>
}

/**
 * Plays a generated city's year up to a day, by the normal commands, so that the journal has it all: rosters as they
 * are delivered, one match and issue on the first day, acceptance and assignment, the visits of the published month, later ledgers;
 * after the demo's today some weeks of the districts' own work.
 * Each step does nothing when it was done before, so that a story broken off goes on where it stood.
 * @param folder of the generated city
 * @param until the campaign's today at the end
 * @returns what the districts could not do, and why
 */
export async function playStory(
  program: Program,
  code: string,
  folder: string,
  until: string,
  onStep: (step: StoryStep) => void = () => undefined,
): Promise<LeftOut[]> {
  const story: Story = { program, code, folder, manifest: await readManifest(folder), step: stepOf(onStep) }
  const { definition } = await campaignOf(program.db, { code })
  const visited = lastDayOf(definition.publishedMonth)
  await markAsDemo(story)
  await importDelivered(story, '', definition.opensOn)
  await matchAndIssue(story)
  await importDelivered(story, definition.opensOn, visited < until ? visited : until)
  let leftOut: LeftOut[] = []
  if (visited <= until) {
    await advance(story, visited)
    await takeOverVisits(story)
    await firstCalls(story, visited)
    const { demoToday } = definition
    await importDelivered(story, visited, demoToday < until ? demoToday : until)
    if (demoToday < until) leftOut = await playWork(story, demoToday, until)
  }
  await advance(story, until)
  return leftOut
}

/** The last of the days on which the districts are seen at work: where the demo stands unless somebody asks for another day. */
export async function storyEnd({ definition }: RunningCampaign): Promise<string> {
  const calendar = workingCalendar(await readHolidays(definition.calendar))
  return calendar.addWorkingDays(definition.demoToday, workingDays)
}

/** Visits, contacts, orders, reports, hand-overs and what else fills the days, while ledgers go on to arrive. */
async function playWork(story: Story, after: string, until: string): Promise<LeftOut[]> {
  const { program, code } = story
  await advance(story, after)
  const campaign = await campaignOf(program.db, { code })
  const stage = await openStage(program, campaign, { after, until: await storyEnd(campaign) })
  const left = stage.days.filter((day) => campaign.today <= day && day <= until)
  const leftOut: LeftOut[] = []
  if (campaign.today === after)
    await story.step(`${after} 派遣执法检查`, '步', 1, async (done) => {
      leftOut.push(...(await playEve(stage, after)))
      done(1)
    })
  let before = after
  for (const day of left) {
    await importDelivered(story, before, day)
    await advance(story, day)
    await story.step(`${day} 各区县工作`, '天', 1, async (done) => {
      leftOut.push(...(await playDay(stage, day)))
      done(1)
    })
    before = day
  }
  await importDelivered(story, before, until)
  return leftOut
}

function stepOf(onStep: (step: StoryStep) => void): Story['step'] {
  return async (name, unit, total, work) => {
    const stage = startStage({ label: name, unit, total: total ?? undefined })
    const begun = performance.now()
    let rows = 0
    await work((count) => {
      rows += count
      stage.advance(count)
    })
    stage.finish()
    onStep({ name, rows, seconds: (performance.now() - begun) / 1000 })
  }
}

/** Imports what was delivered after one day and up to another, each file on the day it came. */
async function importDelivered(story: Story, after: string, upTo: string): Promise<void> {
  const { program, code, folder, manifest } = story
  for (const file of manifest.files) {
    if (file.delivered_on <= after || file.delivered_on > upTo) continue
    // In a very small city a department may have nobody to list; a file without rows would be refused.
    if (file.rows === 0) continue
    await advance(story, file.delivered_on)
    const campaign = await campaignOf(program.db, { code })
    const place = { program, campaign, actor: systemActor(campaign.id) }
    const order = { kind: file.kind, path: join(folder, file.file), source: file.source, asOf: file.as_of }
    await story.step(`导入${rosterOf(file.kind).zh} ${file.as_of}`, '行', file.rows, async (done) => {
      let before = 0
      await importRoster(place, order, (progress) => {
        if (progress.stage !== 'read') return
        done(progress.done - before)
        before = progress.done
      })
    })
  }
}

/** A city at a scale has targets at that scale, so that its rates are those of the whole city. */
async function markAsDemo({ program, code, folder, manifest }: Story): Promise<void> {
  const campaign = await campaignOf(program.db, { code })
  if (campaign.demoScale !== null) return
  if (manifest.scale < 1) {
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
    await runCommand(program.db, setTargets, systemActor(campaign.id), { targets, source: 'demo scale' })
  }
  await program.db.kysely
    .updateTable('campaign')
    .set({ demo_scale: String(manifest.scale) })
    .where('id', '=', campaign.id)
    .execute()
}

async function matchAndIssue(story: Story): Promise<void> {
  const { program, code } = story
  const campaign = await campaignOf(program.db, { code })
  const place = { program, campaign, actor: systemActor(campaign.id) }
  const standing = await program.db.kysely
    .selectFrom('matching_run')
    .select(['id', 'state'])
    .where('campaign_id', '=', campaign.id)
    .where('state', 'in', ['applied', 'computed'])
    .orderBy('id')
    .executeTakeFirst()
  if (standing?.state !== 'applied') {
    let runId = standing?.id
    await story.step('比对', '步', null, async (done) => {
      runId ??= (await computeRun(place, () => done(1))).runId
    })
    await story.step('应用比对结果', '步', null, async (done) => {
      if (runId !== undefined) await applyRun(place, runId, () => done(1))
    })
  }
  // What feeds found since waits for the office's next batch, however often the story is told.
  const issued = await program.db.kysely
    .selectFrom('batch')
    .select('id')
    .where('campaign_id', '=', campaign.id)
    .where('kind', '=', 'issue')
    .limit(1)
    .executeTakeFirst()
  await story.step('下发资源', '户', null, async (done) => {
    if (issued !== undefined) return
    await unless('nothing-to-issue', async () => {
      const { units } = await runCommand(program.db, issueLeads, place.actor, {})
      done(units)
    })
  })
  await acceptAll(program, campaign.id)
  await story.step('分派资源', '户', null, (done) => giveOutLeads(program, campaign, done))
}

/** Every district accepts what was issued to it. */
async function acceptAll(program: Program, campaignId: number): Promise<void> {
  const { rows } = await program.db.pool.query<{ number: number; districtId: number }>(
    `select distinct b.number, l.district_id as "districtId" from batch b join batch_line l on l.batch_id = b.id
      where b.campaign_id = $1 and b.kind = 'issue'
        and not exists (select from batch_receipt r where r.batch_id = b.id and r.district_id = l.district_id)
      order by 1`,
    [campaignId],
  )
  for (const row of rows) await runCommand(program.db, acceptBatch, systemActor(campaignId), row)
}

/** Lapsed payers, beneficiaries and graduates are listed and called for the first time. */
async function firstCalls({ program, code, step }: Story, day: string): Promise<void> {
  const campaign = await campaignOf(program.db, { code })
  const called = await program.db.kysely
    .selectFrom('person_contact')
    .select('id')
    .where('campaign_id', '=', campaign.id)
    .limit(1)
    .executeTakeFirst()
  if (called) return
  await step('联系断缴人员', '步', 2, async (done) => {
    await computePeople(program, code)
    done(1)
    await playPeopleFirst(await openStage(program, campaign, { after: day, until: day }), day)
    done(1)
  })
}

async function takeOverVisits({ program, code, folder, manifest, step }: Story): Promise<void> {
  const campaign = await campaignOf(program.db, { code })
  const present = await program.db.kysely
    .selectFrom('visit')
    .select('id')
    .where('campaign_id', '=', campaign.id)
    .limit(1)
    .executeTakeFirst()
  if (present) return
  const files = visitFiles(program.keys, join(folder, manifest.visits), join(folder, manifest.visit_persons))
  await step('接收区县排查记录', '户', null, async (done) => {
    const { visits } = await runCommand(program.db, loadVisits(files), systemActor(campaign.id), {})
    done(visits)
  })
}

/** Moves the campaign's today forward; never back. */
async function advance({ program, code }: Story, day: string): Promise<void> {
  const campaign = await campaignOf(program.db, { code })
  if (campaign.today >= day) return
  await turnToDay(program.db, systemActor(campaign.id), { day })
}

async function unless(code: RefusalCode, work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof Refusal && error.code === code)) throw error
  }
}
