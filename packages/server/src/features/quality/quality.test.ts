import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type Who, type World } from '../leads/testing/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const get = async (who: Who, path: string) => (await world.call(who, 'GET', path)).body
const post = (who: Who, path: string, body: object = {}) => world.call(who, 'POST', path, body)
const look = async () => (await post('city', '/quality/look')).body
const moreInspected = (units: number) =>
  world.db.pool.query(
    `insert into counter_delta (campaign_id, measure, lead_class, district_id, happened_on, known_on, units, persons, journal_id)
     select $1, m.measure, 'K1', $2, '2016-06-30', '2016-06-30', m.units, m.units * 60, (select min(id) from journal)
       from (values ('issued', 10), ('inspected', $3::int)) m (measure, units)
      where m.units <> 0 and (m.measure = 'inspected' or not exists (select from counter_delta))`,
    [world.campaignId, world.actor('d1').districtId, units],
  )
const found = async (who: Who) =>
  (await get(who, '/quality?source=live&rule=INSPECTED')).rows as {
    id: number
    state: string
    ownerId: number
  }[]

describe('the standing rules over the live figures', () => {
  it('a look finds what stands in the figures, once, and says whose it is', async () => {
    await look()
    await moreInspected(11)
    expect((await look()).appeared).toBeGreaterThan(0)
    expect(await look()).toMatchObject({ appeared: 0, vanished: 0 })
    const both = await found('city')
    expect(both).toHaveLength(2)
    expect(new Set(both.map(({ ownerId }) => ownerId))).toEqual(new Set([world.actor('d1').districtId]))
    expect(await found('d1')).toEqual(both)
    expect(await found('d2')).toEqual([])
    expect((await world.call('inspection', 'GET', '/quality')).status).toBe(403)
  })

  it('its district answers for it, and nobody else’s district; what is said stands in its history', async () => {
    const [first, second] = await found('d1')
    const ids = [first?.id ?? 0]
    expect((await post('d2', '/quality/act', { ids, act: 'check' })).body.error.code).toBe(
      'quality-finding-not-found',
    )
    expect((await post('d1', '/quality/act', { ids, act: 'check' })).body).toEqual({ findings: 1 })
    expect((await post('d1', '/quality/act', { ids, act: 'explain' })).body.error.code).toBe(
      'quality-note-missing',
    )
    expect((await post('d1', '/quality/act', { ids, act: 'check' })).body.error.code).toBe('quality-state')
    await post('d1', '/quality/act', { ids, act: 'explain', note: '补录的旧资源' })
    await post('city', '/quality/act', { ids: [second?.id ?? 0], act: 'dismiss', note: '口径不同' })
    const { history } = await get('city', `/quality/${ids[0]}`)
    expect(history.map(({ act, state }: { act: string; state: string }) => `${act} ${state}`)).toEqual([
      'found open',
      'check checking',
      'explain explained',
    ])
  })

  it('figures that are put right close it, figures that go wrong again open it, unless it was dismissed', async () => {
    await moreInspected(-5)
    expect(await look()).toMatchObject({ vanished: 2 })
    expect((await found('city')).map(({ state }) => state).sort()).toEqual(['corrected', 'dismissed'])
    await moreInspected(9)
    expect(await look()).toMatchObject({ returned: 2 })
    expect((await found('city')).map(({ state }) => state).sort()).toEqual(['dismissed', 'open'])
    const { counts } = await get('city', '/quality?state=open&limit=1')
    expect(counts.dismissed).toBe(1)
  })
})
