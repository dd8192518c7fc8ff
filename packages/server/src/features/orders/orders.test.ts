import {
  leadOrdersSchema,
  orderDoneSchema,
  orderFiguresSchema,
  orderPageSchema,
  orderSchema,
} from '@kuomian/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { runCommand } from '../../command/index.ts'
import { type Actor, readAs } from '../../db/index.ts'
import { openWorld, type World } from '../leads/testing/world.ts'
import { approveOrder } from './approve-order.ts'
import { correctOrdersByLedger } from './correct-by-ledger.ts'
import { draftOrder } from './draft-order.ts'
import { orderDocumentOf } from './order-document.ts'

/** Three employers of district 1 and one of district 2; d1 drafts, a colleague of the district or the city approves. */
let world: World
let colleague: Actor
let leads: number[]
const today = (day: string) => world.call('city', 'POST', '/campaigns/today', { day })
const text = (more: object = {}) => ({
  kind: 'registration',
  persons: 60,
  facts: '你单位未依法办理社会保险登记。',
  provision: '《中华人民共和国社会保险法》第五十七条',
  demand: '办理社会保险登记。',
  workingDays: 5,
  ...more,
})
const draft = async (place: number, more: object = {}) => {
  const input = { ...text(more), leadId: leads[place] }
  return (await runCommand(world.db, draftOrder, world.actor('d1'), input)).orderId
}
const act = async (id: number, name: string, body: object = {}) =>
  world.call('d1', 'POST', `/orders/${id}/${name}`, body)
const slip = (more: object = {}) => ({ servedOn: '2016-07-04', way: 'direct', servedTo: '李会计', ...more })
const served = async (place: number, more: object = {}, service: object = {}) => {
  const id = await draft(place, more)
  await runCommand(world.db, approveOrder, colleague, { orderId: id })
  const { body } = await act(id, 'serve', slip(service))
  return orderDoneSchema.parse(body)
}
/** A photograph that has arrived, put in by SQL as the owner. */
const photo = async () => {
  const { rows } = await world.db.pool.query<{ id: string }>(
    `insert into evidence (id, campaign_id, district_id, kind, name, media_type, bytes, received_bytes, sha256, source, state, stored_at)
     values (gen_random_uuid(), $1, $2, 'photo', '登记证.jpg', 'image/jpeg', 3, 3, repeat('0', 64), 'file', 'stored', now()) returning id`,
    [world.campaignId, world.actor('d1').districtId],
  )
  return rows[0]?.id ?? ''
}
const view = async (id: number) => orderSchema.parse((await world.call('d1', 'GET', `/orders/${id}`)).body)

beforeAll(async () => {
  world = await openWorld()
  const [first, second] = [world.actor('d1').districtId, world.actor('d2').districtId]
  const { rows } = await world.db.pool.query<{ id: number }>(
    `insert into user_account (campaign_id, login, name, role, district_id, password_hash)
     values ($1, 'd1-b', '乙', 'district', $2, 'x') returning id`,
    [world.campaignId, first],
  )
  colleague = { ...world.actor('d1'), userId: rows[0]?.id ?? 0 }
  leads = []
  for (const name of ['甲公司', '乙公司', '丙公司']) {
    leads.push(await world.addLead({ name, districtId: first, leadClass: 'K1', persons: 60 }))
  }
  leads.push(await world.addLead({ name: '丁公司', districtId: second, persons: 2 }))
  await world.call('city', 'POST', '/batches', {})
  await today('2016-07-04')
})
afterAll(() => world.close())

