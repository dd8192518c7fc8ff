import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type Who, type World } from '../leads/testing/world.ts'

/**
 * One lead of district 1 with its people, visit and batch; another of district 2. Everything that district 1 owns has a
 * name that no answer to anybody else may hold.
 */
const secret = '密名单位'
let world: World
let lead: number
let foreign: number
let person: number
let visit: number

beforeAll(async () => {
  world = await openWorld()
  lead = await world.addLead({ name: secret, districtId: 1, persons: 2, ids: ['330102199001011234'] })
  foreign = await world.addLead({ name: '外区单位', districtId: 2 })
  await world.call('city', 'POST', '/batches', {})
  const people = await world.call('d1', 'GET', `/leads/${lead}/persons`)
  person = people.body.rows[0].id
  const record = {
    happenedOn: '2016-06-30',
    outcome: 'U02',
    officers: ['王强', '李敏'],
    persons: [{ leadPersonId: person, outcome: 'P05' }],
  }
  visit = (await world.call('d1', 'POST', `/leads/${lead}/visits`, record)).body.visitId
  await world.call('d1', 'POST', `/leads/${lead}/request`, {
    kind: 'transfer',
    toDistrictId: 2,
    reason: `${secret}迁出`,
  })
})
afterAll(() => world.close())

type Call = [method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: () => string, body?: () => object]
const reason = '核对名单'

/** Every route of leads, batches and visits that names something of district 1, or lists. */
const reads: Call[] = [
  ['GET', () => '/leads'],
  ['GET', () => `/leads?text=${encodeURIComponent(secret)}`],
  ['GET', () => '/leads?district=1'],
  ['GET', () => '/leads?order=name&late=false'],
  ['GET', () => `/leads/${lead}`],
  ['GET', () => `/leads/${lead}/persons`],
  ['GET', () => `/leads/${lead}/undecided`],
  ['GET', () => `/leads/${lead}/timeline`],
  ['POST', () => '/leads/find-person', () => ({ id: '330102199001011234' })],
  ['GET', () => '/batches'],
  ['GET', () => '/batches?waiting=true'],
  ['GET', () => '/batches/1'],
  ['GET', () => '/batches/1/lines'],
  ['GET', () => '/lead-requests'],
]
const writes: Call[] = [
  ['POST', () => `/lead-persons/${person}/unmask`, () => ({ reason })],
  [
    'POST',
    () => `/leads/${lead}/visits`,
    () => ({ happenedOn: '2016-06-30', outcome: 'U05', officers: ['甲', '乙'] }),
  ],
  ['POST', () => `/visits/${visit}/void`, () => ({ reason })],
  ['POST', () => '/batches/1/accept'],
  ['POST', () => `/leads/${lead}/request`, () => ({ kind: 'return', reason })],
  ['POST', () => '/leads/bulk', () => ({ act: 'return', selection: { ids: [lead] }, reason })],
  [
    'POST',
    () => '/leads/bulk',
    () => ({ act: 'transfer', selection: { ids: [lead] }, toDistrictId: 3, reason }),
  ],
]
const cityWrites: Call[] = [
  ['GET', () => '/batches/preview'],
  ['POST', () => '/batches', () => ({})],
  ['POST', () => '/lead-requests/1/decision', () => ({ decision: 'approved' })],
  ['POST', () => `/leads/${lead}/close-duplicate`, () => ({ duplicateOf: foreign, reason })],
  ['POST', () => '/leads/bulk', () => ({ act: 'withdraw', selection: { ids: [lead] }, reason })],
  ['POST', () => '/leads/bulk', () => ({ act: 'issue', selection: { filter: {} } })],
  ['POST', () => '/leads/bulk', () => ({ act: 'issue-late', selection: { filter: {} }, reason })],
]

const send = (who: Who, [method, path, body]: Call) => world.call(who, method, path(), body?.())

