import { forecastSchema } from '@kuomian/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommand } from '../../command/index.ts'
import { addCounter, addLedger } from '../annexes/testing/figures.ts'
import { campaignOf, moveToday } from '../campaigns/index.ts'
import { openWorld, type Who, type World } from '../leads/testing/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const ask = (query: string, who: Who = 'city') => world.call(who, 'GET', `/forecast?${query}`)
const forecast = async (query: string, who?: Who) => forecastSchema.parse((await ask(query, who)).body)

describe('the forecast of payers (annex 3, a stock by the month)', () => {
  test('without a ledger it says how short the history is, and foretells nothing', async () => {
    const { city, parts, periodsLeft } = await forecast('indicator=a3')
    expect(city.forecast).toEqual({ state: 'too-short', values: 0, least: 5 })
    expect([parts.length, periodsLeft]).toEqual([3, 6])
  })
  test('from ledgers that rise evenly it goes on evenly until the year’s end', async () => {
    for (const [place, month] of ['2015-12', '2016-01', '2016-02', '2016-03', '2016-04', '2016-05'].entries())
      await addLedger(world, month, `${month}-28`, [1000 + 10 * place, 2000, 3000 + 5 * place])
    const { city, parts, until, periodsLeft } = await forecast('indicator=payers')
    expect([until, periodsLeft]).toEqual(['2016-12-31', 7])
    expect(parts.map(({ forecast: said }) => (said.state === 'foretold' ? said.likely : said.state))).toEqual(
      [1120, 2000, 3060],
    )
    expect(city.history.map(({ day }) => day)).toEqual([
      '2015-12-31',
      '2016-01-31',
      '2016-02-29',
      '2016-03-31',
      '2016-04-30',
      '2016-05-31',
    ])
    expect(city.forecast).toMatchObject({ state: 'foretold', likely: 6180, meanAbsoluteError: 0 })
  })
  test('a month without a ledger ends the history: what lies before the gap is left out', async () => {
    await addLedger(world, '2015-10', '2015-11-05', [1, 1, 1])
    const { city } = await forecast('indicator=payers')
    expect(city.history[0]?.day).toBe('2015-12-31')
  })
  test('as of an earlier day it knows what had happened by then', async () => {
    const { city } = await forecast('indicator=payers&asOf=2016-04-10')
    expect(city.history.at(-1)?.day).toBe('2016-03-31')
    expect(city.forecast.state).toBe('too-short')
  })
})

describe('the forecast of the inspection (annex 4, a coverage by the week)', () => {
  test('goes on by the week until the deadline, never beyond what was issued', async () => {
    await addCounter(world, 'issued', 'd1', '2016-05-02', 100, 900)
    for (const day of ['2016-05-24', '2016-05-31', '2016-06-07', '2016-06-14', '2016-06-21', '2016-06-28'])
      await addCounter(world, 'inspected', 'd1', day, 10, 60)
    const { parts, until, period, periodsLeft } = await forecast('indicator=inspected-persons')
    expect([until, period, periodsLeft]).toEqual(['2016-08-31', 'week', 9])
    const [first, second] = parts
    expect(first?.forecast).toMatchObject({ state: 'foretold', likely: 900, high: 900 })
    expect(first?.neededPerPeriod).toBe(60)
    expect(second?.plan).toBe(0)
    // Nine weeks to the deadline, then on to the year's end; the way is drawn to there.
    expect(first?.atYearEnd).toMatchObject({ state: 'foretold', likely: 900 })
    expect([first?.points.length, first?.points.at(-1)?.day]).toEqual([27, '2016-12-31'])
    expect(first?.points[8]).toMatchObject({ likely: 900 })
    // The history begins with the first issue: noughts from before it are no history.
    expect(first?.history[0]).toEqual({ day: '2016-05-05', value: 0, of: 900 })
  })
  test('what was inspected on a day that became known later is no part of what was known before', async () => {
    await addCounter(world, 'inspected', 'd2', '2016-06-01', 5, 50, '2016-06-29')
    const { parts } = await forecast('indicator=inspected-persons&asOf=2016-06-28')
    expect(parts[1]?.history.at(-1)?.value).toBe(50)
  })
  test('districts and leaders see it for all; a receiver does not', async () => {
    const whole = await forecast('indicator=inspected-persons')
    expect(await forecast('indicator=inspected-persons', 'd2')).toEqual(whole)
    expect((await ask('indicator=inspected-persons', 'audit')).body.error.code).toBe('not-allowed')
  })
})

