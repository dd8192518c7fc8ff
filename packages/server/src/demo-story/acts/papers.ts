import type { DocumentKind } from '@kuomian/campaign'
import { makeDocument } from '../../features/documents/index.ts'
import type { Player, Scene, StoryDistrict } from './scene.ts'

/** Where the demo's employers reach their page: the address on which `npm start` serves. */
export const address = 'http://127.0.0.1:8015'

/** A paper takes part of a second to set: a few districts make a few each, the receivers and the office some more. */
const districtsWithPapers = 3

/** Some of what was done leaves the house as paper (文书, domain §9.4). */
export async function playPapers(scene: Scene): Promise<void> {
  const { number, calendar, day, slots } = scene
  for (const district of scene.districts.slice(0, districtsWithPapers)) {
    if (number === 3) await orderPapers(scene, district)
    if (number === 6) await visitPapers(scene, district)
    for (const { slot, dueOn } of slots) if (day === dueOn) await reportPaper(scene, district, slot)
  }
  const handed = slots.find(({ dueOn }) => day === calendar.addWorkingDays(dueOn, 2))
  if (handed) await handoverPapers(scene, handed.slot)
}

const make = (scene: Scene, player: Player, kind: DocumentKind, subjectId: number): Promise<unknown> =>
  scene.act(`paper ${kind} ${subjectId}`, makeDocument(scene.workshop, address), player, { kind, subjectId })

async function orderPapers(scene: Scene, district: StoryDistrict): Promise<void> {
  const rows = await scene.program.db.kysely
    .selectFrom('rectification_order')
    .select('id')
    .where('district_id', '=', district.id)
    .where('number', 'is not', null)
    .orderBy('number')
    .limit(2)
    .execute()
  for (const { id } of rows) await make(scene, district.head, 'order', id)
}

/** The record of a visit, and for an employer that was found to owe a demand to enrol. */
async function visitPapers(scene: Scene, district: StoryDistrict): Promise<void> {
  const rows = await scene.program.db.kysely
    .selectFrom('visit')
    .select(['id', 'lead_id', 'outcome'])
    .where('district_id', '=', district.id)
    .where('known_on', '<=', scene.day)
    .where('outcome', 'in', ['U02', 'U03'])
    .where('signed_by', 'is not', null)
    .orderBy('id')
    .limit(2)
    .execute()
  for (const { id, lead_id: leadId } of rows) {
    await make(scene, district.head, 'visit-record', id)
    await make(scene, district.head, 'enrolment-demand', leadId)
  }
}

async function reportPaper(scene: Scene, district: StoryDistrict, slot: string): Promise<void> {
  const report = await scene.program.db.kysely
    .selectFrom('refusal_report')
    .select('id')
    .where('district_id', '=', district.id)
    .where('slot', '=', slot)
    .where('state', '=', 'submitted')
    .executeTakeFirst()
  if (report) await make(scene, district.head, 'refusal-submission', report.id)
}

async function handoverPapers(scene: Scene, slot: string): Promise<void> {
  const rows = await scene.program.db.kysely
    .selectFrom('handover')
    .select('id')
    .where('campaign_id', '=', scene.campaign.id)
    .where('slot', '=', slot)
    .where('leads', '=', true)
    .orderBy('number')
    .limit(3)
    .execute()
  for (const { id } of rows) await make(scene, scene.city, 'handover', id)
}
