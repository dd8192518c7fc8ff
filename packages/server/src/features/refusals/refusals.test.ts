import { leadRefusalSchema, refusalPageSchema, refusalSlotsSchema } from '@kuomian/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readAs } from '../../db/index.ts'
import { campaignOf, systemActor } from '../campaigns/index.ts'
import { openWorld, type Who, type World } from '../leads/testing/world.ts'
import { REFUSAL_COLUMNS, refusalTable } from './index.ts'
import { workOn } from './testing/work-on.ts'

/**
 * Four employers of district 1 and one of district 2, issued at the end of June. The slots of the campaign are the 5th and
 * the 25th of August to October, rolled to the working day before.
 */
let world: World
let leads: number[]
const slot = '2016-08-05'

beforeAll(async () => {
  world = await openWorld()
  const [first, second] = [world.actor('d1').districtId, world.actor('d2').districtId]
  leads = [
    await world.addLead({
      name: '甲公司',
      districtId: first,
      persons: 3,
      leadClass: 'K1',
      code: '123456789',
    }),
    await world.addLead({ name: '乙公司', districtId: first, persons: 2 }),
    await world.addLead({ name: '丙公司', districtId: first, persons: 1 }),
    await world.addLead({ name: '丁公司', districtId: first, persons: 1 }),
    await world.addLead({ name: '戊公司', districtId: second, persons: 1 }),
  ]
  await world.call('city', 'POST', '/batches', {})
  await moveTo('2016-08-04')
  // Refused on site and reached on three days: qualifies from 07-20.
  await workOn(world, lead(0), { visits: ['2016-07-11 U05'], calls: ['2016-07-15', '2016-07-20'] })
  await workOn(world, lead(1), { visits: ['2016-07-11 U06'], calls: ['2016-07-15', '2016-07-20'] })
  // Only two days, one of them with a door that nobody opened.
  await workOn(world, lead(2), { visits: ['2016-07-11 U05', '2016-07-18 U15'], calls: ['2016-07-20'] })
  // Agreed at the end.
  await workOn(world, lead(3), {
    visits: ['2016-07-11 U05', '2016-07-19 U02'],
    calls: ['2016-07-12', '2016-07-13'],
  })
  await workOn(world, lead(4), { visits: ['2016-07-11 U05'], calls: ['2016-07-15', '2016-07-20'] })
})
afterAll(() => world.close())

const lead = (place: number): number => leads[place] ?? 0
const moveTo = (day: string) => world.call('city', 'POST', '/campaigns/today', { day })
const post = (who: Who, path: string, body: object = {}) => world.call(who, 'POST', path, body)
const code = (answer: { body: { error: { code: string } } }) => answer.body.error.code
const rows = async (who: Who, query = '') =>
  refusalPageSchema.parse((await world.call(who, 'GET', `/refusals?slot=${slot}${query}`)).body).rows
const slots = async (who: Who) =>
  refusalSlotsSchema.parse((await world.call(who, 'GET', '/refusals/slots')).body)
const table = async (day: string) => {
  const campaign = await campaignOf(world.db)
  return readAs(world.db, systemActor(campaign.id), (tx) =>
    refusalTable(tx, systemActor(campaign.id), campaign, day),
  )
}

