import { gunzipSync } from 'node:zlib'
import { phoneDayLineSchema } from '@kuomian/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type Who, type World } from '../leads/testing/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await world.addLead({
    name: '望川纺织有限公司',
    districtId: 1,
    persons: 3,
    code: '123456789',
  })
  await world.addLead({ name: '澄湖机械厂', districtId: 1, persons: 2 })
  await world.addLead({ name: '别区商行', districtId: 2, persons: 2 })
  await world.call('city', 'POST', '/batches', {})
  // Issuing sets the campaign's deadline; one of them was promised a day that has come.
  await world.db.pool.query(`update lead set next_on = '2016-06-16' where name = '澄湖机械厂'`)
})
afterAll(() => world.close())

async function day(who: Who, query = '') {
  const answer = await world.server.inject({
    url: `/api/phone/day${query}`,
    cookies: { kuomian_session: `token-${who}` },
    headers: { 'accept-encoding': 'gzip' },
  })
  if (answer.statusCode !== 200) return { status: answer.statusCode, lines: [] }
  const text = gunzipSync(answer.rawPayload).toString()
  const lines = text.trimEnd().split('\n')
  return { status: 200, lines: lines.map((line) => phoneDayLineSchema.parse(JSON.parse(line))) }
}

describe('what an officer takes along', () => {
  test('the leads of his district that nobody has, the next due first, with masked persons, and a last line', async () => {
    const { lines } = await day('d1')
    const [head, first, second, end] = lines
    expect(lines).toHaveLength(4)
    expect(head).toMatchObject({ kind: 'head', leads: 2, officers: ['d1'], words: { officersPerVisit: 1 } })
    expect(first).toMatchObject({ lead: { name: '澄湖机械厂', mine: false }, personsLeft: 0 })
    expect(second).toMatchObject({
      lead: { name: '望川纺织有限公司', code: '123456789' },
      persons: [{ idMasked: '3301**********0000' }, {}, {}],
    })
    expect(end).toEqual({ kind: 'end', leads: 2, persons: 5 })
  })

  test('his own leads alone once he has some, and never more than he asked for', async () => {
    await world.giveWork({ where: `name = '望川纺织有限公司'`, officerId: world.users.d1.userId })
    const { lines } = await day('d1')
    expect(lines).toHaveLength(3)
    expect(lines[1]).toMatchObject({ lead: { name: '望川纺织有限公司', mine: true } })
    await world.giveWork({ where: 'true' })
    expect((await day('d1', '?limit=1')).lines).toHaveLength(3)
  })

  test('a lead of many persons brings a thousand and says how many stay behind', async () => {
    await world.db.pool.query(
      `insert into lead_person (campaign_id, lead_id, district_id, person_key, name, id_masked, person_class, evidence)
       select campaign_id, id, district_id, 'k' || n, '某', '****', 'NEVER', '{}'
         from lead, generate_series(1, 1500) n where name = '澄湖机械厂'`,
    )
    const { lines } = await day('d1', '?limit=1')
    const lead = lines[1]
    expect(lead?.kind === 'lead' && [lead.persons.length, lead.personsLeft]).toEqual([1000, 502])
  })

  test('it is journaled; the city office and leaders take nothing along', async () => {
    const { rows } = await world.db.pool.query(
      `select count(*)::int as times from journal where command = 'take-leads-along' and user_id = $1`,
      [world.users.d1.userId],
    )
    expect(rows[0].times).toBeGreaterThan(1)
    expect((await day('city')).status).toBe(403)
    expect((await day('leader')).status).toBe(403)
  })
})

describe('the key of a phone', () => {
  const key = async (who: Who) => (await world.call(who, 'GET', '/phone/key')).body.key
  test('is the same for one user whenever he asks, and another for everybody else', async () => {
    const first = await key('d1')
    expect(Buffer.from(first, 'base64')).toHaveLength(32)
    expect(await key('d1')).toBe(first)
    expect(await key('d2')).not.toBe(first)
    expect((await world.call('city', 'GET', '/phone/key')).status).toBe(403)
  })
})
