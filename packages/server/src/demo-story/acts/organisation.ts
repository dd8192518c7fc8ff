import {
  DELIVERIES,
  DISTRICT_RECORDS,
  drawOf,
  madeName,
  OFFICE_DOCUMENTS,
  officePhone,
  TEAM_PLACES,
} from '@kuomian/demo'
import { readAs } from '../../db/index.ts'
import {
  addMember,
  addPolicy,
  addRecord,
  deliverTask,
  submitRoster,
} from '../../features/organisation/index.ts'
import type { Scene, StoryDistrict } from './scene.ts'

/** Every so many districts one is short of staff of one side, one reports its team late, and one not at all. */
const every = 8

/** The office's documents and deliveries (R41); teams are filled and reported, and districts keep what they do beside their leads (R39–R49). */
export async function playOrganisation(scene: Scene): Promise<void> {
  const { number } = scene
  if (number === 1) await issueDocuments(scene)
  if (number === 4) await deliver(scene, 'enrolment-policies')
  if (number === 6) await deliver(scene, 'handling-opinions')
  if (number === 8) await deliver(scene, 'team-rosters')
  for (const district of scene.districts) {
    if (number === 1 + (district.place % 3)) await fillTeam(scene, district)
    if (number === reportsTeamOn(district))
      await scene.act(`team ${district.code}`, submitRoster, district.head, {})
    await keepRecords(scene, district)
  }
}

async function issueDocuments(scene: Scene): Promise<void> {
  const { definition } = scene.campaign
  for (const [place, { title, clause }] of OFFICE_DOCUMENTS.entries()) {
    const number = `${definition.texts.documentPrefix}〔${definition.year}〕${place + 3}号`
    await scene.act(`policy ${place}`, addPolicy, scene.city, { number, title, clause, validFrom: scene.day })
  }
}

async function deliver(scene: Scene, code: keyof typeof DELIVERIES): Promise<void> {
  const { program, campaign, city, day } = scene
  const task = await readAs(program.db, city.actor, (tx) =>
    tx
      .selectFrom('task')
      .select('id')
      .where('campaign_id', '=', campaign.id)
      .where('code', '=', code)
      .executeTakeFirst(),
  )
  if (!task) return
  await scene.act(`task ${code}`, deliverTask, city, {
    taskId: task.id,
    happenedOn: day,
    note: DELIVERIES[code],
  })
}

async function fillTeam(scene: Scene, { code, place, head }: StoryDistrict): Promise<void> {
  const missing = place % every === 2 ? 1 : 0
  const places = TEAM_PLACES.slice(0, place % 2 === 0 ? 5 + missing : 7 + missing)
  for (const [seat, { role, side, post }] of places.entries()) {
    await scene.act(`member ${code} ${seat}`, addMember, head, {
      ...{ role, side, post },
      name: madeName('team', code, seat),
      phone: officePhone('team', code, seat),
    })
  }
}

/** The plan asks for the names by the tenth of its first month, the seventh or eighth working day. */
function reportsTeamOn({ place }: StoryDistrict): number | null {
  if (place % every === 7) return null
  if (place % every === 4) return 9
  return 4 + (place % 4)
}

async function keepRecords(scene: Scene, { code, place, head }: StoryDistrict): Promise<void> {
  const { number, day } = scene
  const kinds = [
    ['measures', 2 + (place % 5)],
    ['liaison', place % 2 === 0 ? 6 + (place % 4) : null],
    ['publicity', 5 + (place % 9)],
  ] as const
  for (const [kind, on] of kinds) {
    if (on !== number) continue
    const record = drawOf('record', code, kind).pick<{
      title: string
      body: string
      partner?: string
      audience?: number
    }>(DISTRICT_RECORDS[kind])
    await scene.act(`record ${code} ${kind}`, addRecord, head, { kind, happenedOn: day, ...record })
  }
}