describe('row security: a district never meets another district’s rows', () => {
  test('no answer to a foreign district holds anything of district 1', async () => {
    for (const call of reads) {
      for (const who of ['d2', 'd3'] as const) {
        const { status, body } = await send(who, call)
        expect(status, `${call[0]} ${call[1]()} as ${who}`).not.toBe(500)
        const text = JSON.stringify(body)
        expect(text, `${call[0]} ${call[1]()} as ${who}`).not.toContain(secret)
        expect(text).not.toContain('张0')
        for (const row of body.rows ?? []) {
          for (const part of row.parts ?? [row]) expect(part.districtId ?? 2).toBe(who === 'd2' ? 2 : 3)
        }
      }
    }
  })

  test('no act of a foreign district reaches district 1, and none leaves a trace', async () => {
    const before = await world.call('d1', 'GET', `/leads/${lead}/timeline`)
    for (const call of writes) {
      const { status } = await send('d2', call)
      expect([403, 404, 409, 422], `${call[0]} ${call[1]()}`).toContain(status)
    }
    expect(await world.call('d1', 'GET', `/leads/${lead}/timeline`)).toEqual(before)
  })

  test('what the city alone may do, no district, leader or administrator may', async () => {
    for (const call of cityWrites) {
      for (const who of ['d1', 'd2', 'leader', 'admin'] as const) {
        expect((await send(who, call)).status, `${call[1]()} as ${who}`).toBe(403)
      }
    }
  })

  test('a leader reads employers and batches but no person; an administrator reads none of it', async () => {
    for (const call of reads) {
      expect((await send('admin', call)).status, call[1]()).toBe(403)
      const asLeader = await send('leader', call)
      const ofPersons = /persons|undecided|find-person|late=/.test(call[1]())
      expect(asLeader.status, call[1]()).toBe(ofPersons ? 403 : 200)
      expect(JSON.stringify(asLeader.body)).not.toContain('张0')
    }
    for (const call of writes) expect((await send('leader', call)).status, call[1]()).toBe(403)
  })

  test('the district itself finds its person by the number, unmasks it for a reason, and the journal knows', async () => {
    const found = await world.call('d1', 'POST', '/leads/find-person', { id: '330102199001011234' })
    expect(found.body.leads).toEqual([{ id: lead, name: secret }])
    const shown = await world.call('d1', 'POST', `/lead-persons/${person}/unmask`, { reason })
    expect(shown.body).toEqual({ id: '330102199001011234' })
    const { rows } = await world.db.pool.query(
      `select after, reason from journal where command = 'unmask-id'`,
    )
    expect(rows).toEqual([{ after: { lead, leadPerson: person }, reason }])
  })

  test('without a session nothing is answered', async () => {
    const answer = await world.server.inject({ method: 'GET', url: '/api/leads' })
    expect(answer.statusCode).toBe(401)
  })
})

describe('saved views belong to their user', () => {
  test('kept, renamed, deleted; not seen, renamed or deleted by anybody else', async () => {
    for (const who of ['city', 'd1', 'leader'] as const) {
      const kept = await world.call(who, 'POST', '/lead-views', { name: '大户', query: '?class=K1' })
      expect(kept.status).toBe(200)
      expect((await world.call('d2', 'GET', '/lead-views')).body).toEqual({ views: [] })
      const { id } = kept.body
      expect((await world.call('d2', 'PATCH', `/lead-views/${id}`, { name: '抢' })).status).toBe(404)
      expect((await world.call('d2', 'DELETE', `/lead-views/${id}`)).status).toBe(404)
      expect((await world.call(who, 'PATCH', `/lead-views/${id}`, { name: '五十人以上' })).body.name).toBe(
        '五十人以上',
      )
      expect((await world.call(who, 'DELETE', `/lead-views/${id}`)).status).toBe(200)
      expect((await world.call(who, 'GET', '/lead-views')).body).toEqual({ views: [] })
    }
  })
})
