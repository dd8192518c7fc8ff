import {
  callListsSchema,
  peopleFiguresSchema,
  personActedSchema,
  personHandoversSchema,
  personPageSchema,
  personSchema,
} from '@kuomian/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readAs } from '../../db/index.ts'
import { campaignOf, systemActor } from '../campaigns/index.ts'
import { openWorld, type Who, type World } from '../leads/testing/world.ts'
import { deliverTo } from '../matching/testing/city.ts'
import { computeLists, makeCallLists } from './index.ts'
import { benefitRow, graduateRow, idNumber, ledgerRow } from './testing/people-rows.ts'

/*
 * July 2016 in the invented city, the ledger of June is the last. District 1: 11–14 stopped in October, 21 and 22 receive benefit until the end of August, 31 and 32
 * graduated in June. District 2: 41 stopped in October. What comes later is paid for by the ledger of July.
 */
let world: World
let ids: Map<string, number>
const deliver = (
  kind: Parameters<typeof deliverTo>[2],
  asOf: string,
  rows: Parameters<typeof deliverTo>[4],
) => deliverTo(world.program, world.campaignId, kind, asOf, rows)
const compute = async () => {
  const campaign = await campaignOf(world.db, { id: world.campaignId })
  return computeLists({ program: world.program, campaign, actor: systemActor(world.campaignId) })
}
const moveTo = (day: string) => world.call('city', 'POST', '/campaigns/today', { day })
const post = (who: Who, path: string, body: object) => world.call(who, 'POST', `/people${path}`, body)
const get = async (who: Who, path: string) => (await world.call(who, 'GET', `/people${path}`)).body
const id = (person: number) => ids.get(`张${person}`) ?? 0
const view = async (person: number, who: Who = 'd1') => personSchema.parse(await get(who, `/${id(person)}`))
const call = (person: number, more: object = {}) =>
  post('d1', `/${id(person)}/contacts`, {
    happenedOn: '2016-07-11',
    channel: 'phone',
    reached: true,
    intention: 'hesitant',
    ...more,
  })
const silent = { reached: false, intention: null }

beforeAll(async () => {
  world = await openWorld()
  await moveTo('2016-07-10')
  const lapsed = [11, 12, 13, 14]
  await deliver('ledger-persons', '2015-10-31', [
    ...lapsed.map((person) => ledgerRow(person, '2015-10')),
    ledgerRow(41, '2015-10', { district: 'YZ-2' }),
  ])
  await deliver('ledger-persons', '2016-06-30', [ledgerRow(99, '2016-06')])
  await deliver('ledger-units', '2016-06-30', [
    { unit_number: 'U1', employer_name: '云泽甲公司', employer_key: '云泽甲', district: 'YZ-1' },
  ])
  await deliver(
    'unemployment',
    '2016-07-01',
    [21, 22].map((person) => benefitRow(person, '2016-03-01', '2016-08-31')),
  )
  await deliver(
    'graduates',
    '2016-07-01',
    [31, 32].map((person) => graduateRow(person, '2016-06-30')),
  )
  await compute()
  const { rows } = await world.db.pool.query<{ name: string; id: number }>(
    'select name, id from followed_person',
  )
  ids = new Map(rows.map(({ name, id: own }) => [name, own]))
  const graduates = [id(31), id(32)]
  const districtId = world.actor('d1').districtId
  await world.db.pool.query(
    'update followed_person set district_id = $1, district_rule = $3 where id = any($2)',
    [districtId, graduates, 'decision'],
  )
  await moveTo('2016-07-11')
})
afterAll(() => world.close())

