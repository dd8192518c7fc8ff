import { picturesSchema } from '@kuomian/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addCounter, addLedger } from '../annexes/testing/figures.ts'
import { openWorld, type Who, type World } from '../leads/testing/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await addCounter(world, 'issued', 'd1', '2016-05-02', 100, 900)
  await addCounter(world, 'issued', 'd2', '2016-05-02', 50, 500)
  await addCounter(world, 'inspected', 'd1', '2016-05-20', 30, 90)
  await addCounter(world, 'inspected', 'd2', '2016-05-31', 10, 100)
  await addCounter(world, 'inspected', 'd2', '2016-06-20', 25, 200)
})
afterAll(() => world.close())

const ask = (query: string, who: Who = 'city') => world.call(who, 'GET', `/pictures?${query}`)
const pictures = async (query = '', who?: Who) => picturesSchema.parse((await ask(query, who)).body)

describe('what is drawn as of a day', () => {
  test('the ranking has last month’s place, and what was not issued has no place', async () => {
    const { asOf, before, places, city } = await pictures()
    expect([asOf, before]).toEqual(['2016-06-30', '2016-05-31'])
    expect(
      places.map(({ now, rank, rankBefore, moved }) => [now?.numerator, rank, rankBefore, moved]),
    ).toEqual([
      [35, 1, 2, 1],
      [30, 2, 1, -1],
      [undefined, null, null, null],
    ])
    expect(city).toEqual({ numerator: 65, denominator: 150 })
  })
  test('an earlier day is drawn as it was, beside the same day of the month before', async () => {
    const { before, places } = await pictures('asOf=2016-06-15')
    expect(before).toBe('2016-05-15')
    expect(places.map(({ now }) => now?.numerator)).toEqual([30, 10, undefined])
    expect(places.map(({ before: share }) => share?.numerator)).toEqual([0, 0, undefined])
  })
  test('payers are held against the plan by their ledger months', async () => {
    await world.db.pool.query(
      `insert into target (campaign_id, indicator, district_ids, value, known_on, source) values ($1, 'annex-3', $2, 20, '2016-01-01', 'x')`,
      [world.campaignId, [world.actor('d1').districtId]],
    )
    await addLedger(world, '2016-04', '2016-05-05', [10, 20, 30])
    await addLedger(world, '2016-05', '2016-06-05', [11, 19, 30])
    // June's ledger is not there yet: May's is held against April's.
    const { places, before } = await pictures('indicator=payers')
    expect(before).toBe('2016-04-30')
    const first = places.find(({ districtIds }) => districtIds[0] === world.actor('d1').districtId)
    expect([first?.now?.numerator, first?.before?.numerator]).toEqual([11, 10])
  })
  test('the chain begins with annex 4 and ends with what the ledger knows', async () => {
    const lead = await world.addLead({ name: '甲公司', districtId: world.actor('d2').districtId, persons: 8 })
    await world.db.pool.query(
      `update lead set state = 'inspected', issued_on = '2016-05-02', inspected_on = '2016-05-31', inspected_persons = 6,
                       effective = true, outcome = 'U01' where id = $1`,
      [lead],
    )
    await world.db.pool.query(
      `insert into visit (campaign_id, lead_id, district_id, lead_class, happened_on, known_on, outcome, counted_units, counted_persons,
                          loaded_lead_id, loaded_units, loaded_persons)
       select campaign_id, id, district_id, lead_class, '2016-05-31', '2016-05-31', 'U01', 1, 6, id, 1, 6 from lead where id = $1`,
      [lead],
    )
    await world.db.pool.query(
      `with j as (insert into journal (campaign_id, known_on, command, subject_kind, subject_id)
                  values ($1, '2016-06-05', 'test', 'test', '1') returning id)
       insert into proof (lead_id, step, campaign_id, district_id, lead_class, month, known_on, persons, attributed, journal_id)
       select $2, step, $1, $3, 'K2', '2016-05-01', '2016-06-05', persons, true, j.id
         from j, (values ('registered', 6), ('first-payment', 4)) s(step, persons)`,
      [world.campaignId, lead, world.actor('d2').districtId],
    )
    expect((await pictures()).funnel).toEqual([
      { step: 'issued', units: 150, persons: 1400 },
      { step: 'inspected', units: 65, persons: 390 },
      { step: 'effective', units: 1, persons: 6 },
      { step: 'registered', units: 1, persons: 6 },
      { step: 'firstPayment', units: 1, persons: 4 },
      { step: 'threeMonths', units: 0, persons: 0 },
    ])
    const earlier = (await pictures('asOf=2016-05-20')).funnel
    expect(earlier?.map(({ persons }) => persons)).toEqual([1400, 90, 0, 0, 0, 0])
  })
  test('districts and leaders see the same; a receiver sees nothing; what is not known is refused', async () => {
    const whole = await pictures()
    expect(await pictures('', 'd1')).toEqual(whole)
    expect((await ask('', 'audit')).body.error.code).toBe('not-allowed')
    expect((await ask('indicator=k1-units')).body.error.code).toBe('indicator-unknown')
    expect((await ask('asOf=2017-01-01')).body.error.code).toBe('day-not-reached')
    expect((await ask('source=published')).body.error.code).toBe('no-published-figures')
  })
})
