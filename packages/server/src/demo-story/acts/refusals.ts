import type { RefusalSlot } from '@kuomian/campaign'
import { drawOf, OFFICE_NOTES, REFUSAL_NOTES } from '@kuomian/demo'
import { readAs } from '../../db/index.ts'
import {
  countQualifying,
  decideRefusals,
  describeRefusals,
  dropRefusal,
  proposeRefusals,
  submitReport,
  submitZero,
} from '../../features/refusals/index.ts'
import { saysNobodyRefuses } from './contacts.ts'
import { sendPicture } from './evidence-files.ts'
import type { Scene, StoryDistrict } from './scene.ts'

const reasons = ['01', '01', '02', '03', '04', '06', '08'] as const
/** Of so many reported employers one comes back, and of so many proposed ones one is left out. */
const returnedOf = 7
const droppedOf = 9

/** Refusing employers are proposed, described and reported slot by slot; the office decides on the next working day, what is late a few days later (R43). */
export async function playRefusals(scene: Scene): Promise<void> {
  const { calendar, day } = scene
  for (const slot of scene.slots) {
    const eve = calendar.addWorkingDays(day, 1) === slot.dueOn
    for (const district of scene.districts) {
      if (eve && !saysNobodyRefuses(district)) await propose(scene, district, slot)
      if (reportsOn(scene, district, slot) === day) await report(scene, district, slot.slot)
    }
    if (day === calendar.addWorkingDays(slot.dueOn, 1))
      await decide(scene, slot, (3 * scene.districts.length) / 4)
    if (day === calendar.addWorkingDays(slot.dueOn, 4)) await decide(scene, slot, scene.districts.length)
  }
  await proposeAhead(scene)
}

/** Some districts are late, and one does not report at all. */
function reportsOn({ calendar }: Scene, { place }: StoryDistrict, { dueOn }: RefusalSlot): string | null {
  if (place % 9 === 8) return null
  return place % 8 === 3 ? calendar.addWorkingDays(dueOn, 1) : dueOn
}

/** On the day after a slot some districts look already who will come up for the next one. */
async function proposeAhead(scene: Scene): Promise<void> {
  const { slots, calendar, day } = scene
  const past = slots.findLastIndex(({ dueOn }) => calendar.addWorkingDays(dueOn, 1) === day)
  const next = slots[past + 1]
  if (past < 0 || !next) return
  for (const district of scene.districts) {
    if (district.place % 2 === 0 && !saysNobodyRefuses(district)) await propose(scene, district, next)
  }
}

async function propose(scene: Scene, district: StoryDistrict, { slot }: RefusalSlot): Promise<void> {
  const { code, head } = district
  await scene.act(`propose ${code} ${slot}`, proposeRefusals, head, { slot })
  const drafts = await scene.program.db.kysely
    .selectFrom('refusal')
    .select(['id', 'lead_id'])
    .where('district_id', '=', district.id)
    .where('slot', '=', slot)
    .where('state', '=', 'draft')
    .where('reason_code', 'is', null)
    .orderBy('id')
    .execute()
  for (const { id, lead_id: leadId } of drafts) {
    const reasonCode = drawOf('reason', leadId).pick(reasons)
    const proved = leadId % 6 === 0
    const evidence = proved ? [await sendPicture(scene, head, 'document', '拒绝参保情况说明', leadId)] : []
    const said = { ids: [id], reasonCode, note: REFUSAL_NOTES[reasonCode], evidence }
    await scene.act(`describe ${id}`, describeRefusals, head, said)
    if (leadId % droppedOf !== 0) continue
    await scene.act(`drop ${id}`, dropRefusal, head, { id, reason: OFFICE_NOTES.dropped })
  }
}

/** A report, or the word that there is nobody to report; who qualifies all the same is confirmed by number (R43). */
async function report(scene: Scene, district: StoryDistrict, slot: string): Promise<void> {
  const { campaign, program, day } = scene
  const { code, head } = district
  if (await hasDrafts(scene, district, slot)) {
    await scene.act(`report ${code} ${slot}`, submitReport, head, { slot })
    return
  }
  const { leads } = await readAs(program.db, head.actor, (tx) =>
    countQualifying(tx, head.actor, { ...campaign, today: day }, slot),
  )
  await scene.act(`zero ${code} ${slot}`, submitZero, head, { slot, confirmed: leads })
}

async function hasDrafts({ program }: Scene, { id }: StoryDistrict, slot: string): Promise<boolean> {
  const draft = await program.db.kysely
    .selectFrom('refusal')
    .select('id')
    .where('district_id', '=', id)
    .where('slot', '=', slot)
    .where('state', '=', 'draft')
    .limit(1)
    .executeTakeFirst()
  return draft !== undefined
}

/** What has arrived of the first so many districts is decided; the others wait a little longer. */
async function decide(scene: Scene, { slot }: RefusalSlot, count: number): Promise<void> {
  const { city, districts } = scene
  const rows = await scene.program.db.kysely
    .selectFrom('refusal')
    .select('id')
    .where('slot', '=', slot)
    .where('submitted_on', '<', scene.day)
    .where(
      'district_id',
      'in',
      districts.slice(0, Math.ceil(count)).map(({ id }) => id),
    )
    .where('state', '=', 'submitted')
    .orderBy('id')
    .execute()
  const ids = rows.map(({ id }) => id)
  const returned = ids.filter((_, place) => place % returnedOf === returnedOf - 1)
  const accepted = ids.filter((id) => !returned.includes(id))
  const decisions = [
    { decision: 'returned', note: OFFICE_NOTES.returned, of: returned },
    { decision: 'accepted', note: OFFICE_NOTES.accepted, of: accepted },
  ]
  for (const { decision, note, of } of decisions) {
    if (of.length === 0) continue
    await scene.act(`decide ${slot} ${decision}`, decideRefusals, city, {
      decision,
      note,
      refusals: { ids: of },
    })
  }
}
