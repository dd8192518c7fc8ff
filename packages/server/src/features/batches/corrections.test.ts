import { toCsvRows } from '@kuomian/campaign'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { figureQuestion, viewAnnex } from '../annexes/index.ts'
import { campaignOf } from '../campaigns/index.ts'
import { openWorld, type World } from '../leads/testing/world.ts'

const reason = '核对后更正'
let world: World
let first: number
let second: number

beforeEach(async () => {
  await world?.close()
  world = await openWorld()
  // District 1 gets 2 户 5 人, district 2 gets 1 户 4 人, issued on 2016-06-30.
  first = await world.addLead({ name: '望川纺织', districtId: 1, persons: 3, late: 2, leadClass: 'K1' })
  second = await world.addLead({ name: '望川印染', districtId: 1, persons: 2 })
  await world.addLead({ name: '澄湖机械', districtId: 2, persons: 4 })
  await world.call('city', 'POST', '/batches', {})
})
afterAll(() => world.close())

const today = (day: string) => world.db.pool.query('update campaign set today = $1, latest_today = $1', [day])

/** Annex 4 as of a day: name, 下发户, 下发人, 排查户, 排查人 and both rates. */
async function annex4(asOf: string): Promise<string[][]> {
  const campaign = await campaignOf(world.db)
  const question = figureQuestion(campaign, asOf)
  const { table } = await viewAnnex(world.db, world.actor('city'), question, 'annex-4', 'computed')
  return toCsvRows(table)
    .slice(1)
    .map((cells) => cells.map(String))
}

const rowsOf = (table: string[][]) =>
  ['合计', '望川', '澄湖'].map((name) => table.find((cells) => cells[0] === name))

async function visit(leadId: number, persons: number) {
  const people = await world.call('d1', 'GET', `/leads/${leadId}/persons`)
  const ids: number[] = people.body.rows.map(({ id }: { id: number }) => id)
  return world.call('d1', 'POST', `/leads/${leadId}/visits`, {
    happenedOn: '2016-06-30',
    outcome: 'U02',
    officers: ['王强', '李敏'],
    persons: ids.slice(0, persons).map((leadPersonId) => ({ leadPersonId, outcome: 'P05' })),
  })
}

describe('a transfer (design §5)', () => {
  test('is −1 in A and +1 in B on the day of approval; yesterday keeps A, the city total stays, A keeps its visit', async () => {
    await visit(first, 3)
    const before = await annex4('2016-06-30')
    await today('2016-07-01')
    const asked = await world.call('d1', 'POST', `/leads/${first}/request`, {
      kind: 'transfer',
      toDistrictId: 2,
      reason,
    })
    const decided = await world.call('city', 'POST', `/lead-requests/${asked.body.requestId}/decision`, {
      decision: 'approved',
    })
    expect(decided.body).toEqual({ decision: 'approved', batch: 3 })

    expect(await annex4('2016-06-30')).toEqual(before)
    expect(rowsOf(before)).toEqual([
      ['合计', '3', '9', '1', '3', '33.3%', '33.3%'],
      ['望川', '2', '5', '1', '3', '50.0%', '60.0%'],
      ['澄湖', '1', '4', '0', '0', '0.0%', '0.0%'],
    ])
    // What A inspected stays with A, so that its rate may pass 100 %.
    expect(rowsOf(await annex4('2016-07-01'))).toEqual([
      ['合计', '3', '9', '1', '3', '33.3%', '33.3%'],
      ['望川', '1', '2', '1', '3', '100.0%', '150.0%'],
      ['澄湖', '2', '7', '0', '0', '0.0%', '0.0%'],
    ])
    // B sees the lead now, with A's part of the batch hidden; A does not see the lead any more.
    expect((await world.call('d2', 'GET', `/leads/${first}`)).body).toMatchObject({
      state: 'inspected',
      districtId: 2,
      districtRule: 'decision',
    })
    expect((await world.call('d1', 'GET', `/leads/${first}`)).status).toBe(404)
    expect((await world.call('d1', 'GET', '/batches/3')).body).toMatchObject({ units: -1, persons: -3 })
    expect((await world.call('d2', 'GET', '/batches/3')).body).toMatchObject({ units: 1, persons: 3 })
    expect((await world.call('city', 'GET', '/batches/3')).body).toMatchObject({ units: 0, persons: 0 })
    expect((await world.call('d1', 'GET', '/batches/3/lines')).body.rows).toMatchObject([{ name: null }])
  })

  test('to nowhere, to oneself, or twice is refused', async () => {
    const ask = (toDistrictId: number) =>
      world.call('d1', 'POST', `/leads/${first}/request`, { kind: 'transfer', toDistrictId, reason })
    expect((await ask(99)).body.error.code).toBe('district-unknown')
    expect((await ask(1)).body.error.code).toBe('district-unknown')
    expect((await ask(3)).status).toBe(200)
    expect((await ask(3)).body.error.code).toBe('request-waiting')
  })
})