describe('one order from draft to its end (限期改正)', () => {
  let id: number
  test('a draft has no number and no day; its words may change', async () => {
    id = await draft(0)
    expect(await view(id)).toMatchObject({ state: 'draft', number: null, dueOn: null, ownDraft: true })
    await act(id, 'amend', text({ persons: 61, workingDays: 10 }))
    expect(await view(id)).toMatchObject({ persons: 61, workingDays: 10, acts: ['amend', 'revoke'] })
    await expect(draft(0)).rejects.toMatchObject({ code: 'order-standing' })
  })
  test('nobody approves his own draft; a colleague does, and it gets the next number of its district', async () => {
    expect((await act(id, 'approve')).body.error.code).toBe('order-own-draft')
    const { numberText, state } = await runCommand(world.db, approveOrder, colleague, { orderId: id })
    expect(state).toBe('approved')
    expect(numberText).toBe('望川人社监令字〔2016〕第1号')
  })
  test.each<[string, object, string, string]>([
    ['in the future', { servedOn: '2016-07-05' }, 'day-not-reached', 'servedOn'],
    ['before it was approved', { servedOn: '2016-07-01' }, 'order-served-before-approval', 'servedOn'],
    ['left without a witness', { way: 'left' }, 'order-witness-missing', 'witness'],
    ['due on a Sunday', { dueOn: '2016-07-10' }, 'order-deadline-no-working-day', 'dueOn'],
    ['due the day it is served', { dueOn: '2016-07-04' }, 'order-deadline-too-early', 'dueOn'],
  ])('served %s is refused, and the field is named', async (_name, more, code, field) => {
    const { body } = await act(id, 'serve', slip(more))
    expect(body.error).toMatchObject({ code, field })
  })
  test('a deadline on a holiday is told with the working days beside it', async () => {
    const { body } = await act(id, 'serve', slip({ dueOn: '2016-07-10' }))
    expect(body.error.zh).toBe('2016-07-10 不是工作日，请改为 2016-07-08 或 2016-07-11。')
  })
  test('from the day after service its working days run', async () => {
    const { body } = await act(id, 'serve', slip({ servedTime: '10:30', way: 'left', witness: '王主任' }))
    expect(body).toMatchObject({ state: 'running', dueOn: '2016-07-18' })
    expect(await view(id)).toMatchObject({ daysLeft: 10, servedWitness: '王主任', paused: false })
  })
  test('a pause without an end takes its day away; running on, the days of the pause are not counted', async () => {
    await today('2016-07-07')
    expect((await act(id, 'pause', { from: '2016-07-06', reason: 'weather' })).body.error.code).toBe(
      'order-pause-reason-unknown',
    )
    const { body } = await act(id, 'pause', { from: '2016-07-06', reason: 'hearing' })
    expect(body).toMatchObject({ state: 'running', dueOn: null })
    expect(await view(id)).toMatchObject({ paused: true, daysLeft: null })
    expect((await act(id, 'pause', { from: '2016-07-07', reason: 'hearing' })).body.error.code).toBe(
      'order-paused',
    )
    // 2016-07-06 and 07-07 are two working days.
    expect((await act(id, 'resume', { to: '2016-07-07' })).body).toMatchObject({ dueOn: '2016-07-20' })
    expect((await act(id, 'pause', { from: '2016-07-07', reason: 'hearing' })).body.error.code).toBe(
      'order-pause-overlaps',
    )
  })
  test('an extension is counted in working days, or by a deadline that is one', async () => {
    const reason = '已提交部分材料'
    expect((await act(id, 'extend', { by: { workingDays: 2 }, reason })).body).toMatchObject({
      dueOn: '2016-07-22',
    })
    const holiday = await act(id, 'extend', { by: { dueOn: '2016-07-24' }, reason })
    expect(holiday.body.error).toMatchObject({ code: 'order-deadline-no-working-day', field: 'dueOn' })
    const earlier = await act(id, 'extend', { by: { dueOn: '2016-07-21' }, reason })
    expect(earlier.body.error.code).toBe('order-deadline-too-early')
    expect((await act(id, 'extend', { by: { dueOn: '2016-07-25' }, reason })).body).toMatchObject({
      dueOn: '2016-07-25',
    })
    expect((await act(id, 'extend', { by: { workingDays: 89 }, reason })).body.error.code).toBe(
      'order-days-too-many',
    )
    expect((await view(id)).extensions.map(({ workingDays }) => workingDays)).toEqual([2, 1])
  })
  test('corrected by proof it is over, and nothing can be done to it any more', async () => {
    const bare = { correctedOn: '2016-07-07', note: '参保登记证复印件' }
    expect((await act(id, 'correct', bare)).body.error).toMatchObject({
      code: 'order-proof-missing',
      field: 'evidence',
    })
    const proof = { ...bare, evidence: [await photo()] }
    expect((await act(id, 'correct', { ...proof, correctedOn: '2016-07-01' })).body.error.code).toBe(
      'order-corrected-before-service',
    )
    expect((await act(id, 'correct', proof)).body).toMatchObject({ state: 'corrected' })
    expect((await view(id)).evidence.map(({ name }) => name)).toEqual(['登记证.jpg'])
    const late = await act(id, 'revoke', { reason: '错发' })
    expect(late.body.error).toMatchObject({ code: 'order-act-not-allowed' })
    expect(late.body.error.zh).toContain('已改正')
  })
  test('its acts stand in the lead’s timeline, and its papers have what they need', async () => {
    const { rows } = await world.db.pool.query<{ kind: string }>(
      `select kind from lead_event where lead_id = $1 and kind like 'order%' order by id`,
      [leads[0]],
    )
    expect(rows.map(({ kind }) => kind)).toEqual([
      'order-drafted',
      'order-approved',
      'order-served',
      'order-paused',
      'order-resumed',
      'order-extended',
      'order-extended',
      'order-corrected',
    ])
    const paper = await readAs(world.db, world.actor('d1'), (tx) => orderDocumentOf(tx, world.campaignId, id))
    expect(paper).toMatchObject({
      number: '望川人社监令字〔2016〕第1号',
      employer: '甲公司',
      dueOn: '2016-07-25',
      receipt: { servedOn: '2016-07-04', servedTime: '10:30', way: '留置送达', witness: '王主任' },
    })
  })
})

