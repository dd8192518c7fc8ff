import { workingCalendar } from '@kuomian/campaign'
import { Refusal, type RefusalCode } from '@kuomian/contract'
import { runCommand } from '../../command/index.ts'
import { openWorkshop } from '../../documents/index.ts'
import { type RunningCampaign, readHolidays } from '../../features/campaigns/index.ts'
import { slotsOf } from '../../features/refusals/index.ts'
import type { Program } from '../../program/index.ts'
import { playBulletins } from './bulletins.ts'
import { playContacts } from './contacts.ts'
import { playCorrections } from './corrections.ts'
import { playDispatch } from './dispatch.ts'
import { readDistricts, readPlayers } from './districts.ts'
import { playEnforcement, playEnforcementFirst } from './enforcement.ts'
import { playFeeds } from './feeds.ts'
import { playHandovers } from './handovers.ts'
import { madeId } from './made-id.ts'
import { playOrders } from './orders.ts'
import { playOrganisation } from './organisation.ts'
import { playPapers } from './papers.ts'
import { playFirstCalls, playPeople } from './people.ts'
import { playProjects } from './projects.ts'
import { playRefusals } from './refusals.ts'
import { playReports } from './reports.ts'
import { playRounds } from './rounds.ts'
import type { Scene } from './scene.ts'
import { playSupervision } from './supervision.ts'
import { playTables } from './tables.ts'
import { playVisits } from './visits.ts'

/** An act of the story that was refused: what it was, and why. */
export type LeftOut = { day: string; what: string; code: RefusalCode }

/** The days of the story in order, and everything about a scene but its day. */
export type Stage = Omit<Scene, 'act' | 'day' | 'number'> & { days: readonly string[] }

/** Opens the stage for the working days between two days, the first not included. */
export async function openStage(
  program: Program,
  campaign: RunningCampaign,
  between: { after: string; until: string },
): Promise<Stage> {
  const calendar = workingCalendar(await readHolidays(campaign.definition.calendar))
  const days: string[] = []
  for (
    let day = calendar.addWorkingDays(between.after, 1);
    day <= between.until;
    day = calendar.addWorkingDays(day, 1)
  )
    days.push(day)
  const { people, officers } = await readPlayers(program, campaign)
  return {
    ...{ program, campaign, calendar, days },
    workshop: openWorkshop(program.folders.data),
    slots: await slotsOf(campaign.definition),
    districts: await readDistricts(program, campaign, officers, days[0] ?? between.until),
    ...people,
  }
}

/**
 * Plays one working day of the story: everybody does by the commands of the pages what he does on that day. What is refused is
 * left out, as on a page: it was done before, or what it is about has come to its end meanwhile.
 * @returns what was left out
 */
export async function playDay(stage: Stage, day: string): Promise<LeftOut[]> {
  const { days } = stage
  const { scene, leftOut } = sceneOf(stage, day)
  await playOrganisation(scene)
  await playVisits(scene, days.length)
  await playCorrections(scene, days.length)
  await playContacts(scene, days.length)
  await playOrders(scene)
  await playRefusals(scene)
  await playHandovers(scene)
  await playPapers(scene)
  await playRounds(scene)
  await playProjects(scene)
  await playDispatch(scene)
  await playEnforcement(scene)
  await playFeeds(scene)
  await playPeople(scene, days.length)
  await playReports(scene)
  await playTables(scene)
  await playSupervision(scene)
  await playBulletins(scene)
  return leftOut
}

/** Plays the eve of the weeks of work: what is counted and begun by the last ledger of before. @returns what was left out */
export async function playEve(stage: Stage, day: string): Promise<LeftOut[]> {
  const { scene, leftOut } = sceneOf(stage, day)
  await playDispatch(scene)
  await playEnforcementFirst(scene)
  return leftOut
}

/** Plays the first calls to people who are followed, on a day before the weeks of work. @returns what was left out */
export async function playPeopleFirst(stage: Stage, day: string): Promise<LeftOut[]> {
  const { scene, leftOut } = sceneOf(stage, day)
  await playFirstCalls(scene)
  return leftOut
}

/** A day of the stage, and what is left out on it. */
function sceneOf(stage: Stage, day: string): { scene: Scene; leftOut: LeftOut[] } {
  const { days, ...rest } = stage
  const { program, campaign } = stage
  const leftOut: LeftOut[] = []
  const act: Scene['act'] = async (what, command, { actor }, input) => {
    try {
      return await runCommand(program.db, command, actor, input, madeId(campaign.code, day, what))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      leftOut.push({ day, what, code: error.code })
      return null
    }
  }
  return { scene: { ...rest, act, day, number: days.indexOf(day) + 1 }, leftOut }
}
