import { type OrderDraft, orderSchema, orderWordsSchema } from '@kuomian/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommand } from '../../command/index.ts'
import { type Actor, transaction } from '../../db/index.ts'
import { systemActor } from '../campaigns/index.ts'
import { openWorld, type Who, type World } from '../leads/testing/world.ts'
import { beginOrganisation } from '../organisation/index.ts'
import { approveOrder } from './approve-order.ts'
import { citePolicies } from './cited-policies.ts'
import { draftOrders } from './draft-orders.ts'

/**
 * The register has 云人社办发〔2016〕12号 from the plan, which the campaign's rules cite with 第五条 for orders to register, and two
 * documents that the office registers: one that ends on 2016-07-05 and one that is no longer valid.
 */
let world: World
let colleague: Actor
let leads: number[]
let plan = 0
let ending = 0
let ended = 0
const today = (day: string) => world.call('city', 'POST', '/campaigns/today', { day })
const text = {
  kind: 'registration',
  persons: 60,
  facts: '你单位未依法办理社会保险登记。',
  provision: '《中华人民共和国社会保险法》第五十七条',
  demand: '办理社会保险登记。',
  workingDays: 5,
} as const
const draft = async (place: number, more: Partial<OrderDraft> = {}): Promise<number> => {
  const { body } = await world.call('d1', 'POST', `/leads/${leads[place]}/orders`, { ...text, ...more })
  return body.orderId
}
const approve = (orderId: number, more: object = {}) =>
  runCommand(world.db, approveOrder, colleague, { orderId, ...more })
const act = (id: number, name: string, body: object) =>
  world.call('d1', 'POST', `/orders/${id}/${name}`, body)
const view = async (id: number, who: Who = 'd1') =>
  orderSchema.parse((await world.call(who, 'GET', `/orders/${id}`)).body)
const cited = async (id: number) =>
  (await view(id)).citations.map(({ number, clause, standing }) => [number, clause, standing])
const register = async (policy: object) =>
  (await world.call('city', 'POST', '/organisation/policies', policy)).body.id

beforeAll(async () => {
  world = await openWorld()
  await runCommand(
    world.db,
    beginOrganisation(world.definition.organisation),
    systemActor(world.campaignId),
    {},
  )
  const { rows } = await world.db.pool.query<{ id: number }>('select id from policy_document')
  plan = rows[0]?.id ?? 0
  ending = await register({ number: '云人社发〔2016〕7号', title: '限期通知', validTo: '2016-07-05' })
  ended = await register({ number: '云人社发〔2015〕3号', title: '旧通知', validTo: '2015-12-31' })
  const first = world.actor('d1').districtId
  const user = await world.db.pool.query<{ id: number }>(
    `insert into user_account (campaign_id, login, name, role, district_id, password_hash)
     values ($1, 'd1-b', '乙', 'district', $2, 'x') returning id`,
    [world.campaignId, first],
  )
  colleague = { ...world.actor('d1'), userId: user.rows[0]?.id ?? 0 }
  leads = []
  for (const name of ['甲公司', '乙公司', '丙公司', '丁公司', '戊公司'])
    leads.push(await world.addLead({ name, districtId: first, leadClass: 'K1', persons: 60 }))
  await world.call('city', 'POST', '/batches', {})
  await today('2016-07-04')
})
afterAll(() => world.close())

