import {
  leadHandoversSchema,
  leadOrdersSchema,
  orderFiguresSchema,
  orderPageSchema,
  orderSchema,
} from '@kuomian/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bringEvidence } from '../evidence/testing/bring-evidence.ts'
import { openWorld, type Who, type World } from '../leads/testing/world.ts'
import { workOn } from '../refusals/testing/work-on.ts'

/**
 * Three employers of district 1: an order that d1 served, a draft, an order approved and not yet served. The first and the second
 * have a refusal that d1 proposes. Then all three go to district 2.
 */
let world: World
let leads: number[]
let orders: number[]
const slot = '2016-08-05'

beforeAll(async () => {
  world = await openWorld()
  const districtId = world.actor('d1').districtId
  leads = []
  for (const name of ['甲公司', '乙公司', '丙公司'])
    leads.push(await world.addLead({ name, districtId, leadClass: 'K1' }))
  await world.call('city', 'POST', '/batches', {})
  await moveTo('2016-08-01')
  for (const place of [0, 1]) {
    await workOn(world, lead(place), { visits: ['2016-07-11 U05'], calls: ['2016-07-15', '2016-07-20'] })
  }
  await post('d1', '/leads/orders', { selection: { ids: leads } })
  orders = await Promise.all(leads.map(async (id) => (await ordersOf('d1', id))[0]?.id ?? 0))
  await post('city', `/orders/${order(0)}/approve`)
  await post('city', `/orders/${order(2)}/approve`)
  await post('d1', `/orders/${order(0)}/serve`, { servedOn: '2016-08-01', way: 'direct', servedTo: '王经理' })
  await moveTo('2016-08-02')
  await post('d1', '/refusals/propose', { slot })
})
afterAll(() => world.close())

const lead = (place: number): number => leads[place] ?? 0
const order = (place: number): number => orders[place] ?? 0
const moveTo = (day: string) => post('city', '/campaigns/today', { day })
const post = async (who: Who, path: string, body: object = {}) => {
  const answer = await world.call(who, 'POST', path, body)
  expect([path, answer.status, answer.body]).toEqual([path, 200, answer.body])
  return answer.body
}
const ordersOf = async (who: Who, leadId: number) =>
  leadOrdersSchema.parse((await world.call(who, 'GET', `/leads/${leadId}/orders`)).body).orders
const viewed = async (who: Who, id: number) =>
  orderSchema.parse((await world.call(who, 'GET', `/orders/${id}`)).body)
const figures = async (who: Who) =>
  orderFiguresSchema.parse((await world.call(who, 'GET', '/orders/figures')).body)
const inHand = async (who: Who) =>
  orderPageSchema
    .parse((await world.call(who, 'GET', '/orders')).body)
    .rows.map(({ id }) => id)
    .toSorted((a, b) => a - b)
const proposals = async () => {
  const { rows } = await world.db.pool.query<{ lead: number; district: number; state: string }>(
    `select f.lead_id as lead, f.district_id as district, f.state from refusal f
       join refusal_report r on r.id = f.report_id and r.district_id = f.district_id and r.slot = f.slot order by f.lead_id`,
  )
  return rows
}
const transfer = async (place: number) => {
  const toDistrictId = world.actor('d2').districtId
  const reason = '实际经营地在乙区'
  const { requestId } = await post('d1', `/leads/${lead(place)}/request`, {
    kind: 'transfer',
    toDistrictId,
    reason,
  })
  await post('city', `/lead-requests/${requestId}/decision`, { decision: 'approved', note: '' })
}

