import { Refusal } from '@kuomian/contract'
import { drawOf } from '@kuomian/demo'
import { campaignOf, systemActor } from '../../features/campaigns/index.ts'
import { makeDocument } from '../../features/documents/index.ts'
import {
  answerPersonHandover,
  computeLists,
  handPeopleOver,
  makeCallLists,
  recordPersonContact,
  recordPersonRecord,
  sendPersonMessage,
} from '../../features/people/index.ts'
import type { Program } from '../../program/index.ts'
import type { Player, Scene, StoryDistrict } from './scene.ts'

/** So many people of a district are spoken with before the ledger that tells what came of it, and so many on the story's last day. */
const spokenWith = { first: 14, last: 4 }
/** Somebody is written to where no telephone number is known. */
const written = 3

/** Where the demo's pages are reached: the address on which `npm start` serves. */
const address = 'http://127.0.0.1:8015'

/** The lists of people as of the campaign's today; a campaign that declares none, or has no ledger yet, has none. */
export async function computePeople(program: Program, code: string): Promise<void> {
  const campaign = await campaignOf(program.db, { code })
  try {
    await computeLists({ program, campaign, actor: systemActor(campaign.id) })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}

/** On the day of the published figures people are called for the first time: the ledger of the next month says what it brought (R18, R19). */
export async function playFirstCalls(scene: Scene): Promise<void> {
  for (const district of scene.districts) {
    for (const [place, person] of (await peopleOf(scene, district, true, spokenWith.first)).entries())
      await contact(scene, district, person, place)
    for (const person of await peopleOf(scene, district, false, written))
      await scene.act(`write to ${person}`, recordPersonContact, district.head, {
        ...{ personId: person, happenedOn: scene.day, channel: 'letter', reached: false },
      })
  }
}

/** On the last two days a list changes hands, many are written to, and the officers work through their calls. */
export async function playPeople(scene: Scene, days: number): Promise<void> {
  if (scene.number === days && !(await isTold(scene, 'people_run', 'as_of')))
    await computePeople(scene.program, scene.campaign.code)
  // Who is called follows from the lists as they are: told again, the day is over.
  const isOver = await isTold(scene, 'call_list', 'day')
  for (const district of scene.districts) {
    if (scene.number === days - 1) await handOver(scene, district)
    if (scene.number !== days || isOver) continue
    await takeOver(scene, district)
    if (
      !(await hasOpen(
        scene,
        district,
        `step_on <= '${scene.day}' and step <> 'visit' and phone_masked is not null`,
      ))
    )
      continue
    const officerIds = district.officers.slice(0, 3).flatMap(({ actor }) => actor.userId ?? [])
    await scene.act(`calls ${district.code}`, makeCallLists, district.head, {
      ...{ day: scene.day, officerIds, perHour: 4 },
    })
    for (const [place, person] of (await toCallOf(scene, district)).entries())
      await contact(scene, district, person, place)
  }
}

/** Whether the day was played before, by what it left behind. */
async function isTold(
  { program, campaign, day }: Scene,
  table: 'people_run' | 'call_list',
  column: 'as_of' | 'day',
): Promise<boolean> {
  const { rows } = await program.db.pool.query(
    `select 1 from ${table} where campaign_id = $1 and ${column} = $2 limit 1`,
    [campaign.id, day],
  )
  return rows.length > 0
}

/** In a small city a district may have nobody to hand over, to write to or to call. */
async function hasOpen({ program }: Scene, { id }: StoryDistrict, condition: string): Promise<boolean> {
  const { rows } = await program.db.pool.query(
    `select 1 from followed_person where district_id = $1 and state = 'open' and ${condition} limit 1`,
    [id],
  )
  return rows.length > 0
}

/** An open person's ids in the order of work, with or without a telephone number. */
async function peopleOf(
  { program, day }: Scene,
  district: StoryDistrict,
  hasPhone: boolean,
  most: number,
): Promise<number[]> {
  const { rows } = await program.db.pool.query<{ id: number }>(
    `select id from followed_person
      where district_id = $1 and state = 'open' and listed_on <= $2 and contacted_on is null and (phone_masked is not null) = $3
      order by not lists && array['on-benefit'], id limit $4`,
    [district.id, day, hasPhone, most],
  )
  return rows.map(({ id }) => id)
}

async function toCallOf({ program, day }: Scene, district: StoryDistrict): Promise<number[]> {
  const { rows } = await program.db.pool.query<{ id: number }>(
    `select l.followed_id as id from call_list_line l join call_list c on c.id = l.call_list_id
      where l.district_id = $1 and l.day = $2 and l.contact_id is null order by l.place, c.officer_id limit $3`,
    [district.id, day, spokenWith.last],
  )
  return rows.map(({ id }) => id)
}

const needs = ['subsidy', 'jobs', 'way-to-pay', 'training'] as const

async function contact(scene: Scene, district: StoryDistrict, person: number, place: number): Promise<void> {
  const draw = drawOf('person', person, scene.number)
  const officer = district.officers[place % district.officers.length] ?? district.head
  const intention = draw.pick(['willing', 'willing', 'hesitant', 'refusing', 'unreached'] as const)
  const reached = intention !== 'unreached'
  const promises = intention === 'hesitant'
  await scene.act(`call ${person}`, recordPersonContact, officer, {
    ...{ personId: person, happenedOn: scene.day, channel: 'phone', reached },
    intention: reached ? intention : null,
    needs: reached && intention !== 'refusing' ? [draw.pick(needs)] : [],
    nextOn: promises ? scene.calendar.addWorkingDays(scene.day, 1 + draw.below(4)) : null,
    nextHour: promises ? draw.pick([9, 10, 14, 15] as const) : null,
  })
  if (reached && place % 3 === 0) await noteGraduate(scene, officer, person)
}

/** What a graduate says that he does is noted with its source (R20). */
async function noteGraduate(scene: Scene, officer: Player, person: number): Promise<void> {
  const { rows } = await scene.program.db.pool.query(
    'select 1 from followed_person where id = $1 and graduated_on is not null',
    [person],
  )
  if (rows.length === 0) return
  const draw = drawOf('graduate', person)
  const state = draw.pick(['seeking', 'seeking', 'employed', 'venture', 'studying'] as const)
  await scene.act(`state of ${person}`, recordPersonRecord, officer, {
    ...{ personId: person, kind: 'state', on: scene.day, state, source: '本人电话' },
  })
  if (state === 'seeking')
    await scene.act(`vacancy for ${person}`, recordPersonRecord, officer, {
      ...{ personId: person, kind: 'vacancy-offered', on: scene.day, source: '区人才市场专场招聘会' },
    })
}

async function handOver(scene: Scene, district: StoryDistrict): Promise<void> {
  const { keys } = scene.program
  for (const { code } of scene.campaign.definition.people.lists.filter(({ list }) => list === 'on-benefit')) {
    if (!(await hasOpen(scene, district, `lists @> array['${code}']`))) continue
    await scene.act(`hand over ${district.code}`, handPeopleOver(keys), district.head, {
      ...{ giver: 'bureau', list: code, note: '请核实就业状况和缴费需求，动员及时续保。' },
    })
  }
  if (district.place % 4 === 0 && (await hasOpen(scene, district, 'phone_masked is not null')))
    await scene.act(`message people ${district.code}`, sendPersonMessage(keys), district.head, {
      title: '续缴提醒',
      words: '您的养老保险已中断缴费，可到所在区社保分中心或街道劳动保障服务中心续缴，咨询电话12333。',
      filter: { phone: true },
    })
}

/** The sub-centre takes the list; now and then it sends one back. */
async function takeOver(scene: Scene, district: StoryDistrict): Promise<void> {
  const taker = district.officers[1]
  const { rows } = await scene.program.db.pool.query<{ id: number }>(
    `select id from person_handover where district_id = $1 and state = 'handed'`,
    [district.id],
  )
  for (const { id } of taker === undefined ? [] : rows) {
    const sendsBack = district.place % 5 === 3
    const answer = sendsBack
      ? { answer: 'return', reason: '部分人员联系电话有误，请核对后再移交。' }
      : { answer: 'accept' }
    await scene.act(`take over ${district.code}`, answerPersonHandover, taker ?? district.head, {
      ...{ handoverId: id, ...answer },
    })
    if (district.place < 2)
      await scene.act(`receipt ${district.code}`, makeDocument(scene.workshop, address), district.head, {
        kind: 'person-handover',
        subjectId: id,
      })
  }
}
