import { bulkAnswerSchema, bulkPreviewSchema, orderSchema, undoPreviewSchema } from '@kuomian/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { bringEvidence } from '../evidence/testing/bring-evidence.ts'
import { openWorld, type Who, type World } from '../leads/testing/world.ts'

/** Each test has two leads of district 1 of its own: one with a served order, one with a draft and a proposed refusal. */
let world: World
let first: number
let second: number
const today = '2016-08-01'
const reason = '名单有误'

beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  const districtId = world.actor('d1').districtId
  await post('city', '/campaigns/today', { day: today })
  first = await world.addLead({ name: '甲公司', districtId, leadClass: 'K1', persons: 3 })
  second = await world.addLead({ name: '乙公司', districtId, leadClass: 'K1', persons: 2 })
  await post('city', '/batches')
  await post('d1', '/leads/orders', { selection: { ids: [first, second] } })
  const { orders } = (await world.call('d1', 'GET', `/leads/${first}/orders`)).body
  await post('city', `/orders/${orders[0].id}/approve`)
  await post('d1', `/orders/${orders[0].id}/serve`, { servedOn: today, way: 'direct', servedTo: '王经理' })
  await propose(second)
  await post('d1', '/assignments/claim', { selection: { ids: [first] } })
})

const post = async (who: Who, path: string, body: object = {}) => {
  const answer = await world.call(who, 'POST', path, body)
  expect([path, answer.status, answer.body]).toEqual([path, 200, answer.body])
  return answer.body
}
const get = async (who: Who, path: string) => (await world.call(who, 'GET', path)).body
/** Put in as the owner: whether a lead qualifies is another test's. */
const propose = (leadId: number) =>
  world.db.pool.query(
    `with r as (insert into refusal_report (campaign_id, district_id, slot, due_on)
                select campaign_id, district_id, '2016-08-05', '2016-08-05' from lead where id = $1
                on conflict (campaign_id, district_id, slot) do update set due_on = excluded.due_on returning *)
     insert into refusal (campaign_id, report_id, lead_id, district_id, slot, state, since, proposed_on, attempts, contact_days, last_contact_on)
     select campaign_id, id, $1, district_id, slot, 'draft', '2016-07-20', '2016-07-21', 3, '{2016-07-11,2016-07-15,2016-07-20}', '2016-07-20' from r`,
    [leadId],
  )
const kinds = async (leadId: number): Promise<string[]> => {
  const { rows } = await world.db.pool.query<{ kind: string }>(
    'select kind from lead_event where lead_id = $1 order by id desc limit 3',
    [leadId],
  )
  return rows.map(({ kind }) => kind)
}
const stands = async () => {
  const { rows } = await world.db.pool.query<{ order: string[]; refusal: string }>(
    `select (select array_agg(state order by lead_id) from rectification_order where lead_id = any ($1)) as order,
            (select state from refusal where lead_id = $2) as refusal`,
    [[first, second], second],
  )
  return rows[0]
}
const selection = () => ({ ids: [first, second] })
const withdraw = async () =>
  bulkAnswerSchema.parse(
    await post('city', '/leads/bulk', { act: 'withdraw', selection: selection(), reason }),
  )
const ends = { drafts: 1, orders: 1, refusals: 1, assigned: 1 }