describe('the list in the order of work', () => {
  test('first who can be called, then who has no number; by keyset to the end, and each district its own', async () => {
    const names: string[] = []
    let after: string | null = ''
    while (after !== null) {
      const page = personPageSchema.parse(await get('d1', `?limit=3${after === '' ? '' : `&after=${after}`}`))
      names.push(...page.rows.map(({ name }) => name))
      after = page.next
    }
    expect(names).toHaveLength(8)
    expect(names.slice(0, 4).sort()).toEqual(['张21', '张22', '张31', '张32'])
    expect(names.slice(4).sort()).toEqual(['张11', '张12', '张13', '张14'])
    expect(personPageSchema.parse(await get('d2', '')).rows.map(({ name }) => name)).toEqual(['张41'])
    expect((await world.call('leader', 'GET', '/people')).status).toBe(403)
    expect((await get('d2', `/${id(11)}`)).error.code).toBe('person-not-found')
    expect((await get('d1', '?after=nonsense')).error.code).toBe('bad-input')
  })
  test('filters: a list, no number, the beginning of a name, a whole ID number', async () => {
    const found = async (query: string) =>
      personPageSchema
        .parse(await get('d1', query))
        .rows.map(({ name }) => name)
        .sort()
    expect(await found('?list=benefit-ends')).toEqual(['张21', '张22'])
    expect(await found('?phone=false')).toEqual(['张11', '张12', '张13', '张14'])
    expect(await found(`?text=${encodeURIComponent('张3')}`)).toEqual(['张31', '张32'])
    expect(await found(`?text=${encodeURIComponent('%')}`)).toEqual([])
    expect(await found(`?text=${idNumber(12)}`)).toEqual(['张12'])
    expect(await found(`?text=${idNumber(41)}`)).toEqual([])
  })
})

describe('one person: what is said decides the next step (R18, R19)', () => {
  test('the page says why he is listed, and what he is entitled to on the day', async () => {
    const person = await view(11)
    expect(person.because).toEqual([
      {
        list: 'interrupted',
        since: '2015-11',
        because: { zh: '最后缴费月2015-10，已中断8个月', en: 'Last paid for 2015-10, 8 months ago' },
      },
    ])
    expect(person).toMatchObject({
      lastUnit: '云泽甲公司',
      idMasked: expect.stringMatching(/^9901\*{10}011[\dX]$/),
      phoneMasked: null,
      leadId: null,
    })
    expect(person.entitlements).toMatchObject([
      {
        code: 'resume',
        standing: 'ask',
        unknown: ['household'],
        monthlyCents: 26_000,
        source: '云人社发〔2016〕22号',
      },
    ])
  })
  test('nobody there twice, then somebody goes there; who is willing is helped at once', async () => {
    expect(personActedSchema.parse((await call(21, silent)).body)).toMatchObject({
      step: 'call-again',
      stepOn: '2016-07-21',
    })
    expect((await call(21, silent)).body).toMatchObject({ step: 'visit', stepOn: '2016-07-11' })
    const { body } = await call(22, { intention: 'willing', needs: ['way-to-pay'] })
    expect((await view(22)).contactHistory).toMatchObject([
      { intention: 'willing', needs: ['way-to-pay'], officer: 'd1' },
    ])
    expect(body).toMatchObject({ step: 'wait-for-benefit', stepOn: '2016-07-17' })
  })
  test('a promise goes first; void, what stood before holds again', async () => {
    const { body } = await call(11, { nextOn: '2016-07-12', nextHour: 15 })
    expect(body).toMatchObject({ step: 'keep-promise', stepOn: '2016-07-12' })
    expect((await post('d1', `/contacts/${body.recordId}/void`, { reason: '记错人' })).body).toMatchObject({
      step: 'call',
    })
    expect((await post('d1', `/contacts/${body.recordId}/void`, { reason: '记错人' })).body.error.code).toBe(
      'person-voided-already',
    )
    expect((await view(11)).contactHistory).toMatchObject([{ voidReason: '记错人' }])
  })
  test.each<[string, object, string]>([
    ['reached, but nobody said anything', { intention: null }, 'contact-reached-without-answer'],
    [
      'not reached, but somebody refused',
      { reached: false, intention: 'refusing' },
      'contact-unreached-with-answer',
    ],
    ['in the future', { happenedOn: '2016-07-12' }, 'day-not-reached'],
    ['before he was listed', { happenedOn: '2016-07-09' }, 'person-contact-before-list'],
    ['an hour without a day', { nextHour: 15 }, 'person-hour-without-day'],
    ['a promise for yesterday', { nextOn: '2016-07-10' }, 'contact-next-day-past'],
  ])('%s is refused', async (_, more, code) => {
    expect((await call(12, more)).body.error.code).toBe(code)
  })
  test('his number stands sealed, and every look at it is journaled with its reason', async () => {
    const reason = { reason: '电话联系' }
    expect((await post('d1', `/${id(12)}/unmask`, { what: 'phone', ...reason })).body.error.code).toBe(
      'person-without-phone',
    )
    expect((await post('d1', `/${id(12)}/facts`, { phone: '13700000012' })).status).toBe(200)
    expect((await view(12)).phoneMasked).toBe('137****0012')
    expect((await post('d1', `/${id(12)}/unmask`, { what: 'phone', ...reason })).body).toEqual({
      value: '13700000012',
    })
    expect((await post('d1', `/${id(12)}/unmask`, { what: 'id', ...reason })).body).toEqual({
      value: idNumber(12),
    })
    expect((await post('d2', `/${id(12)}/unmask`, { what: 'id', ...reason })).body.error.code).toBe(
      'person-not-found',
    )
    const { rows } = await world.db.pool.query(
      `select after, reason from journal where command = 'unmask-followed-person' order by id`,
    )
    expect(rows).toEqual([
      { after: { what: 'phone' }, reason: '电话联系' },
      { after: { what: 'id' }, reason: '电话联系' },
    ])
    const { rows: journal } = await world.db.pool.query(
      'select string_agg(coalesce(after::text, $1), $1) as all from journal',
      [''],
    )
    expect(journal[0]?.all).not.toMatch(/1370000|9901011980/)
  })
  test('what he says of himself goes before the rosters', async () => {
    await post('d1', `/${id(12)}/facts`, { flexible: true, hardToPlace: true })
    expect(await view(12)).toMatchObject({ flexible: true, hardToPlace: true })
  })
})

