import { mkdir } from 'node:fs/promises'
import { peopleFiguresSchema, personActedSchema, personPageSchema } from '@kuomian/contract'
import { openTable } from '@kuomian/sheets'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readAs } from '../../db/index.ts'
import type { Who } from '../leads/testing/world.ts'
import { exportPeopleJob } from './export-people.ts'
import { idNumber, ledgerRow } from './testing/people-rows.ts'
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
const id = (person: number) => people.id(person)

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
    expect((await people.world.call('leader', 'GET', '/people')).status).toBe(403)
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

describe('a copy that is taken away', () => {
  test('holds whom the list shows; the count of rows stands in the file, in the answer and in the journal', async () => {
    const { world } = people
    await mkdir(world.program.folders.exports, { recursive: true })
    const { file, result } = await exportPeopleJob({
      ...{ id: 'job-people', program: world.program, actor: world.actor('d1'), report: () => undefined },
      input: { filter: JSON.stringify({}), userName: '王强' },
    })
    const table = await openTable(file?.path ?? '')
    const rows: string[][] = []
    for await (const some of table.rows()) rows.push(...some.map(({ cells }) => [...cells]))
    await table.close()
    expect(result).toEqual({ rows: 8 })
    expect(rows).toHaveLength(1 + 8 + 1)
    expect(rows.at(-1)?.[0]).toContain('共 8 人')
    const { rows: noted } = await world.db.pool.query(
      `select after from journal where command = 'finish-people-export'`,
    )
    expect(noted).toEqual([{ after: result }])
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
    const { rows } = await people.world.db.pool.query(
      `select after, reason from journal where command = 'unmask-followed-person' order by id`,
    )
    expect(rows).toEqual([
      { after: { what: 'phone' }, reason: '电话联系' },
      { after: { what: 'id' }, reason: '电话联系' },
    ])
    const { rows: journal } = await people.world.db.pool.query(
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

describe('progress per district and list, and what calling brings (by the ledger alone)', () => {
  const figures = async (who: Who, query = '') =>
    peopleFiguresSchema.parse(await get(who, `/figures${query}`))
  const line = (all: Awaited<ReturnType<typeof figures>>, list: string | null) =>
    all.progress.find((row) => row.list === list)
  test('no tick makes a success: only a payment for a month after the contact', async () => {
    await call(32, { intention: 'willing' })
    const willing = await figures('d1')
    expect(willing.total).toMatchObject({ persons: 8, contacted: 4, reached: 3, willing: 2, resumed: 0 })
    await moveTo('2016-09-05')
    await people.deliver('ledger-persons', '2016-08-31', [ledgerRow(22, '2016-08'), ledgerRow(13, '2016-08')])
    await people.compute()
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
    const { rows } = await people.world.db.pool.query('select count(*)::integer as n from counter_delta')
    expect(rows[0]?.n).toBe(0)
    const leads = await readAs(people.world.db, people.world.actor('city'), (tx) =>
      tx.selectFrom('lead').select('id').execute(),
    )
    expect(leads).toEqual([])
  })
})

describe('who is in no district (待定区县)', () => {
  test('is placed by the city, and by nobody else', async () => {
    const place = { ids: [id(41)], districtId: people.world.actor('d3').districtId }
    expect((await post('d1', '/place', place)).body.error.code).toBe('not-allowed')
    expect((await post('city', '/place', place)).body).toEqual({ persons: 1 })
    expect((await view(41, 'd3')).districtRule).toBe('decision')
    expect((await post('city', '/place', place)).body.error.code).toBe('nobody-chosen')
  })
})