describe('the proposal (R43, domain §10.1)', () => {
  test('the list of a slot shows who qualifies before anybody has taken him up', async () => {
    const lines = await table(slot)
    expect(lines.map(({ name, state }) => [name, state])).toEqual([
      ['乙公司', 'proposed'],
      ['甲公司', 'proposed'],
      ['戊公司', 'proposed'],
    ])
    expect(Object.keys(lines[0] ?? {}).sort()).toEqual([...REFUSAL_COLUMNS].sort())
    expect(lines[1]).toMatchObject({
      slot,
      class: 'K1',
      uninsured: 3,
      attempts: 3,
      last_contact: '2016-07-20',
    })
    await expect(table('2016-08-06')).rejects.toMatchObject({ code: 'slot-unknown' })
  })
  test('takes up those of the own district, once; another slot takes nobody', async () => {
    expect((await post('d1', '/refusals/propose', { slot })).body).toEqual({
      slot,
      proposed: 2,
      lapsed: 0,
      drafts: 2,
    })
    expect((await post('d1', '/refusals/propose', { slot })).body).toMatchObject({ proposed: 0, drafts: 2 })
    expect(code(await post('d1', '/refusals/propose', { slot: '2016-08-25' }))).toBe('slot-not-open')
    expect((await rows('d1')).map(({ name, contactDays }) => [name, contactDays])).toEqual([
      ['甲公司', ['2016-07-11', '2016-07-15', '2016-07-20']],
      ['乙公司', ['2016-07-11', '2016-07-15', '2016-07-20']],
    ])
    expect(await rows('d2')).toEqual([])
  })
  test('a lead says what it lacks', async () => {
    const of = async (place: number) =>
      leadRefusalSchema.parse((await world.call('d1', 'GET', `/leads/${lead(place)}/refusal`)).body)
    expect(await of(0)).toMatchObject({ since: '2016-07-20', slot, lacks: [] })
    expect(await of(2)).toMatchObject({ since: null, lacks: ['contact-days'], attempts: 3 })
    expect(await of(3)).toMatchObject({ since: null, lacks: ['not-refusing'] })
    expect((await world.call('d2', 'GET', `/leads/${lead(0)}/refusal`)).status).toBe(404)
  })
})

describe('the district', () => {
  test('gives reasons before it submits; 其他 needs words; a foreign refusal is not found', async () => {
    const [first, second] = (await rows('d1')).map(({ id }) => id)
    const missing = await post('d1', '/refusals/submit', { slot })
    expect(missing.body.error).toMatchObject({ code: 'refusal-reason-missing' })
    expect(missing.body.error.zh).toContain('还有 2 户')
    const bare = await post('d1', '/refusals/describe', { ids: [first], reasonCode: '99' })
    expect(code(bare)).toBe('refusal-note-missing')
    const foreign = await post('d2', '/refusals/describe', { ids: [first], reasonCode: '02' })
    expect(code(foreign)).toBe('refusal-not-found')
    await post('d1', '/refusals/describe', { ids: [first, second], reasonCode: '02', note: '' })
    expect((await rows('d1')).map(({ reasonCode }) => reasonCode)).toEqual(['02', '02'])
  })
  test('leaves one out with its reason, and takes it up again', async () => {
    const second = (await rows('d1'))[1]?.id
    expect((await post('d1', `/refusals/${second}/drop`, { reason: '正在协商' })).status).toBe(200)
    // A zero report would overlook the other one: its number is asked for.
    const zero = await post('d1', '/refusals/zero', { slot })
    expect(zero.body.error).toMatchObject({ code: 'zero-with-qualifying', details: { count: 1 } })
    expect((await post('d1', `/refusals/${second}/restore`)).status).toBe(200)
    expect(code(await post('d1', `/refusals/${second}/restore`))).toBe('refusal-state')
  })
  test('what qualifies no longer is left out when it submits; the rest is in time on the due day', async () => {
    await moveTo('2016-08-05')
    await workOn(world, lead(1), { visits: ['2016-08-05 U02'] })
    expect((await post('d1', '/refusals/submit', { slot })).body).toEqual({
      slot,
      refusals: 1,
      lapsed: 1,
      standing: 'on-time',
    })
    expect((await rows('d1')).map(({ state }) => state)).toEqual(['submitted', 'dropped'])
    expect(code(await post('d1', '/refusals/submit', { slot }))).toBe('report-empty')
    expect(code(await post('d1', '/refusals/zero', { slot }))).toBe('zero-not-empty')
  })
  test('reports zero with the number of those who qualify; nothing by the due day is missing, later is late', async () => {
    await moveTo('2016-08-08')
    const before = (await slots('city')).slots[0]
    expect(before?.figures).toEqual({ expected: 3, waiting: 0, 'on-time': 1, late: 0, missing: 2 })
    const wrong = await post('d2', '/refusals/zero', { slot, confirmed: 2 })
    expect(code(wrong)).toBe('zero-with-qualifying')
    expect((await post('d2', '/refusals/zero', { slot, confirmed: 1 })).body).toMatchObject({
      standing: 'late',
    })
    expect((await post('d3', '/refusals/zero', { slot })).body).toMatchObject({ standing: 'late' })
    expect(code(await post('d3', '/refusals/zero', { slot }))).toBe('zero-reported-already')
    const after = (await slots('city')).slots[0]
    expect(after?.figures).toEqual({ expected: 3, waiting: 0, 'on-time': 1, late: 2, missing: 0 })
    expect((await slots('d1')).slots[0]?.figures).toMatchObject({ expected: 1, 'on-time': 1 })
  })
})