describe('a lead that is handed to another district', () => {
  test('takes its orders and its proposed refusals along; what was issued and served stays counted with who did it', async () => {
    const before = await figures('city')
    const [d1, d2] = [world.actor('d1').districtId, world.actor('d2').districtId]
    expect(await inHand('d1')).toEqual(orders)
    expect(await proposals()).toEqual([
      { lead: lead(0), district: d1, state: 'draft' },
      { lead: lead(1), district: d1, state: 'draft' },
    ])
    for (const place of [0, 1, 2]) await transfer(place)
    expect(await inHand('d2')).toEqual(orders)
    expect(await inHand('d1')).toEqual([])
    expect(await proposals()).toEqual([
      { lead: lead(0), district: d2, state: 'draft' },
      { lead: lead(1), district: d2, state: 'draft' },
    ])
    // Nothing is counted twice, and the two served and issued by d1 stay its own.
    expect(await figures('city')).toEqual(before)
    expect(await figures('d1')).toMatchObject({ issued: 2, served: 1, running: 0, draft: 0, approved: 0 })
    expect(await figures('d2')).toMatchObject({ issued: 0, served: 0, running: 1, draft: 1, approved: 1 })
    expect(await viewed('d2', order(0))).toMatchObject({ districtId: d2, issuerId: d1, servedById: d1 })
    // A draft that nobody issued is issued by whoever has it.
    expect(await viewed('d2', order(1))).toMatchObject({ issuerId: d2, servedById: null })
  })

  test('is told so by the timeline and by the journal', async () => {
    const { events } = (await world.call('d2', 'GET', `/leads/${lead(0)}/timeline`)).body
    expect(events).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          kind: 'order-followed',
          detail: { order: order(0), from: world.actor('d1').districtId, to: world.actor('d2').districtId },
        }),
        expect.objectContaining({ kind: 'refusal-followed' }),
        expect.objectContaining({ kind: 'order-served' }),
      ]),
    )
    const { rows } = await world.db.pool.query<{ followed: object }>(
      `select after -> 'followed' as followed from journal where command = 'decide-lead-request' order by id`,
    )
    expect(rows.map(({ followed }) => followed)).toEqual([
      { orders: 1, refusals: 1 },
      { orders: 1, refusals: 1 },
      { orders: 1, refusals: 0 },
    ])
  })

  test('is served, extended and corrected by the new district; the old one counts what it did, and does no more', async () => {
    await post('d2', `/orders/${order(2)}/serve`, {
      servedOn: '2016-08-02',
      way: 'direct',
      servedTo: '李会计',
    })
    expect(await viewed('d2', order(2))).toMatchObject({ servedById: world.actor('d2').districtId })
    await post('d2', `/orders/${order(0)}/extend`, { by: { workingDays: 2 }, reason: '资料未齐' })
    expect((await world.call('d1', 'GET', `/orders/${order(0)}`)).body.error.code).toBe('order-not-found')
    const refused = await world.call('d1', 'POST', `/orders/${order(0)}/correct`, {
      correctedOn: '2016-08-02',
      note: '已办理登记',
    })
    expect(refused.body.error.code).toBe('order-not-found')
    const evidence = [await bringEvidence(world, 'd2')]
    await post('d2', `/orders/${order(0)}/correct`, {
      correctedOn: '2016-08-02',
      note: '已办理登记',
      evidence,
    })
    expect(await figures('d1')).toMatchObject({ issued: 2, served: 1 })
    expect(await figures('d2')).toMatchObject({ issued: 0, served: 1, corrected: 1 })
    // The number of the draft is the next of the new district's own series.
    await post('city', `/orders/${order(1)}/approve`)
    expect((await viewed('d2', order(1))).number).toBe(1)
  })
})

describe('a refusal that was reported', () => {
  test('stays with the slot of the district that reported it, and both read what the receiver answers', async () => {
    await moveTo('2016-08-05')
    const { rows } = await world.db.pool.query<{ ids: number[] }>('select array_agg(id) as ids from refusal')
    await post('d2', '/refusals/describe', { ids: rows[0]?.ids, reasonCode: '04', note: '称是合作' })
    await post('d2', '/refusals/submit', { slot })
    const reason = '经营地在丙区'
    const toDistrictId = world.actor('d3').districtId
    const { requestId } = await post('d2', `/leads/${lead(1)}/request`, {
      kind: 'transfer',
      toDistrictId,
      reason,
    })
    await post('city', `/lead-requests/${requestId}/decision`, { decision: 'approved', note: '' })
    const d2 = world.actor('d2').districtId
    expect(await proposals()).toMatchObject([
      { district: d2 },
      { lead: lead(1), district: d2, state: 'submitted' },
    ])
    await post('city', '/refusals/decide', {
      decision: 'accepted',
      note: '已核',
      refusals: { ids: rows[0]?.ids },
    })
    await post('city', '/key-list', {})
    const handovers = async (who: Who) => {
      const { body } = await world.call(who, 'GET', `/leads/${lead(1)}/handovers`)
      return leadHandoversSchema.parse(body).handovers
    }
    const number = (await handovers('d3')).find(({ receiver }) => receiver === 'inspection')?.number
    await post('inspection', `/key-list/${number}/receive`, { receivedBy: '周科长' })
    await post('inspection', `/key-list/${number}/case`, { caseNumber: '立1' })
    await post('inspection', `/key-list/${number}/answer`, { result: 'I01', note: '已补缴' })
    const { events } = (await world.call('d3', 'GET', `/leads/${lead(1)}/timeline`)).body
    expect(events[0]).toMatchObject({ kind: 'handover-answered', detail: { number } })
    for (const who of ['d2', 'd3'] as const) {
      const { handover } = (await world.call(who, 'GET', `/key-list/${number}`)).body
      expect([who, handover.state, handover.result]).toEqual([who, 'answered', 'I01'])
    }
    // It counts for the district that reported it alone.
    const counted = async (who: Who) =>
      (await world.call(who, 'GET', '/key-list/figures')).body.receivers.reduce(
        (sum: number, { leads: led, information }: { leads: number; information: number }) =>
          sum + led + information,
        0,
      )
    expect([await counted('d3'), await counted('d2')]).toEqual([0, await counted('city')])
  })
})
