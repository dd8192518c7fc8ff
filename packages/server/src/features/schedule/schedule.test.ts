import { scheduleSchema } from '@kuomian/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from '../../db/index.ts'
import { freshDatabase } from '../../postgres/testing/index.ts'
import { loadPublishedCampaign } from '../annexes/index.ts'
import { addCounter } from '../annexes/testing/figures.ts'
import { campaignOf, systemActor } from '../campaigns/index.ts'
import { openWorld, type Who, type World } from '../leads/testing/world.ts'
import { scheduleRows, scheduleSummary, viewSchedule } from './index.ts'

describe('from the published figures of July 2015 (domain §10.1)', () => {
  test('42 working days, 2,187 employers and 20,140 persons a day; the districts’ own are together 2,197 and 20,151', async () => {
    const database = await freshDatabase()
    const db = openDatabase(database.connectionString)
    await loadPublishedCampaign(db, 'tianjin-2015', 'demo-today')
    const campaign = await campaignOf(db, { code: 'tianjin-2015' })
    const ask = (district?: number) =>
      viewSchedule(db, systemActor(campaign.id), campaign, {
        district,
        from: '2015-07-31',
        deadline: '2015-09-30',
        source: 'published',
      })
    const city = await ask()
    expect(city).toMatchObject({
      daysLeft: 42,
      remaining: { units: 91_829, persons: 845_842 },
      needed: { units: 2187, persons: 20_140 },
      alarm: { units: 'red', persons: 'yellow' },
    })
    const rows = scheduleRows(city)
    expect(rows[0]).toEqual({
      working_day: 1,
      date: '2015-08-03',
      units: 2187,
      persons: 20_140,
      districts_units: 2197,
      districts_persons: 20_151,
    })
    expect(rows[20]).toMatchObject({ date: '2015-08-31', units: 45_915, persons: 422_921 })
    expect(rows.at(-1)).toMatchObject({ date: '2015-09-30', units: 91_829, districts_persons: 845_842 })
    expect(scheduleSummary(city, campaign).join('\n')).toContain('2,197 户 20,151 人')
    const heping = await ask(campaign.districtIds.get('TJ-01'))
    expect(heping.parts).toEqual([])
    expect(heping.needed).toEqual(city.parts.find(({ id }) => id === heping.districtId)?.needed)
    await db.close()
    await database.drop()
  })
})

describe('from the counters', () => {
  let world: World
  const idOf = (who: Who) => world.actor(who).districtId ?? 0
  const ask = async (who: Who, query = '') => {
    const { status, body } = await world.call(who, 'GET', `/schedule?${query}`)
    return status === 200 ? { status, ...scheduleSchema.parse(body) } : { status, code: body.error.code }
  }
  beforeAll(async () => {
    world = await openWorld()
    await addCounter(world, 'issued', 'd1', '2016-06-01', 100, 1000)
    await addCounter(world, 'issued', 'd2', '2016-06-02', 50, 500)
    await addCounter(world, 'inspected', 'd1', '2016-06-20', 10, 300)
    await addCounter(world, 'inspected', 'd2', '2016-06-21', 40, 100)
  })
  afterAll(() => world.close())

  test('the city is reckoned on its own remainder, from today to the end of the inspection', async () => {
    const city = await ask('city')
    expect(city).toMatchObject({
      from: '2016-06-30',
      deadline: '2016-08-31',
      since: '2016-06-01',
      daysLeft: 44,
      remaining: { units: 100, persons: 1100 },
      needed: { units: 3, persons: 25 },
    })
    expect('days' in city && city.days.at(-1)).toMatchObject({
      units: 100,
      parts: { units: 100, persons: 1100 },
    })
    expect('days' in city && city.days[0]).toMatchObject({ units: 3, parts: { units: 4 } })
  })
  test('the burn-down says what was left after each day on which that changed', async () => {
    expect(await ask('d2', `district=${idOf('d2')}`)).toMatchObject({
      history: [
        { day: '2016-06-02', units: 50, persons: 500 },
        { day: '2016-06-21', units: 10, persons: 400 },
      ],
    })
  })
  test('a district has its officers as parts: each since the day after he was first given a lead', async () => {
    const leads = await Promise.all(
      ['甲厂', '乙厂', '丙厂'].map((name) => world.addLead({ name, districtId: idOf('d1'), persons: 4 })),
    )
    await world.db.pool.query(
      `update lead set state = 'accepted', issued_on = '2016-06-01' where id = any ($1)`,
      [leads.slice(0, 2)],
    )
    await world.giveWork({
      where: `id in (${leads.slice(0, 2)})`,
      officerId: world.actor('d1').userId,
      day: '2016-06-24',
    })
    await world.db.pool.query(
      `update lead set state = 'inspected', inspected_on = '2016-06-28', inspected_persons = 3 where id = $1`,
      [leads[0]],
    )
    await world.db.pool.query(`update lead set state = 'accepted', issued_on = '2016-06-01' where id = $1`, [
      leads[2],
    ])
    const own = await ask('d1', `district=${idOf('d1')}`)
    expect(own).toMatchObject({
      officers: 1,
      parts: [
        {
          id: world.actor('d1').userId,
          issued: { units: 2, persons: 8 },
          inspected: { units: 1, persons: 3 },
          remaining: { units: 1, persons: 5 },
          daysPassed: 4,
        },
        { id: null, issued: { units: 1, persons: 4 }, inspected: { units: 0, persons: 0 } },
      ],
    })
    // Another district's officers are not the reader's business, nor is who had what on an earlier day known.
    expect(await ask('d2', `district=${idOf('d1')}`)).toMatchObject({ parts: [] })
    expect(await ask('d1', `district=${idOf('d1')}&from=2016-06-24`)).toMatchObject({ parts: [] })
  })
  test('a day not reached, a deadline without a calendar, a district that is none: refused by code', async () => {
    expect(await ask('city', 'from=2016-07-01')).toEqual({ status: 422, code: 'day-not-reached' })
    expect(await ask('city', 'deadline=2018-01-01')).toEqual({ status: 422, code: 'deadline-too-far' })
    expect(await ask('city', 'district=999')).toEqual({ status: 404, code: 'schedule-district-unknown' })
    expect((await ask('city', 'deadline=2016-06-01')).status).toBe(200)
  })
})