describe('the day finds what is overdue', () => {
  test('moving today makes running orders overdue and hands each on by rule; the journal counts them in bulk', async () => {
    await today('2016-07-11')
    const on = { servedOn: '2016-07-11' }
    const registration = await served(1, {}, on)
    const counts = await served(1, { kind: 'head-count' }, on)
    const paused = await served(2, {}, on)
    expect(registration.dueOn).toBe('2016-07-18')
    await act(paused.orderId, 'pause', { from: '2016-07-11', reason: 'office' })
    await today('2016-07-18')
    expect((await view(registration.orderId)).state).toBe('running')
    await today('2016-07-20')
    expect(await view(registration.orderId)).toMatchObject({
      state: 'overdue',
      overdueOn: '2016-07-19',
      escalatedTo: 'inspection',
      escalatedOn: '2016-07-20',
      daysLeft: -2,
    })
    expect(await view(counts.orderId)).toMatchObject({ state: 'overdue', escalatedTo: 'audit' })
    expect((await view(paused.orderId)).state).toBe('running')
    const { rows } = await world.db.pool.query(
      `select after, event_count, user_id from journal where command = 'mark-overdue-orders'`,
    )
    expect(rows).toEqual([{ after: { orders: 2, day: '2016-07-20' }, event_count: 2, user_id: null }])
  })
  test('a return slip that comes in late can be overdue at once', async () => {
    const id = await draft(0)
    await runCommand(world.db, approveOrder, colleague, { orderId: id })
    await world.db.pool.query(
      `update rectification_order set approved_on = '2016-07-04', drafted_on = '2016-07-04' where id = $1`,
      [id],
    )
    expect((await act(id, 'serve', slip())).body).toMatchObject({ state: 'overdue', dueOn: '2016-07-11' })
  })
  test('overdue and due orders come first, drafts last; the figures say how many stand where', async () => {
    await draft(0, { kind: 'payment' })
    const page = orderPageSchema.parse((await world.call('d1', 'GET', '/orders?limit=2')).body)
    expect(page.rows.map(({ state }) => state)).toEqual(['overdue', 'overdue'])
    const rest = orderPageSchema.parse((await world.call('d1', 'GET', `/orders?after=${page.next}`)).body)
    expect(rest.rows.map(({ state, paused }) => [state, paused])).toEqual([
      ['overdue', false],
      ['running', true],
      ['draft', false],
    ])
    const four = orderPageSchema.parse((await world.call('d1', 'GET', '/orders?limit=4')).body)
    const last = orderPageSchema.parse((await world.call('d1', 'GET', `/orders?after=${four.next}`)).body)
    expect(last.rows.map(({ state }) => state)).toEqual(['draft'])
    const search = async (query: string) =>
      orderPageSchema
        .parse((await world.call('d1', 'GET', `/orders?${query}`)).body)
        .rows.map(({ leadName }) => leadName)
    expect(await search(`text=${encodeURIComponent('乙')}`)).toEqual(['乙公司', '乙公司'])
    expect(await search(`text=${encodeURIComponent('%')}`)).toEqual([])
    expect(await search('state=corrected')).toEqual(['甲公司'])
    expect(await search('due=soon')).toEqual([])
    const figures = orderFiguresSchema.parse((await world.call('leader', 'GET', '/orders/figures')).body)
    expect(figures).toMatchObject({
      draft: 1,
      overdue: 3,
      paused: 1,
      toInspection: 2,
      toAudit: 1,
      corrected: 1,
    })
    const soon = orderPageSchema.parse(
      (await world.call('d1', 'GET', '/orders?due=overdue&escalatedTo=audit')).body,
    )
    expect(soon.rows).toHaveLength(1)
  })
  test('the ledger corrects what it proves, late as it is', async () => {
    const closed = await runCommand(
      world.db,
      {
        name: 'prove',
        roles: ['city'],
        input: z.object({}),
        run: async (tx, _input, { campaign, today: day, journalId }) => {
          const proof = { campaignId: campaign.id, today: day, journalId, happenedOn: '2016-07-20' }
          const count = await correctOrdersByLedger(tx, { ...proof, leadIds: [leads[1] ?? 0] })
          return { answer: { count }, subject: { kind: 'proof', id: '2016-07' } }
        },
      },
      world.actor('city'),
      {},
    )
    expect(closed).toEqual({ count: 2 })
    const { orders } = leadOrdersSchema.parse(
      (await world.call('d1', 'GET', `/leads/${leads[1]}/orders`)).body,
    )
    expect(orders.map(({ state, correctedOn }) => [state, correctedOn])).toEqual([
      ['corrected', '2016-07-20'],
      ['corrected', '2016-07-20'],
    ])
  })
})