describe('a graduate (R20)', () => {
  const note = (person: number, body: object) =>
    post('d1', `/${id(person)}/records`, { on: '2016-07-11', ...body })
  test('state with its day and source, vacancy, venture, subsidy: each has its next step', async () => {
    const step = async () => (await view(31)).graduate?.step
    expect(await step()).toBe('call')
    await call(31, { intention: 'hesitant' })
    expect(await step()).toBe('ask-state')
    await note(31, { kind: 'state', state: 'seeking', source: '本人' })
    expect(await step()).toBe('offer-vacancy')
    await note(31, { kind: 'vacancy-offered', source: '云泽甲公司 会计' })
    expect(await step()).toBe('follow-vacancy')
    await note(31, { kind: 'venture-intended' })
    expect(await step()).toBe('guide-venture')
    await note(31, { kind: 'state', state: 'venture', source: '营业执照' })
    expect(await step()).toBe('apply-for-subsidy')
    const granted = { kind: 'subsidy-granted', subsidy: 'resume', months: 12 }
    expect((await note(31, granted)).body.error.code).toBe('subsidy-not-applied')
    expect((await note(31, { kind: 'subsidy-applied', subsidy: 'none' })).body.error.code).toBe(
      'subsidy-unknown',
    )
    await note(31, { kind: 'subsidy-applied', subsidy: 'resume' })
    expect(await step()).toBe('follow-subsidy')
    const { body } = await note(31, granted)
    expect(await step()).toBe('help-to-enrol')
    expect((await view(31)).entitlements[0]).toMatchObject({ code: 'resume', monthsLeft: 0 })
    await post('d1', `/records/${body.recordId}/void`, { reason: '未批准' })
    expect(await step()).toBe('follow-subsidy')
    expect((await view(31)).graduate?.state).toEqual({
      state: 'venture',
      on: '2016-07-11',
      source: '营业执照',
    })
  })
  test('the funnel by school and year counts at each stage all who came so far', async () => {
    const { rows } = await get('d1', '/funnel')
    expect(rows).toEqual([
      {
        ...{ school: '云泽职业学院', year: 2016, outside: 0 },
        reached: { listed: 2, reached: 1, 'state-known': 1, supported: 1, employed: 1, paying: 0 },
      },
    ])
  })
})