describe('the office', () => {
  test('gives one back with a note; it is reported anew in the slot of that day', async () => {
    const id = (await rows('city'))[0]?.id
    const decide = (decision: string, note = '') =>
      post('city', '/refusals/decide', { decision, note, refusals: { ids: [id] } })
    expect(code(await decide('returned'))).toBe('return-note-missing')
    expect((await decide('returned', '缺少现场照片')).body).toEqual({ refusals: 1 })
    expect(code(await decide('accepted'))).toBe('refusal-state')
    const next = '2016-08-25'
    expect((await post('d1', '/refusals/propose', { slot: next })).body).toMatchObject({ proposed: 1 })
    const again = await world.call('d1', 'GET', `/refusals?slot=${next}`)
    const fresh = refusalPageSchema.parse(again.body).rows[0]
    expect(fresh).toMatchObject({ name: '甲公司', since: '2016-08-08', reasonCode: null })
    await post('d1', '/refusals/describe', { ids: [fresh?.id], reasonCode: '08' })
    expect((await post('d1', '/refusals/submit', { slot: next })).body).toMatchObject({ refusals: 1 })
    const all = { decision: 'accepted', refusals: { slot: next } }
    expect((await post('city', '/refusals/decide', all)).body).toEqual({ refusals: 1 })
    expect(code(await post('city', '/refusals/decide', all))).toBe('no-refusals-waiting')
    expect(code(await post('d1', '/refusals/decide', all))).toBe('not-allowed')
  })
  test('the timeline of the lead tells it', async () => {
    const { rows: events } = await world.db.pool.query(
      `select kind from lead_event where lead_id = $1 and kind like 'refusal%' order by id`,
      [lead(0)],
    )
    expect(events.map(({ kind }) => kind)).toEqual([
      'refusal-submitted',
      'refusal-returned',
      'refusal-submitted',
      'refusal-accepted',
    ])
  })
})

test('a court keeps a lead out of the reports until the day after its end', async () => {
  const path = `/leads/${lead(4)}/refusal-block`
  const reason = { kind: 'court', reason: '已向法院起诉', fromOn: '2016-08-08' }
  expect((await post('d2', path, reason)).status).toBe(200)
  expect(code(await post('d2', path, reason))).toBe('block-standing')
  const states = async () => (await table(slot)).map(({ name, state }) => `${name} ${state}`)
  expect(await states()).not.toContain('戊公司 proposed')
  await moveTo('2016-08-10')
  expect((await post('d2', `${path}/end`, { toOn: '2016-08-09' })).status).toBe(200)
  expect((await table('2016-08-25')).map(({ name, state }) => `${name} ${state}`)).toContain(
    '戊公司 proposed',
  )
  expect(code(await post('d2', `${path}/end`))).toBe('block-not-found')
})

test('a receiver and an administrator see no reports; a leader reads them', async () => {
  for (const who of ['inspection', 'audit', 'admin'] as const) {
    expect((await world.call(who, 'GET', '/refusals/slots')).status).toBe(403)
    expect((await world.call(who, 'GET', `/refusals?slot=${slot}`)).status).toBe(403)
  }
  expect(await rows('leader')).toHaveLength(2)
})