describe('a lead that is withdrawn', () => {
  test('ends what runs on it, with the numbers told before, the reason in the order, and each act in the journal', async () => {
    const asked = await post('city', '/leads/bulk/preview', { act: 'withdraw', selection: selection() })
    expect(bulkPreviewSchema.parse(asked)).toEqual({ chosen: 2, leads: 2, units: 2, persons: 5, ends })
    const done = await withdraw()
    expect(done.ended).toEqual(ends)
    expect(await stands()).toEqual({ order: ['revoked', 'revoked'], refusal: 'dropped' })
    expect(await kinds(first)).toEqual(['withdrawn', 'order-revoked', 'assigned'])
    expect(await kinds(second)).toEqual(['withdrawn', 'refusal-lapsed', 'order-revoked'])
    const { orders } = await get('d1', `/leads/${first}/orders`)
    const order = orderSchema.parse(await get('d1', `/orders/${orders[0].id}`))
    expect(order).toMatchObject({ revokedOn: today, revokeReason: reason, number: order.number })
    const { rows } = await world.db.pool.query(
      `select after -> 'ended' as ended, reason from journal where command = 'withdraw-leads' order by id desc limit 1`,
    )
    expect(rows).toEqual([{ ended: ends, reason }])
    // The officer who had it has it no longer in his list.
    const work = await get('d1', '/work?officer=me')
    expect(work.rows.filter(({ id }: { id: number }) => id === first)).toEqual([])
  })

  test('found to be the duplicate of another one, or to have nobody to enrol, ends it too', async () => {
    expect(await get('d1', `/leads/${first}/follow-ups`)).toEqual({
      ...{ drafts: 0, orders: 1, refusals: 0, assigned: 1 },
    })
    const body = { duplicateOf: second, reason }
    const { ended } = await post('city', `/leads/${first}/close-duplicate`, body)
    expect(ended).toEqual({ drafts: 0, orders: 1, refusals: 0, assigned: 1 })
    const evidence = [await bringEvidence(world, 'd1')]
    await post('d1', `/leads/${second}/close`, { end: 'no-staff', reason, evidence })
    expect(await stands()).toEqual({ order: ['revoked', 'revoked'], refusal: 'dropped' })
  })
})

describe('a withdrawal that is undone', () => {
  test('brings the leads back as they were, and says what stays revoked', async () => {
    const issued = async () => get('city', '/leads/total?state=issued&state=accepted')
    const before = await issued()
    const {
      batches: [number],
    } = await withdraw()
    const preview = undoPreviewSchema.parse(await get('city', `/batches/${number}/undo`))
    expect(preview).toMatchObject({ until: '2016-08-08', open: true, leads: 2, units: 2, persons: 5 })
    expect(preview).toMatchObject({ drafts: 1, orders: 1, refusals: 1 })
    expect(preview.revoked.map(({ leadId, was }) => [leadId, was])).toEqual([
      [first, 'running'],
      [second, 'draft'],
    ])
    expect(preview.revoked[0]?.numberText).toContain('号')
    const undone = await post('city', `/batches/${number}/undo`, { reason: '撤回有误' })
    expect(undone).toEqual({
      ...{ batch: number === undefined ? 0 : number + 1, leads: 2, units: 2, persons: 5 },
      ...{ drafts: 1, orders: 1, refusals: 1 },
    })
    expect(await issued()).toEqual(before)
    expect(await get('city', `/batches/${undone.batch}`)).toMatchObject({
      kind: 'reinstatement',
      units: 2,
      persons: 5,
    })
    expect(await stands()).toEqual({ order: ['revoked', 'revoked'], refusal: 'dropped' })
    expect(await kinds(first)).toEqual(['reinstated', 'withdrawn', 'order-revoked'])
    // Her list has it again, and a new order may be drafted.
    const work = await get('d1', '/work?officer=me')
    expect(work.rows.map(({ id }: { id: number }) => id)).toContain(first)
    await post('d1', '/leads/orders', { selection: { ids: [first] } })
    const again = await world.call('city', 'POST', `/batches/${number}/undo`, { reason: '再撤销' })
    expect(again.body.error.code).toBe('nothing-to-reinstate')
  })

  test('is the city’s alone, of withdrawals alone, and within five working days', async () => {
    const {
      batches: [number = 0],
    } = await withdraw()
    const undo = async (who: Who, which: number) =>
      (await world.call(who, 'POST', `/batches/${which}/undo`, { reason: '撤回有误' })).body.error?.code
    expect(await undo('d1', number)).toBe('not-allowed')
    expect((await world.call('d1', 'GET', `/batches/${number}/undo`)).body.error.code).toBe('not-allowed')
    expect(await undo('city', number - 1)).toBe('batch-no-withdrawal')
    expect(await undo('city', number + 99)).toBe('batch-not-found')
    await post('city', '/campaigns/today', { day: '2016-08-09' })
    expect(undoPreviewSchema.parse(await get('city', `/batches/${number}/undo`)).open).toBe(false)
    expect(await undo('city', number)).toBe('withdrawal-undo-over')
  })
})