describe('call lists of a day', () => {
  const lists = async (day: string, query = '') =>
    callListsSchema.parse(await get('d1', `/calls?day=${day}${query}`))
  const make = (more: object = {}) =>
    post('d1', '/calls', { day: '2016-07-12', officerIds: [world.actor('d1').userId], perHour: 2, ...more })
  test('hold who is due and has a number, promises at their hour, and what was not begun is made anew', async () => {
    await call(32, { nextOn: '2016-07-12', nextHour: 15 })
    expect((await make({ day: '2016-07-10' })).body.error.code).toBe('call-list-past')
    expect((await make({ officerIds: [world.actor('d2').userId] })).body.error.code).toBe('officer-unknown')
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
    await world.db.pool.query(
      `insert into user_account (campaign_id, login, name, role, district_id, password_hash) select campaign_id, 'd1-b', '分中心', role, district_id, 'x' from user_account where login = 'd1'`,
    )
    await world.db.pool.query(
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
    await world.db.pool.query(
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
  const made = await world.call('d1', 'POST', '/documents', { kind: 'person-handover', subjectId: handover })
  expect(made.body.number).toMatch(/扩面交〔2016〕2号$/)
  const { rows } = await world.db.pool.query<{ data: { rows: { idMasked: string }[]; outcome: string } }>(
    'select data from document where id = $1',
    [made.body.id],
  )
  expect(rows[0]?.data).toMatchObject({ persons: 2, outcome: '已签收', giver: '区县人力社保局' })
  expect(rows[0]?.data.rows.every(({ idMasked }) => /^9901\*{10}/.test(idMasked))).toBe(true)
  const { handovers } = personHandoversSchema.parse(await get('d1', '/handovers'))
  expect(handovers.find(({ id: own }) => own === handover)).toMatchObject({
    documentNumber: made.body.number,
  })
}

describe('progress per district and list, and what calling brings (by the ledger alone)', () => {
  const figures = async (who: Who, query = '') =>
    peopleFiguresSchema.parse(await get(who, `/figures${query}`))
  const line = (all: Awaited<ReturnType<typeof figures>>, list: string | null) =>
    all.progress.find((row) => row.list === list)
  test('no tick makes a success: only a payment for a month after the contact', async () => {
    const willing = await figures('d1')
    expect(willing.total).toMatchObject({ persons: 8, contacted: 4, reached: 3, willing: 2, resumed: 0 })
    await moveTo('2016-09-05')
    await deliver('ledger-persons', '2016-08-31', [ledgerRow(22, '2016-08'), ledgerRow(13, '2016-08')])
    await compute()
    expect((await view(22)).success).toEqual({
      contactOn: '2016-07-11',
      month: '2016-08',
      knownOn: '2016-09-05',
    })
    expect((await view(13)).success).toBeNull()
    const all = await figures('d1')
    expect(line(all, 'benefit-ends')).toMatchObject({
      persons: 2,
      contacted: 2,
      reached: 1,
      willing: 1,
      resumed: 1,
    })
    expect(line(all, 'interrupted')).toMatchObject({
      persons: 4,
      contacted: 0,
      resumed: 0,
      uncontacted: 4,
      uncontactedPaying: 1,
    })
    expect((await call(22, { happenedOn: '2016-09-05' })).body.error.code).toBe('person-not-open')
  })
  test('an earlier day has the figures of that day, and a leader reads figures', async () => {
    expect((await figures('d1', '?asOf=2016-07-10')).total).toMatchObject({
      persons: 8,
      contacted: 0,
      resumed: 0,
    })
    const city = await figures('leader')
    expect(city.total.persons).toBe(9)
    expect(new Set(city.progress.map(({ districtId }) => districtId)).size).toBe(2)
    expect((await figures('d2')).total.persons).toBe(1)
  })
  test('these people never enter annex 4', async () => {
    const { rows } = await world.db.pool.query('select count(*)::integer as n from counter_delta')
    expect(rows[0]?.n).toBe(0)
    const leads = await readAs(world.db, world.actor('city'), (tx) =>
      tx.selectFrom('lead').select('id').execute(),
    )
    expect(leads).toEqual([])
  })
})

describe('who is in no district (待定区县)', () => {
  test('is placed by the city, and by nobody else', async () => {
    const place = { ids: [id(41)], districtId: world.actor('d3').districtId }
    expect((await post('d1', '/place', place)).body.error.code).toBe('not-allowed')
    expect((await post('city', '/place', place)).body).toEqual({ persons: 1 })
    expect((await view(41, 'd3')).districtRule).toBe('decision')
    expect((await post('city', '/place', place)).body.error.code).toBe('nobody-chosen')
  })
})
