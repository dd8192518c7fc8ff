import { OFFICE_NOTES } from '@kuomian/demo'
import {
  approveOrders,
  correctOrder,
  draftOrders,
  extendOrder,
  pauseOrder,
  resumeOrder,
  revokeOrder,
  serveOrder,
} from '../../features/orders/index.ts'
import { sendPicture } from './evidence-files.ts'
import type { Scene, StoryDistrict, StoryLead } from './scene.ts'

/** Working days of the orders that run out within the story. */
const shortTerm = 5
/** Working days that an extension gives. */
const moreDays = 5

/** What is done with one order, by the number of the working day on which it is done; `short` ones run out first. */
type Course = {
  short?: true
  drafted: number
  approved?: number
  served?: number
  way?: 'direct' | 'left' | 'post' | 'notice'
  extended?: number
  paused?: number
  resumed?: number
  corrected?: number
  revoked?: number
}

/** The orders of a district, one for each of its first employers that agreed or were found short (R05, R14, domain §10). */
const courses: readonly Course[] = [
  { drafted: 2, approved: 3, served: 4, way: 'direct', short: true },
  { drafted: 2, approved: 3, served: 4, way: 'left', short: true, corrected: 12 },
  { drafted: 2, approved: 3, served: 4, way: 'direct', corrected: 11 },
  { drafted: 2, approved: 3, served: 5, way: 'left', extended: 12 },
  { drafted: 2, approved: 3, served: 5, way: 'post', paused: 9, resumed: 12 },
  { drafted: 2, approved: 3, served: 6, way: 'direct' },
  { drafted: 2, approved: 3, revoked: 9 },
  { drafted: 2, approved: 3, served: 5, way: 'notice', paused: 10 },
  { drafted: 12, approved: 13, served: 14, way: 'direct' },
  { drafted: 12, approved: 13 },
  { drafted: 14 },
  { drafted: 14 },
]

/** Each second district keeps to the first courses, so that districts differ. */
const coursesOf = ({ place }: StoryDistrict): readonly Course[] =>
  place % 2 === 0 ? courses : courses.filter((_, course) => course % 3 !== 1)

/** Orders to correct are drafted, approved by another, served, and take each its course. */
export async function playOrders(scene: Scene): Promise<void> {
  for (const district of scene.districts) {
    await draft(scene, district, true)
    await draft(scene, district, false)
    if (coursesOf(district).some(({ approved }) => approved === scene.number)) await approve(scene, district)
    for (const [place, course] of coursesOf(district).entries()) {
      const lead = district.agreeing[place]
      if (lead) await goOn(scene, district, lead, course)
    }
  }
}

const leadsOf = (district: StoryDistrict, fits: (course: Course) => boolean): number[] =>
  coursesOf(district).flatMap((course, place) => {
    const lead = district.agreeing[place]
    return lead && fits(course) ? [lead.id] : []
  })

async function draft(scene: Scene, district: StoryDistrict, short: boolean): Promise<void> {
  const ids = leadsOf(
    district,
    (course) => course.drafted === scene.number && (course.short ?? false) === short,
  )
  if (ids.length === 0) return
  const workingDays = short ? shortTerm : null
  await scene.act(`draft ${district.code} ${short}`, draftOrders, district.head, {
    selection: { ids },
    workingDays,
  })
}

/** The head drafts; another officer of the district approves. */
async function approve(scene: Scene, district: StoryDistrict): Promise<void> {
  const { program, number } = scene
  const [, other] = district.officers
  const leads = leadsOf(district, ({ approved }) => approved === number)
  if (!other || leads.length === 0) return
  const rows = await program.db.kysely
    .selectFrom('rectification_order')
    .select('id')
    .where('lead_id', 'in', leads)
    .orderBy('id')
    .execute()
  const ids = rows.map(({ id }) => id)
  if (ids.length > 0)
    await scene.act(`approve ${district.code}`, approveOrders, other, { selection: { ids } })
}

async function goOn(scene: Scene, district: StoryDistrict, lead: StoryLead, course: Course): Promise<void> {
  const { number, day } = scene
  const { served, extended, paused, resumed, corrected, revoked } = course
  if (![served, extended, paused, resumed, corrected, revoked].includes(number)) return
  const orderId = await orderOf(scene, lead)
  if (orderId === undefined) return
  const player = lead.officer
  if (served === number) await serve(scene, lead, orderId, course.way ?? 'direct')
  if (extended === number) {
    const more = { by: { workingDays: moreDays }, reason: OFFICE_NOTES.extended }
    await scene.act(`extend ${orderId}`, extendOrder, player, { orderId, ...more })
  }
  if (paused === number) {
    const pause = { from: day, reason: 'hearing', note: OFFICE_NOTES.paused }
    await scene.act(`pause ${orderId}`, pauseOrder, player, { orderId, ...pause })
  }
  if (resumed === number) await scene.act(`resume ${orderId}`, resumeOrder, player, { orderId, to: day })
  if (corrected === number) {
    const evidence = [await sendPicture(scene, player, 'document', '参保登记凭证', lead.id)]
    const proof = { correctedOn: day, note: OFFICE_NOTES.corrected, evidence }
    await scene.act(`correct ${orderId}`, correctOrder, player, { orderId, ...proof })
  }
  if (revoked === number) {
    await scene.act(`revoke ${orderId}`, revokeOrder, district.head, {
      orderId,
      reason: OFFICE_NOTES.revoked,
    })
  }
}

async function orderOf({ program }: Scene, { id }: StoryLead): Promise<number | undefined> {
  const row = await program.db.kysely
    .selectFrom('rectification_order')
    .select('id')
    .where('lead_id', '=', id)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row?.id
}

/** To whom an order is given, by the way it is served. */
const servedTo = { direct: '单位负责人', left: '单位前台', post: '单位收发室', notice: '公告栏' } as const

async function serve(
  scene: Scene,
  lead: StoryLead,
  orderId: number,
  way: keyof typeof servedTo,
): Promise<void> {
  const { day } = scene
  await scene.act(`serve ${orderId}`, serveOrder, lead.officer, {
    ...{ orderId, servedOn: day, servedTime: '10:30', way, servedTo: servedTo[way] },
    witness: way === 'left' ? '街道社区网格员' : '',
    evidence:
      orderId % 5 === 0 ? [await sendPicture(scene, lead.officer, 'document', '送达回证', lead.id)] : [],
  })
}