describe('acts on many leads', () => {
  test('withdrawal takes the issued figure back by one numbered batch and leaves what is inspected alone', async () => {
    await visit(first, 1)
    const selection = { filter: { district: [1] } }
    const preview = await world.call('city', 'POST', '/leads/bulk/preview', { act: 'withdraw', selection })
    const ends = { drafts: 0, orders: 0, refusals: 0, assigned: 0 }
    expect(preview.body).toEqual({ chosen: 2, leads: 1, units: 1, persons: 2, ends })
    const done = await world.call('city', 'POST', '/leads/bulk', { act: 'withdraw', selection, reason })
    expect(done.body).toMatchObject({ leads: 1, units: 1, persons: 2, batches: [3] })
    expect((await world.call('city', 'GET', '/batches/3')).body).toMatchObject({
      kind: 'withdrawal',
      units: -1,
      persons: -2,
    })
    expect((await world.call('d1', 'GET', `/leads/${second}`)).body.state).toBe('withdrawn')
    const again = await world.call('city', 'POST', '/leads/bulk', { act: 'withdraw', selection, reason })
    expect(again.body.error.code).toBe('nothing-chosen')
  })

  test('a district asks for many at once; each waits for the city by itself', async () => {
    const selection = { ids: [first, second] }
    const asked = await world.call('d1', 'POST', '/leads/bulk', { act: 'return', selection, reason })
    expect(asked.body).toEqual({ leads: 2, units: 2, persons: 5, skipped: 0, batches: [] })
    const waiting = await world.call('city', 'GET', '/lead-requests')
    expect(waiting.body.requests).toHaveLength(2)
    expect((await world.call('d2', 'GET', '/lead-requests')).body.requests).toEqual([])
    const { id } = waiting.body.requests[0]
    await world.call('city', 'POST', `/lead-requests/${id}/decision`, { decision: 'approved' })
    // Returned, the lead waits among the undecided; a district decided anew, it is issued by choice.
    await world.db.pool.query(`update lead set district_id = 3, district_rule = 'decision' where id = $1`, [
      first,
    ])
    const issued = await world.call('city', 'POST', '/leads/bulk', {
      act: 'issue',
      selection: { ids: [first, second] },
    })
    expect(issued.body).toMatchObject({ leads: 1, units: 1, persons: 3, batches: [4] })
  })

  test('a key sent again gets the first answer and writes no second batch', async () => {
    const send = () =>
      world.server.inject({
        method: 'POST',
        url: '/api/leads/bulk',
        cookies: { kuomian_session: 'token-city' },
        headers: { 'idempotency-key': '0190a000-0000-7000-8000-00000000000a' },
        payload: { act: 'withdraw', selection: { ids: [second] }, reason },
      })
    const [once, twice] = [await send(), await send()]
    expect(twice.json()).toEqual(once.json())
    expect((await world.call('city', 'GET', '/batches')).body.rows).toHaveLength(3)
  })
})

describe('late persons and duplicates', () => {
  test('persons found after the issue go out by a batch of 0 户 and so many 人', async () => {
    expect((await world.call('city', 'GET', '/batches/preview')).body.late).toEqual({ leads: 1, persons: 2 })
    expect((await world.call('d1', 'GET', '/leads?late=true')).body.rows).toHaveLength(1)
    const done = await world.call('city', 'POST', '/leads/bulk', {
      act: 'issue-late',
      selection: { filter: {} },
      reason,
    })
    expect(done.body).toMatchObject({ leads: 1, units: 0, persons: 2, batches: [3] })
    expect((await world.call('d1', 'GET', `/leads/${first}`)).body).toMatchObject({ persons: 5, late: 0 })
    expect((await world.call('d1', 'GET', '/leads?late=true')).body.rows).toEqual([])
  })

  test('a person who pays by now, or is listed elsewhere, is not issued late', async () => {
    await world.db.pool.query(`update lead_person set person_class = 'PAID_OTHER' where not listed`)
    expect((await world.call('d1', 'GET', `/leads/${first}`)).body.late).toBe(0)
    const done = await world.call('city', 'POST', '/leads/bulk', {
      act: 'issue-late',
      selection: { ids: [first] },
      reason,
    })
    expect(done.body.error.code).toBe('nothing-chosen')
  })

  test('a duplicate is closed with its figure taken back; an inspected lead stays counted', async () => {
    const close = (leadId: number, duplicateOf: number) =>
      world.call('city', 'POST', `/leads/${leadId}/close-duplicate`, { duplicateOf, reason })
    expect((await close(first, first)).body.error.code).toBe('duplicate-of-itself')
    expect((await close(second, first)).body).toMatchObject({ units: 1, persons: 2, batches: [3] })
    expect((await world.call('d1', 'GET', `/leads/${second}`)).body).toMatchObject({
      state: 'closed',
      closedReason: 'duplicate',
    })
    await visit(first, 1)
    const third = await world.addLead({ name: '望川印花', districtId: 1 })
    await world.call('city', 'POST', '/batches', {})
    expect((await close(first, third)).body.error.code).toBe('lead-inspected-stays')
  })
})
