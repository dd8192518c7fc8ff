import { CONTACT_NOTES, drawOf } from '@kuomian/demo'
import { recordContact, recordMediaContact } from '../../features/contacts/index.ts'
import type { Scene, StoryDistrict, StoryLead } from './scene.ts'
import { dispatchClass, visitPlan } from './visit-plan.ts'

const channels = ['phone', 'phone', 'message', 'visit', 'phone', 'letter', 'other'] as const
const needs = ['subsidy', 'training', 'jobs', 'way-to-pay', 'transfer'] as const
/** Working days until the next contact that is promised. */
const promisedDays = 3

/** Employers are called, visited and written to; many are told at once by the media (R18–R20). */
export async function playContacts(scene: Scene, days: number): Promise<void> {
  if (scene.number === 1) await tellMany(scene)
  for (const district of scene.districts) {
    if (scene.number === 3) await messageMany(scene, district)
    for (const lead of refusersToday(scene, district, days)) {
      const channel = drawOf('channel', lead.id, scene.number).pick(['phone', 'phone', 'visit'] as const)
      await contact(scene, district, lead, channel, 'refusing')
    }
    await followUp(scene, district)
  }
}

/** Whoever keeps refusing is worked on for two more days after the visit, so that he can be reported (R43). */
function refusersToday(scene: Scene, district: StoryDistrict, days: number): StoryLead[] {
  if (saysNobodyRefuses(district)) return []
  const { number } = scene
  const before = district.refusing.filter(
    (_, place) => number === 2 + (place % 3) || number === 4 + (place % 3),
  )
  const since = visitPlan(district, days, dispatchClass(scene))
    .filter(({ outcome }) => ['U05', 'U06'].includes(outcome))
    .filter((visit) => visit.number + 2 === number || visit.number + 4 === number)
    .map(({ lead }) => lead)
  return [...before, ...since]
}

/** Some districts have nobody to report, and say so (零报告). */
export const saysNobodyRefuses = ({ place }: StoryDistrict): boolean => place % 7 === 5

/** Each working day one or two of those who agreed are reminded. */
async function followUp(scene: Scene, district: StoryDistrict): Promise<void> {
  const each = district.agreeing.length > 24 ? 2 : 1
  const first = (scene.number - 1) * each
  for (const lead of district.agreeing.slice(first, first + each)) {
    const draw = drawOf('follow', lead.id)
    const intention = draw.pick(['willing', 'willing', 'hesitant', 'unreached'] as const)
    await contact(scene, district, lead, channels[lead.id % channels.length] ?? 'phone', intention)
  }
}

async function contact(
  scene: Scene,
  district: StoryDistrict,
  lead: StoryLead,
  channel: (typeof channels)[number],
  intention: keyof typeof CONTACT_NOTES,
): Promise<void> {
  const draw = drawOf('contact', lead.id, scene.number)
  const companion = district.officers.find(({ name }) => name !== lead.officer.name)
  const promises =
    intention === 'hesitant' || intention === 'unreached' || (intention === 'willing' && draw.percent(50))
  await scene.act(`contact ${lead.id}`, recordContact, lead.officer, {
    leadId: lead.id,
    happenedOn: scene.day,
    channel,
    reached: intention !== 'unreached',
    intention: intention === 'unreached' ? null : intention,
    needs: intention === 'hesitant' ? [draw.pick(needs)] : [],
    nextOn: promises ? scene.calendar.addWorkingDays(scene.day, promisedDays + draw.below(4)) : null,
    officers: channel === 'visit' && companion ? [lead.officer.name, companion.name] : [lead.officer.name],
    note: draw.pick<string>(CONTACT_NOTES[intention]),
  })
}

async function tellMany(scene: Scene): Promise<void> {
  await scene.act('media', recordMediaContact, scene.city, {
    title: '扩面百日攻坚专项行动公告',
    channel: 'media',
    happenedOn: scene.day,
    note: '在本市报纸、电视台和门户网站发布。',
    selection: { filter: { personsFrom: 50 } },
  })
}

async function messageMany(scene: Scene, { code, head, refusing, agreeing }: StoryDistrict): Promise<void> {
  const ids = [...agreeing, ...refusing].map(({ id }) => id)
  if (ids.length === 0) return
  await scene.act(`message ${code}`, recordMediaContact, head, {
    title: '参保办理提醒短信',
    channel: 'message',
    happenedOn: scene.day,
    note: '提醒已承诺参保的单位按期办理登记。',
    selection: { ids },
  })
}