test('the only officer of a district approves his own draft where the campaign says so', async () => {
  const district = world.actor('d2').districtId
  await world.db.pool.query(`update lead set state = 'accepted' where district_id = $1`, [district])
  const alone = world.actor('d2')
  const { orderId } = await runCommand(world.db, draftOrder, alone, { ...text(), leadId: leads[3] })
  const approve = () => runCommand(world.db, approveOrder, alone, { orderId })
  await expect(approve()).rejects.toMatchObject({ code: 'order-own-draft' })
  await world.db.pool.query(
    `update campaign set definition = jsonb_set(definition, '{orders,approver}', '"another-unless-alone"')`,
  )
  expect(await approve()).toMatchObject({ state: 'approved' })
  const own = await draft(0, { kind: 'dispatch' })
  expect((await act(own, 'approve')).body.error.code).toBe('order-own-draft')
  await act(own, 'revoke', { reason: '重拟' })
})

describe('many at once', () => {
  test('drafts for chosen leads take the words that fit, and leave alone who has an order already', async () => {
    const selection = { filter: {} }
    const preview = await world.call('d1', 'POST', '/leads/orders/preview', { selection })
    expect(preview.body).toMatchObject({ chosen: 3, orders: 1, persons: 60, skipped: 2 })
    const { body } = await world.call('d1', 'POST', '/leads/orders', { selection })
    expect(body).toEqual(preview.body)
    const { orders } = leadOrdersSchema.parse(
      (await world.call('d1', 'GET', `/leads/${leads[1]}/orders`)).body,
    )
    expect(orders[0]).toMatchObject({ state: 'draft', kind: 'registration', persons: 60, workingDays: 10 })
    expect((await world.call('d1', 'POST', '/leads/orders', { selection })).body.error.code).toBe(
      'nothing-chosen',
    )
  })
  test('the city approves all drafts; an officer’s own are left; numbers go on without a gap', async () => {
    const selection = { filter: { state: 'draft' } }
    const own = await world.call('d1', 'POST', '/orders/approve/preview', { selection })
    expect(own.body).toEqual({ orders: 0, persons: 0, skipped: 2 })
    expect((await world.call('d1', 'POST', '/orders/approve', { selection })).body.error.code).toBe(
      'nothing-chosen',
    )
    const { body } = await world.call('city', 'POST', '/orders/approve', { selection })
    expect(body).toEqual({ orders: 2, persons: 120, skipped: 0 })
    const { rows } = await world.db.pool.query(
      `select number from rectification_order where number is not null and district_id = (select min(id) from district) order by number`,
    )
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_row, place) => place + 1))
  })
  test('another district sees and does nothing of it', async () => {
    const { orderId } = await served(2, { kind: 'payment' }, { servedOn: '2016-07-20' })
    expect((await world.call('d2', 'GET', `/orders/${orderId}`)).body.error.code).toBe('order-not-found')
    const revoke = await world.call('d2', 'POST', `/orders/${orderId}/revoke`, { reason: '别区' })
    expect(revoke.body.error.code).toBe('order-not-found')
    const seen = orderPageSchema.parse((await world.call('d2', 'GET', '/orders')).body)
    expect(seen.rows.map(({ leadName }) => leadName)).toEqual(['丁公司'])
    expect((await world.call('leader', 'POST', `/orders/${orderId}/revoke`, { reason: '领导' })).status).toBe(
      403,
    )
  })
})
