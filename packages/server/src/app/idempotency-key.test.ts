import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type World } from '../features/leads/testing/world.ts'

let world: World
let lead: number
beforeAll(async () => {
  world = await openWorld()
  lead = await world.addLead({ name: '甲公司', districtId: world.actor('d1').districtId })
  await world.call('city', 'POST', '/batches', {})
})
afterAll(() => world.close())

const key = (place: number) => `0190a000-0000-7000-8000-00000000000${place}`
async function send(place: number, payload: string) {
  const answer = await world.server.inject({
    method: 'POST',
    url: `/api/leads/${lead}/contacts`,
    cookies: { kuomian_session: 'token-d1' },
    headers: { 'idempotency-key': key(place), 'content-type': 'application/json' },
    payload,
  })
  return { status: answer.statusCode, body: JSON.parse(answer.body) }
}
const contact = { happenedOn: '2016-06-30', officers: ['甲'], channel: 'phone', reached: false }

describe('what a key stands for is what the client sent', () => {
  test('the same fields in another order are the same call, a default sent out loud is another one', async () => {
    const first = await send(1, JSON.stringify(contact))
    expect(first.status).toBe(200)
    // The order of fields and blanks are nobody's meaning.
    const turned = JSON.stringify(Object.fromEntries(Object.entries(contact).toReversed()), null, 2)
    expect(await send(1, turned)).toEqual(first)
    // A default that is sent out loud is another call than one that was left out: the server's defaults change, calls do not.
    const loud = await send(1, JSON.stringify({ ...contact, note: '' }))
    expect(loud.body.error.code).toBe('key-reused')
  })

  test('another body and another lead under the key are another call', async () => {
    await send(2, JSON.stringify(contact))
    const other = await send(2, JSON.stringify({ ...contact, channel: 'visit' }))
    expect(other).toMatchObject({ body: { error: { code: 'key-reused' } } })
  })

  test('the hash stays the same when a later version adds a field with a default', async () => {
    // As the version before kept it: of the parameters and the body as they came, fields in the order of their names.
    await send(3, JSON.stringify(contact))
    const { rows } = await world.db.pool.query<{ input_hash: string }>(
      `select input_hash from command_answer where key = $1`,
      [key(3)],
    )
    const text = `{"body":{"channel":"phone","happenedOn":"2016-06-30","officers":["甲"],"reached":false},"params":{"id":"${lead}"}}`
    expect(rows).toEqual([{ input_hash: createHash('sha256').update(text).digest('hex') }])
  })
})