describe('an order cites documents of the register by record', () => {
  test('a draft cites what the campaign’s rules name for its kind, unless its officer says otherwise', async () => {
    const id = await draft(0)
    expect(await cited(id)).toEqual([['云人社办发〔2016〕12号', '第五条', 'valid']])
    const { body } = await world.call('d1', 'GET', `/leads/${leads[1]}/orders`)
    expect(body.cited.registration).toEqual([{ policyId: plan, clause: '第五条' }])
    const other = await draft(1, { citations: [] })
    expect(await cited(other)).toEqual([])
    // Amended without citations it goes on citing what it cited.
    await act(id, 'amend', { ...text, persons: 59 })
    expect(await cited(id)).toHaveLength(1)
    await act(id, 'amend', {
      ...text,
      citations: [{ policyId: ending }, { policyId: plan, clause: '第六条' }],
    })
    expect(await cited(id)).toEqual([
      ['云人社发〔2016〕7号', '', 'valid'],
      ['云人社办发〔2016〕12号', '第六条', 'valid'],
    ])
  })

  test('a document that is not valid on the day warns with its reason and holds nothing up', async () => {
    const id = await draft(2, { citations: [{ policyId: ended, clause: '第一条' }] })
    expect(await view(id)).toMatchObject({ citations: [{ standing: 'ended', validTo: '2015-12-31' }] })
    expect((await approve(id)).state).toBe('approved')
    const words = orderWordsSchema.parse((await world.call('d1', 'GET', '/orders/words')).body)
    expect(words.policies.map(({ policyId, standing }) => [policyId, standing])).toContainEqual([
      ended,
      'ended',
    ])
  })

  test('its approver may change it with the approval, and then nobody may', async () => {
    const id = await draft(3)
    await approve(id, { citations: [{ policyId: ending, clause: '第二条' }] })
    expect(await cited(id)).toEqual([['云人社发〔2016〕7号', '第二条', 'valid']])
    const amended = await act(id, 'amend', { ...text, citations: [] })
    expect(amended.body.error.code).toBe('order-act-not-allowed')
    // Not even past the commands: row security takes citations of drafts alone.
    const past = transaction(world.db, async (tx) => {
      await tx.client.query(
        `select set_config('role', 'km_district', true), set_config('kuomian.campaign_id', $1, true),
                set_config('kuomian.district_id', $2, true)`,
        [String(world.campaignId), String(world.actor('d1').districtId)],
      )
      await citePolicies(tx, world.campaignId, id, [{ policyId: plan, clause: '' }])
    })
    await expect(past).rejects.toThrow(/row-level security/u)
    expect(await cited(id)).toHaveLength(1)
  })

  test('a document twice, or one that is not registered, is refused', async () => {
    const twice = await act(await draft(4), 'amend', {
      ...text,
      citations: [{ policyId: plan }, { policyId: plan }],
    })
    expect(twice.status).toBe(400)
    const [id = 0] = await orders()
    const unknown = await act(id, 'amend', { ...text, citations: [{ policyId: 999 }] })
    expect(unknown.body.error).toMatchObject({ code: 'policy-not-found', field: 'citations' })
  })

  test('served, it says for ever what the register said on that day, and its paper prints that', async () => {
    const id = (await view(await idOf('丁公司'))).id
    await today('2016-07-06')
    // Approved and not served, it would be printed as the register is today.
    expect((await view(id)).citations[0]?.standing).toBe('ended')
    expect(
      (await act(id, 'serve', { servedOn: '2016-07-05', way: 'direct', servedTo: '李会计' })).status,
    ).toBe(200)
    await world.call('city', 'POST', `/organisation/policies/${ending}/amend`, { title: '改了名的通知' })
    const frozen = ['云人社发〔2016〕7号', '第二条', 'valid']
    expect(await cited(id)).toEqual([frozen])
    expect((await view(id)).citations[0]?.title).toBe('限期通知')
    const { body } = await world.call('d1', 'POST', '/documents', { kind: 'order', subjectId: id })
    const { rows } = await world.db.pool.query('select data from document where id = $1', [body.id])
    expect(rows[0]?.data.citations).toEqual([
      { document: '云人社发〔2016〕7号', title: '限期通知', clause: '第二条' },
    ])
  })

  test('drafted for many at once, each cites what its kind and class ask for', async () => {
    const lead = await world.addLead({
      name: '己公司',
      districtId: world.actor('d1').districtId,
      leadClass: 'K1',
    })
    await world.call('city', 'POST', '/batches', {})
    const wanted = { selection: { ids: [lead] }, kind: 'registration' }
    expect((await runCommand(world.db, draftOrders, world.actor('d1'), wanted)).orders).toBe(1)
    expect(await cited(await idOf('己公司'))).toEqual([['云人社办发〔2016〕12号', '第五条', 'valid']])
  })

  test('the register counts and lists the orders that cite a document, for a district its own', async () => {
    const citing = async (who: Who) =>
      (await world.call(who, 'GET', `/organisation/policies/${ending}/citations`)).body
    expect(await citing('d1')).toMatchObject({
      policy: { orders: 2 },
      orders: [
        {
          leadName: '丁公司',
          clause: '第二条',
          state: 'running',
          numberText: expect.stringContaining('〔2016〕'),
        },
        { leadName: '甲公司', clause: '', state: 'draft', numberText: null },
      ],
    })
    expect(await citing('city')).toMatchObject({ policy: { orders: 2 } })
    expect(await citing('d2')).toMatchObject({ policy: { orders: 0 }, orders: [] })
  })
})

const orders = async (): Promise<number[]> =>
  (await world.db.pool.query<{ id: number }>('select id from rectification_order order by id')).rows.map(
    ({ id }) => id,
  )
async function idOf(name: string): Promise<number> {
  const { rows } = await world.db.pool.query<{ id: number }>(
    'select o.id from rectification_order o join lead l on l.id = o.lead_id where l.name = $1',
    [name],
  )
  return rows[0]?.id ?? 0
}
