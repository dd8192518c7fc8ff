import type { FeedRow } from '@kuomian/contract'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { campaignOf } from '../campaigns/index.ts'
import { madeUpId } from '../imports/testing/rows.ts'
import { applyRun, computeRun } from '../matching/index.ts'
import { compactRows } from './compact-rows.ts'
import { feedsFront } from './nightly-front.ts'
import { type FeedTestPlace, madeUpOrgCode, openFeedPlace } from './testing/feed-place.ts'

let place: FeedTestPlace
const unit = { number: 'U1', code: madeUpOrgCode(1), name: '天津甲乙商贸有限公司' }

beforeEach(async () => {
  place = await openFeedPlace('2015-08-05')
  await place.units('2015-07', [unit])
  await place.ledger('2015-07', [{ person: 1, unit: 'U1' }])
  await place.buildIndex()
})
afterEach(() => place.close())

const row = (person: number, more: FeedRow = {}): FeedRow => ({
  ...{ resident_id: madeUpId(person), person_name: '张三', employer_name: unit.name },
  ...{ unit_code: unit.code, registered_on: '2015-07-20' },
  ...more,
})
const running = () => campaignOf(place.program.db, { id: place.campaign.id })
const night = async () => {
  const { figures } = await feedsFront.recompute({
    program: place.program,
    campaign: await running(),
    actor: place.actor,
    report: () => undefined,
  })
  return Object.fromEntries(figures.map(({ code, value }) => [code, value]))
}
const leads = () =>
  place.query('select state, closed_reason, persons, uninsured_now, reasons from lead order by id')

test('a row waits for its days and for the ledger of their end, and becomes a lead in the night in which both are there', async () => {
  expect((await place.push('employment', [row(2)]))[0]?.hit).toBeNull()
  await place.moveTo('2015-08-19')
  // The thirty days are over, but the ledger of August has not come.
  expect(await night()).toMatchObject({ 'looked-at': 1, hits: 0 })
  await place.moveTo('2015-09-03')
  await place.ledger('2015-08', [{ person: 1, unit: 'U1' }])
  expect(await night()).toMatchObject({ 'looked-at': 1, hits: 1, 'new-leads': 1 })
  expect(await leads()).toMatchObject([{ state: 'pending', persons: 1 }])
  expect(await night()).toMatchObject({ hits: 0, 'new-leads': 0 })
  expect(await leads()).toHaveLength(1)
})

test('a plan that a payment answers ends, and what was issued stays for the ledger to close', async () => {
  await place.moveTo('2015-09-03')
  await place.ledger('2015-08', [{ person: 1, unit: 'U1' }])
  await place.buildIndex()
  await place.push('employment', [
    row(2),
    row(3, { employer_name: '天津丙丁商贸有限公司', unit_code: madeUpOrgCode(2), district: '和平' }),
  ])
  await place.query(`update lead set state = 'issued', issued_on = '2015-09-03' where name like '天津丙丁%'`)
  await place.moveTo('2015-10-03')
  await place.ledger('2015-09', [
    { person: 1, unit: 'U1' },
    { person: 2, unit: 'U1' },
    { person: 3, unit: 'U1' },
  ])
  expect(await night()).toMatchObject({ 'looked-at': 2, gone: 1 })
  expect(await leads()).toMatchObject([
    { state: 'withdrawn', persons: 0 },
    { state: 'issued', persons: 1 },
  ])
})

test('rows go into the lake as the roster import reads them, once, with what stands', async () => {
  await place.push('employment', [row(2), row(3)])
  await place.push('employment', [row(3, { left_on: '2015-08-04' })])
  expect(await compactRows(place.program, await running())).toEqual({ feeds: 1, rows: 2 })
  expect(await place.stored('employment', 'resident_id, employer_name, left_on::VARCHAR AS left_on')).toEqual(
    [
      { resident_id: madeUpId(2), employer_name: unit.name, left_on: null },
      { resident_id: madeUpId(3), employer_name: unit.name, left_on: '2015-08-04' },
    ],
  )
  expect(await compactRows(place.program, await running())).toEqual({ feeds: 0, rows: 0 })
  await place.push('employment', [row(4)])
  expect(await compactRows(place.program, await running())).toEqual({ feeds: 1, rows: 3 })
  expect(await place.stored('employment', 'resident_id')).toHaveLength(3)
})

test('a matching run finds the leads of feeds again, and proves their people by the ledger', async () => {
  await place.moveTo('2015-09-03')
  await place.ledger('2015-08', [{ person: 1, unit: 'U1' }])
  await place.units('2015-08', [unit])
  await place.buildIndex()
  await place.push('employment', [row(2)])
  const before = await place.query('select id, employer_id, persons from lead')
  const match = async () => {
    const matching = { program: place.program, campaign: await running(), actor: place.actor }
    const { runId } = await computeRun(matching)
    return { matching, runId }
  }
  const first = await match()
  // While the run waits for its review a feed goes on.
  await place.push('employment', [
    row(3),
    row(4, { employer_name: '天津戊己商贸有限公司', unit_code: madeUpOrgCode(5), district: '和平' }),
  ])
  await applyRun(first.matching, first.runId)
  expect(await place.query('select id, employer_id from lead order by id limit 1')).toMatchObject([
    { id: before[0]?.id, employer_id: before[0]?.employer_id },
  ])
  expect(await leads()).toMatchObject([
    { state: 'pending', persons: 2 },
    { state: 'pending', persons: 1 },
  ])
  await place.query(`update lead set state = 'issued', issued_on = '2015-09-03'`)
  await place.moveTo('2015-10-03')
  await place.ledger(
    '2015-09',
    [1, 2, 3, 4].map((person) => ({ person, unit: 'U1' })),
  )
  await place.units('2015-09', [unit])
  const second = await match()
  await applyRun(second.matching, second.runId)
  expect(await leads()).toMatchObject([
    { state: 'closed', closed_reason: 'paid' },
    { state: 'closed', closed_reason: 'paid' },
  ])
})
