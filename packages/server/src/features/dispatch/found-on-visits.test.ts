import { companyKey } from '@kuomian/identity'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readAs } from '../../db/index.ts'
import { testCity } from '../matching/testing/city.ts'
import type { TestRow } from '../matching/testing/write-roster.ts'
import { computeStatuses, viewSplitRate } from './index.ts'
import { accountRow, paymentRow, relationRow } from './testing/dispatch-rows.ts'
import { foundUnit, visitFirm } from './testing/visited-firm.ts'

/*
 * The list names persons 1 and 2, whom the firm X sends to A and pays for. A visit to X on 20 June finds four heads at A by the user unit's own word
 * (five by the firm's), and seven at a factory that no list names.
 */
let city: Awaited<ReturnType<typeof testCity>>
beforeAll(async () => {
  city = await testCity('2016-07-10')
  await city.deliver('ledger-units', '2016-06-30', [
    { ...accountRow('A', 'YZ-1'), employer_key: key('A') },
    { ...accountRow('X', 'YZ-1'), employer_key: key('X') },
  ])
  await city.deliver(
    'ledger-persons',
    '2016-06-30',
    [1, 2].map((person) => paymentRow(person, '2016-06', 'X')),
  )
  await city.deliver(
    'dispatch-relations',
    '2016-07-01',
    [1, 2].map((person) => relationRow(person, 'A', 'X', keys)),
  )
})
afterAll(() => city.close())

const key = (letter: string) => companyKey(`云泽${letter}公司`, { home: ['云泽'] })
const keys: TestRow = { user_key: key('A'), firm_key: key('X') }
const visit = async (happenedOn: string, userUnits: object[], real = true) =>
  visitFirm(city.db, city.actor.campaignId, {
    ...{ firm: '云泽X公司', district: 'YZ-1', happenedOn, userUnits, real },
  })
const count = async () => {
  const place = await city.place()
  await computeStatuses(place, place.campaign.today)
  return rate()
}
const rate = async () => {
  const { campaign } = await city.place()
  return readAs(city.db, city.actor, (tx) => viewSplitRate(tx, campaign, {}))
}
const pairs = async () =>
  (
    await city.db.pool.query(
      `select u.name, split_ok, heads_by_firm, heads_by_unit, unnamed, split_account
         from dispatch_pair p join dispatch_employer u on u.id = user_unit_id order by 1`,
    )
  ).rows

test('before anybody was there the list alone is counted', async () => {
  expect((await count())?.city).toMatchObject({
    persons: { split: 2, all: 2 },
    userUnits: { split: 1, all: 1 },
    firms: { split: 1, all: 1 },
  })
})

test('what a visit found joins the list: heads that nobody names are no persons, but hold both sides up (R13)', async () => {
  await visit('2016-06-20', [foundUnit('云泽A公司', 5, 4), foundUnit('云泽新厂公司', 7)])
  expect((await count())?.city).toMatchObject({
    persons: { split: 2, all: 2 },
    userUnits: { split: 0, all: 2 },
    firms: { split: 0, all: 1 },
  })
  const found = { split_account: false }
  expect(await pairs()).toEqual([
    { name: '云泽A公司', split_ok: 2, heads_by_firm: 5, heads_by_unit: 4, unnamed: 2, ...found },
    { name: '云泽新厂公司', split_ok: 0, heads_by_firm: 7, heads_by_unit: null, unnamed: 7, ...found },
  ])
})

test('it is valid from the day of the visit: one of July changes nothing in June', async () => {
  await visit('2016-07-05', [foundUnit('云泽A公司', 2)])
  await count()
  expect(await pairs()).toHaveLength(2)
})

test('a later visit takes the place of the earlier one, and one that finds no dispatch leaves nothing', async () => {
  await visit('2016-06-25', [foundUnit('云泽A公司', 2)])
  await count()
  expect((await pairs()).map(({ name, unnamed }) => [name, unnamed])).toEqual([['云泽A公司', 0]])
  await visit('2016-06-28', [], false)
  expect((await count())?.city?.firms).toEqual({ split: 1, all: 1 })
  expect((await pairs())[0]?.heads_by_firm).toBeNull()
})

test('a visit that was recorded after the count is told: the figures do not have it yet', async () => {
  expect((await rate())?.outdated).toBe(false)
  await visit('2016-06-29', [foundUnit('云泽A公司', 9)])
  expect((await rate())?.outdated).toBe(true)
})
