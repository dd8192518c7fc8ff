import { callListsSchema, personHandoversSchema } from '@kuomian/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Who } from '../leads/testing/world.ts'
import { makeCallLists } from './index.ts'
import { openPeopleWorld, type PeopleWorld, silent } from './testing/people-world.ts'

let people: PeopleWorld
beforeAll(async () => {
  people = await openPeopleWorld()
})
afterAll(() => people.world.close())

const post: PeopleWorld['post'] = (...asked) => people.post(...asked)
const get: PeopleWorld['get'] = (...asked) => people.get(...asked)
const view: PeopleWorld['view'] = (...asked) => people.view(...asked)
const call: PeopleWorld['call'] = (...asked) => people.call(...asked)
const moveTo: PeopleWorld['moveTo'] = (day) => people.moveTo(day)

describe('call lists of a day', () => {
  const lists = async (day: string, query = '') =>
    callListsSchema.parse(await get('d1', `/calls?day=${day}${query}`))
  const make = (more: object = {}) =>
    post('d1', '/calls', {
      day: '2016-07-12',
      officerIds: [people.world.actor('d1').userId],
      perHour: 2,
      ...more,
    })
  test('hold who is due and has a number, promises at their hour, and what was not begun is made anew', async () => {
    await call(21, silent)
    await call(21, silent)
    await call(32, { nextOn: '2016-07-12', nextHour: 15 })
    expect((await make({ day: '2016-07-10' })).body.error.code).toBe('call-list-past')
    expect((await make({ officerIds: [people.world.actor('d2').userId] })).body.error.code).toBe(
      'officer-unknown',
    )
    expect((await make()).body).toMatchObject({ officers: 1 })
    const { calls } = (await make()).body
    const list = await lists('2016-07-12')
    expect(list.calls).toHaveLength(calls)
    expect(list.calls.map(({ name, hour }) => `${hour} ${name}`)).toContain('15 张32')
    expect(list.calls.every(({ phoneMasked }) => phoneMasked !== null)).toBe(true)
    // 21 is to be visited, 22 waits for the end of his benefit.
    expect(list.calls.map(({ name }) => name)).not.toContain('张21')
  })
  test('a result done takes its place on the list, which then stays as it is', async () => {
    await moveTo('2016-07-12')
    expect((await call(32, { happenedOn: '2016-07-12', intention: 'willing' })).status).toBe(200)
    const list = await lists('2016-07-12')
    expect(list.officers).toMatchObject([{ done: 1 }])
    expect(list.calls.find(({ name }) => name === '张32')?.contactId).not.toBeNull()
    expect((await make()).body.error.code).toBe('call-list-begun')
    expect((await make({ day: '2016-07-13', list: 'nobody' })).body.error.code).toBe('nobody-to-call')
  })
  test('are the district’s own: another one sees nothing, the city makes none', async () => {
    const others = callListsSchema.parse(await get('d2', '/calls?day=2016-07-12'))
    expect([others.officers, others.calls]).toEqual([[], []])
    expect(
      (await post('city', '/calls', { day: '2016-07-12', officerIds: [1], perHour: 1 })).body.error.code,
    ).toBe('not-allowed')
    expect(makeCallLists.roles).toEqual(['district'])
  })
})

describe('a message to many', () => {
  test('is counted first, reaches who has a number, and is never work with one person', async () => {
    await post('d1', `/${people.id(12)}/facts`, { phone: '13700000012' })
    const filter = { list: 'interrupted', due: true }
    expect((await post('d1', '/preview', { filter })).body).toEqual({
      chosen: 4,
      numbered: 1,
      unnumbered: 3,
      waiting: 0,
    })
    const before = await view(12)
    const { body } = await post('d1', '/messages', {
      title: '续保提醒',
      words: '请及时续缴养老保险，咨询12333。',
      filter,
    })
    expect(body).toMatchObject({ persons: 1, unnumbered: 3 })
    const after = await view(12)
    expect([after.contacts, after.step]).toEqual([before.contacts, before.step])
    expect(after.contactHistory[0]).toMatchObject({ channel: 'message', individual: false, reached: false })
    const line = after.contactHistory[0]?.id
    expect((await post('d1', `/contacts/${line}/void`, { reason: '错了' })).body.error.code).toBe(
      'person-contact-of-many',
    )
    const gone = { title: '续保提醒', words: '请及时续缴', filter: { text: '无此人' } }
    expect((await post('d1', '/messages', gone)).body.error.code).toBe('nobody-chosen')
    expect((await post('d1', `/messages/${body.messageId}/void`, { reason: '未发送' })).body).toMatchObject({
      persons: 1,
    })
    expect((await view(12)).contactHistory[0]?.voidedOn).toBe('2016-07-12')
  })
})