describe('other histories', () => {
  test('from notices: the latest edition of each month, by the month; one notice is too short, and says so', async () => {
    const cells = (units: number) => ({
      issuedUnits: 100,
      issuedPersons: 900,
      inspectedUnits: units,
      inspectedPersons: units,
    })
    for (const [place, month] of ['2016-02', '2016-03', '2016-04', '2016-05'].entries())
      for (const edition of [1, 2])
        await world.db.pool.query(
          `insert into published_table (campaign_id, annex, month, edition, known_on, source, figures)
           values ($1, 4, $2, $3, '2016-06-10', 'x', $4)`,
          [
            world.campaignId,
            `${month}-01`,
            edition,
            {
              annex: 'annex-4',
              month,
              planGroups: [],
              rows: world.definition.units.map(({ code, name }) => ({
                key: code,
                name: name.zh,
                cells: cells(10 * place + edition),
              })),
            },
          ],
        )
    const { city, parts, period, periodsLeft } = await forecast('indicator=inspected-units&source=published')
    expect([period, periodsLeft]).toEqual(['month', 3])
    expect(parts[0]?.history.map(({ day, value }) => [day, value])).toEqual([
      ['2016-02-29', 2],
      ['2016-03-31', 12],
      ['2016-04-30', 22],
      ['2016-05-31', 32],
    ])
    expect(city.forecast).toEqual({ state: 'too-short', values: 4, least: 5 })
    expect(city.neededPerPeriod).toBe(68)
  })
  test('persons in split accounts go month by month, as the runs counted them', async () => {
    for (const [place, month] of ['2016-01', '2016-02', '2016-03', '2016-04', '2016-05'].entries())
      await world.db.pool.query(
        `insert into split_line (campaign_id, month, district_id, split, persons, known_on) values ($1, $2, $3, $4, 100, '2016-06-10')`,
        [world.campaignId, `${month}-01`, world.actor('d1').districtId, 10 + 10 * place],
      )
    const { parts, indicators } = await forecast('indicator=split-rate')
    expect(parts[0]?.history.map(({ value, of }) => [value, of])).toEqual(
      [10, 20, 30, 40, 50].map((split) => [split, 100]),
    )
    expect(parts[0]?.forecast).toMatchObject({ state: 'foretold', likely: 100 })
    // Orders begin anew each quarter: there is no history that goes on.
    expect(indicators.map(({ code }) => code)).not.toContain('orders-in-time')
  })
})

describe('bad input', () => {
  test('an indicator that is none, a day that has passed, and a day not reached', async () => {
    expect((await ask('indicator=a9')).body.error).toMatchObject({ code: 'indicator-unknown' })
    expect((await ask('indicator=a3&until=2016-06-01')).body.error.code).toBe('forecast-over')
    expect((await ask('indicator=a3&asOf=2017-01-01')).body.error.code).toBe('day-not-reached')
  })
  test('after the deadline the inspection is foretold until the year’s end', async () => {
    const campaign = await campaignOf(world.db, { id: world.campaignId })
    await runCommand(world.db, moveToday, world.actor('city'), { day: '2016-09-15' })
    expect(campaign.today < '2016-09-15').toBe(true)
    expect((await forecast('indicator=a4')).until).toBe('2016-12-31')
  })
})
