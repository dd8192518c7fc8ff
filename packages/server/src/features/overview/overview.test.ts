import { overviewSchema, todayMovedSchema } from '@kuomian/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addCounter } from '../annexes/testing/figures.ts'
import { openWorld, type Who, type World } from '../leads/testing/world.ts'

let world: World
const overview = async (who: Who) => {
  const { status, body } = await world.call(who, 'GET', '/overview')
  return { status, ...overviewSchema.parse(body) }
}
const districtOf = (who: 'd1' | 'd2' | 'd3') => world.actor(who).districtId ?? 0

beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

describe('the overview', () => {
  test('of a campaign that begins has nothing but what comes next', async () => {
    const { city, pace, waiting, begun, deadlines, ledgerMonth } = await overview('city')
    expect(city).toMatchObject({ issued: { units: 0, persons: 0 }, payers: null, alarm: null })
    expect([pace, ledgerMonth]).toEqual([null, null])
    expect(waiting).toMatchObject({ candidates: 0, undecided: 0, batches: 0, failedImports: 0 })
    expect(begun).toEqual({ deliveries: 1, runs: 1 })
    expect(deadlines[0]).toMatchObject({ code: 'team-roster', due: '2016-07-08', daysLeft: 6 })
    expect(deadlines.map(({ due }) => due)).toEqual(deadlines.map(({ due }) => due).sort())
  })

  test('sums what was issued and inspected, and gives each district its place', async () => {
    await addCounter(world, 'issued', 'd1', '2016-06-01', 100, 1000)
    await addCounter(world, 'issued', 'd2', '2016-06-01', 50, 500)
    await addCounter(world, 'inspected', 'd1', '2016-06-20', 10, 300)
    await addCounter(world, 'inspected', 'd2', '2016-06-20', 40, 100)
    const { city, districts, pace } = await overview('city')
    expect(city).toMatchObject({
      issued: { units: 150, persons: 1500 },
      inspected: { units: 50, persons: 400 },
    })
    const places = new Map(districts.map(({ districtId, rank }) => [districtId, [rank.units, rank.persons]]))
    expect(places.get(districtOf('d1'))).toEqual([2, 1])
    expect(places.get(districtOf('d2'))).toEqual([1, 2])
    expect(places.get(districtOf('d3'))).toEqual([null, null])
    expect(pace).toMatchObject({ since: '2016-06-01', due: '2016-08-31' })
  })

  test('is the same sums for a district, with its own acts only', async () => {
    const [city, own] = [await overview('city'), await overview('d1')]
    expect(own.districts).toEqual(city.districts)
    expect(own.waiting).toMatchObject({ batches: 0, requests: 0, candidates: null, pending: null })
  })

  test('counts what waits: pending leads, undecided districts, batches without receipt', async () => {
    await world.addLead({ name: '甲公司', districtId: districtOf('d1'), persons: 3 })
    await world.addLead({ name: '乙公司', districtId: null, persons: 2 })
    expect((await overview('city')).waiting).toMatchObject({
      pending: { units: 1, persons: 3 },
      undecided: 1,
    })
    expect((await world.call('city', 'POST', '/batches', {})).status).toBe(200)
    expect((await overview('city')).waiting).toMatchObject({ pending: { units: 0, persons: 0 }, batches: 1 })
    expect((await overview('d1')).waiting.batches).toBe(1)
    expect((await overview('d2')).waiting.batches).toBe(0)
    const { body } = await world.call('d1', 'GET', '/batches')
    await world.call('d1', 'POST', `/batches/${body.rows[0].number}/accept`)
    expect((await overview('city')).waiting.batches).toBe(0)
    expect((await overview('d1')).waiting.batches).toBe(0)
  })

  test('a leader reads the figures and has nothing to do', async () => {
    const { status, waiting } = await overview('leader')
    expect(status).toBe(200)
    expect(Object.values(waiting).every((count) => count === null)).toBe(true)
  })
})

describe('moving the campaign’s today', () => {
  test('is the city’s: backwards it makes the campaign read-only until the day is back', async () => {
    const move = async (who: Who, day: string) => world.call(who, 'POST', '/campaigns/today', { day })
    expect((await move('d1', '2016-06-01')).status).toBe(403)
    const back = todayMovedSchema.parse((await move('city', '2016-06-10')).body)
    expect(back).toEqual({ today: '2016-06-10', readOnly: true })
    // Nothing was inspected by then, and nothing can be changed meanwhile.
    expect((await overview('city')).city.inspected).toEqual({ units: 0, persons: 0 })
    expect((await world.call('city', 'POST', '/batches', {})).status).toBe(409)
    expect((await move('city', '2016-06-30')).body).toEqual({ today: '2016-06-30', readOnly: false })
    expect((await move('city', '30.6.2016')).status).toBe(400)
  })
})