describe('a hand-over between bureau and sub-centre (R19)', () => {
  const handovers = async () => personHandoversSchema.parse(await get('d1', '/handovers')).handovers
  const answer = (who: Who, handover: number, body: object) =>
    post(who, `/handovers/${handover}/answer`, body)
  let handover: number
  test('is numbered and counted, and nobody stands in two that wait', async () => {
    const { body } = await post('d1', '/handovers', { giver: 'bureau', list: 'benefit-ends' })
    expect(body).toMatchObject({ number: 1, persons: 2 })
    handover = body.handoverId
    expect((await post('d1', '/handovers', { giver: 'bureau', list: 'benefit-ends' })).body.error.code).toBe(
      'nobody-chosen',
    )
    expect((await view(21)).heldBy).toBe('bureau')
    expect((await get('d2', '/handovers')).handovers).toEqual([])
  })
  test('is taken by the other side, or sent back with a reason; then people have changed hands', async () => {
    expect((await answer('d1', handover, { answer: 'accept' })).body.error.code).toBe('person-handover-own')
    expect((await answer('d2', handover, { answer: 'accept' })).body.error.code).toBe(
      'person-handover-not-found',
    )
    // A colleague of the sub-centre.
    await people.world.db.pool.query(
      `insert into user_account (campaign_id, login, name, role, district_id, password_hash) select campaign_id, 'd1-b', '分中心', role, district_id, 'x' from user_account where login = 'd1'`,
    )
    await people.world.db.pool.query(
      'update person_handover set handed_by = (select id from user_account where login = $1)',
      ['d1-b'],
    )
    expect((await answer('d1', handover, { answer: 'return' })).body.error.code).toBe(
      'person-handover-reason',
    )
    expect((await answer('d1', handover, { answer: 'return', reason: '缺少两人的联系方式' })).body).toEqual({
      handoverId: handover,
      persons: 2,
    })
    expect(await handovers()).toMatchObject([{ number: 1, state: 'returned', reason: '缺少两人的联系方式' }])
    const { body } = await post('d1', '/handovers', { giver: 'bureau', list: 'benefit-ends' })
    expect(body.number).toBe(2)
    await people.world.db.pool.query(
      'update person_handover set handed_by = (select id from user_account where login = $1) where id = $2',
      ['d1-b', body.handoverId],
    )
    await answer('d1', body.handoverId, { answer: 'accept' })
    expect((await view(21)).heldBy).toBe('sub-centre')
    await expectReceipt(body.handoverId)
    expect((await answer('d1', body.handoverId, { answer: 'accept' })).body.error.code).toBe(
      'person-handover-answered',
    )
    expect((await post('d1', '/handovers', { giver: 'sub-centre', list: 'benefit-ends' })).body.persons).toBe(
      2,
    )
    const [waiting] = await handovers()
    expect((await answer('d1', waiting?.id ?? 0, { answer: 'withdraw' })).status).toBe(200)
  })
})

/** The receipt is a paper of the district with the number of the hand-over; ID numbers are masked on it. */
async function expectReceipt(handover: number): Promise<void> {
  const made = await people.world.call('d1', 'POST', '/documents', {
    kind: 'person-handover',
    subjectId: handover,
  })
  expect(made.body.number).toMatch(/扩面交〔2016〕2号$/)
  const { rows } = await people.world.db.pool.query<{
    data: { rows: { idMasked: string }[]; outcome: string }
  }>('select data from document where id = $1', [made.body.id])
  expect(rows[0]?.data).toMatchObject({ persons: 2, outcome: '已签收', giver: '区县人力社保局' })
  expect(rows[0]?.data.rows.every(({ idMasked }) => /^9901\*{10}/.test(idMasked))).toBe(true)
  const { handovers } = personHandoversSchema.parse(await get('d1', '/handovers'))
  expect(handovers.find(({ id: own }) => own === handover)).toMatchObject({
    documentNumber: made.body.number,
  })
}
