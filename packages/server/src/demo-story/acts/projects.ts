import { addDays } from '@kuomian/campaign'
import { drawOf } from '@kuomian/demo'
import { makeDocument } from '../../features/documents/index.ts'
import {
  answerRequest,
  askDepartment,
  issueBulletins,
  planRound,
  recordFinding,
  resolveFinding,
  verifyProject,
} from '../../features/projects/index.ts'
import type { Scene, StoryDistrict } from './scene.ts'

/** So many districts a round of supervision goes to, and get a bulletin. */
const SUPERVISED = 3
const FIRST = { verify: 2, ask: 3, plan: 4, find: 7, resolve: 10, answer: 11, bulletin: 12 } as const
/** No server is asked for this address: bulletins carry no code. */
const ADDRESS = 'http://127.0.0.1:8015'

/** Districts verify projects and ask departments, the office supervises and tells the governments (R23–R29). */
export async function playProjects(scene: Scene): Promise<void> {
  const { number, districts } = scene
  const supervised = districts.slice(0, SUPERVISED)
  for (const district of districts) {
    if (number === FIRST.verify + (district.place % 3)) await verify(scene, district)
    if (number === FIRST.ask) await ask(scene, district)
    if (number === FIRST.answer && district.place % 3 > 0) await answer(scene, district)
  }
  if (number === FIRST.plan) await plan(scene, supervised)
  if (number === FIRST.find) await find(scene, supervised)
  if (number === FIRST.resolve) await resolve(scene)
  if (number === FIRST.bulletin) await tell(scene, supervised)
}

/** Projects of a district that nobody has enrolled, in the order in which they came. */
const openProjects = ({ program }: Scene, district: StoryDistrict, most: number) =>
  program.db.kysely
    .selectFrom('project')
    .select(['id', 'contract_from', 'contract_to', 'list_cost_cents', 'peak_workers', 'state'])
    .where('district_id', '=', district.id)
    .where('gone_on', 'is', null)
    .where('enrol_number', 'is', null)
    .where('state', 'not in', ['finished', 'cancelled'])
    .orderBy('id')
    .limit(most)
    .execute()

async function verify(scene: Scene, district: StoryDistrict): Promise<void> {
  const { day } = scene
  const [one = district.head, other = district.head] = district.officers
  for (const project of await openProjects(scene, district, 2)) {
    const draw = drawOf('project', project.id, day)
    await scene.act(`verify project ${project.id}`, verifyProject, one, {
      projectId: project.id,
      verifiedOn: day,
      isStarted: project.state !== 'not-started',
      workFrom: project.contract_from ?? day,
      workTo: project.contract_to ?? addDays(day, 400),
      labour: (project.peak_workers ?? 60) + draw.below(20),
      costCents: project.list_cost_cents ?? 3_000_000_000,
      officers: [one.name, other.name],
      note: '现场核实开工情况、工期、用工和总造价',
    })
  }
}

async function ask(scene: Scene, district: StoryDistrict): Promise<void> {
  const [project] = await openProjects(scene, district, 1)
  if (project === undefined) return
  await scene.act(`ask department ${project.id}`, askDepartment, district.head, {
    projectId: project.id,
    department: scene.campaign.definition.projects.departments[district.place % 3] ?? '市建设行政主管部门',
    ask: '核实施工许可办理情况，督促总承包单位先参保、再开工',
    askedOn: scene.day,
    // Some are late on the story's last day.
    dueOn: addDays(scene.day, 7 + (district.place % 4) * 7),
  })
}

async function answer(scene: Scene, district: StoryDistrict): Promise<void> {
  const request = await scene.program.db.kysely
    .selectFrom('joint_request')
    .select('id')
    .where('district_id', '=', district.id)
    .executeTakeFirst()
  if (request === undefined) return
  await scene.act(`answer ${request.id}`, answerRequest, district.head, {
    requestId: request.id,
    on: scene.day,
    answer: '已核实，参保前不予核发施工许可证',
  })
}

async function plan(scene: Scene, supervised: readonly StoryDistrict[]): Promise<void> {
  const stops = []
  for (const [place, district] of supervised.entries()) {
    const projects = await openProjects(scene, district, 2)
    const projectIds = projects.map(({ id }) => id)
    stops.push({ districtId: district.id, day: addDays(scene.day, place), projectIds })
  }
  await scene.act('plan supervision', planRound, scene.city, {
    title: '建设项目参保第一轮联合督导检查',
    leader: scene.city.name,
    team: [
      { name: '许工', organisation: '市建设行政主管部门' },
      { name: '何工', organisation: '市安全监管部门' },
    ],
    stops,
  })
}

async function find(scene: Scene, supervised: readonly StoryDistrict[]): Promise<void> {
  const round = await roundOf(scene)
  if (round === undefined) return
  for (const district of supervised) {
    const [project] = await openProjects(scene, district, 1)
    if (project === undefined) continue
    await scene.act(`find ${project.id}`, recordFinding, scene.city, {
      roundId: round.id,
      projectId: project.id,
      foundOn: scene.day,
      finding: '总承包单位尚未办理项目参保，进场人员未建实名制名册',
      requirement: '限期办理参保登记，建立实名制名册',
      dueOn: addDays(scene.day, 7),
    })
  }
}

const roundOf = ({ program, campaign }: Scene) =>
  program.db.kysely
    .selectFrom('supervision_round')
    .select('id')
    .where('campaign_id', '=', campaign.id)
    .executeTakeFirst()

/** The first finding is put right; the others are still open, or late, when the story ends. */
async function resolve(scene: Scene): Promise<void> {
  const finding = await scene.program.db.kysely
    .selectFrom('supervision_finding')
    .select('id')
    .where('campaign_id', '=', scene.campaign.id)
    .orderBy('id')
    .executeTakeFirst()
  if (finding === undefined) return
  await scene.act(`resolve ${finding.id}`, resolveFinding, scene.city, {
    findingId: finding.id,
    on: scene.day,
    result: '总承包单位已提交参保申请，名册已建立',
  })
}

async function tell(scene: Scene, supervised: readonly StoryDistrict[]): Promise<void> {
  const issued = await scene.act('bulletins', issueBulletins, scene.city, {
    asOf: scene.day,
    districtIds: supervised.map(({ id }) => id),
  })
  for (const id of issued?.ids ?? []) {
    await scene.act(`bulletin ${id}`, makeDocument(scene.workshop, ADDRESS), scene.city, {
      kind: 'construction-bulletin',
      subjectId: id,
    })
  }
}
