import type { FeedRow } from '@kuomian/contract'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Actor, readAs, type Tx } from '../../../db/index.ts'
import { campaignOf, type RunningCampaign } from '../../campaigns/index.ts'
import { type FeedTestPlace, madeUpOrgCode, openFeedPlace } from '../testing/feed-place.ts'
import { listHits } from './list-hits.ts'
import { viewFeedFigures } from './view-figures.ts'
import { viewGaps } from './view-gaps.ts'
import { viewZone } from './view-zone.ts'

let place: FeedTestPlace
const names = ['天津甲乙商贸有限公司', '天津丙丁商贸有限公司', '天津戊己商贸有限公司']

beforeEach(async () => {
  place = await openFeedPlace('2015-09-10')
  await place.units('2015-08', [
    { number: 'U1', code: madeUpOrgCode(1), name: names[0] ?? '', registeredOn: '2015-08-12' },
    { number: 'U2', code: madeUpOrgCode(2), name: names[1] ?? '' },
  ])
  await place.ledger('2015-08', [
    { person: 1, unit: 'U1' },
    { person: 2, unit: 'U2' },
    { person: 3, unit: 'U2' },
  ])
  await place.buildIndex()
})
afterEach(() => place.close())

const unit = (n: number, more: FeedRow): FeedRow => ({
  ...{ employer_name: names[n - 1] ?? null, unit_code: madeUpOrgCode(n), district: '和平' },
  ...more,
})
const read = async <T>(
  work: (tx: Tx, campaign: RunningCampaign) => Promise<T>,
  role: Actor['role'] = 'city',
): Promise<T> => {
  const campaign = await campaignOf(place.program.db, { id: place.campaign.id })
  return readAs(place.program.db, { ...place.actor, role }, (tx) => work(tx, campaign))
}

test('employers are ranked by their gap, and by what they received (R31, R32: 锁定重点)', async () => {
  await place.push('sme', [
    unit(1, { staff_count: 21, amount: '100', paid_on: '2015-07-01' }),
    unit(2, { staff_count: 12, amount: '300', paid_on: '2015-07-01' }),
    unit(2, { staff_count: 10, amount: '500', paid_on: '2015-08-01' }),
    unit(3, { staff_count: 4, amount: '800', paid_on: '2015-08-01' }),
  ])
  const query = { kind: 'sme' as const, by: 'gap' as const, limit: 10 }
  const gaps = await read((tx, campaign) => viewGaps(tx, campaign, query))
  expect(gaps).toMatchObject({ month: '2015-08', employers: 3, gap: 20 + 10 + 4 })
  expect(
    gaps.rows.map(({ name, gap, gapRank, amountCents, amountRank }) => [
      name,
      gap,
      gapRank,
      amountCents,
      amountRank,
    ]),
  ).toEqual([
    [names[0], 20, 1, 10_000, 3],
    [names[1], 10, 2, 80_000, 1],
    [names[2], 4, 3, 80_000, 1],
  ])
  const byAmount = await read((tx, campaign) => viewGaps(tx, campaign, { ...query, by: 'amount' }))
  expect(byAmount.rows.map(({ name }) => name)).toEqual([names[1], names[2], names[0]])
})

test('the zone’s days to registration and papers are measured, and who is overdue is named (R33: 简化手续)', async () => {
  await place.push('ftz', [
    unit(1, { established_on: '2015-08-02', papers_asked: 4, district: '和平' }),
    unit(3, { established_on: '2015-07-01', papers_asked: 5, district: '和平' }),
    { employer_name: '天津庚辛贸易有限公司', unit_code: madeUpOrgCode(9), established_on: '2015-09-05' },
  ])
  expect(await read(viewZone)).toMatchObject({
    ...{ days: 30, companies: 3, registered: 1, inTime: 1, open: 2, overdue: 1 },
    ...{ medianDays: 10, longestDays: 10, papers: { tenths: 40, of: 1 } },
    late: [{ name: names[2], days: 71, leadState: 'pending' }],
  })
})

test('the hits stand latest first, page by page, and figures tell what waits; leaders read them without anybody’s rows', async () => {
  await place.push(
    'sme',
    [1, 2, 3].map((n) => unit(n, { staff_count: 50, paid_on: '2015-07-01' })),
  )
  await place.push('loans', [unit(1, { staff_count: 50, lent_on: '2015-07-01' })])
  const page = (after?: string) =>
    read((tx, { id }) => listHits(tx, id, { limit: 3, ...(after === undefined ? {} : { after }) }), 'reader')
  const first = await page()
  expect(first.rows.map(({ leadClass, merged }) => [leadClass, merged])).toEqual([
    ['LINK-loans', true],
    ['LINK-sme', false],
    ['LINK-sme', false],
  ])
  const second = await page(first.next ?? '')
  expect([second.rows.length, second.next]).toEqual([1, null])
  const { feeds } = await read((tx, { id }) => viewFeedFigures(tx, id, '2015-09-10'), 'reader')
  expect(feeds.find(({ kind }) => kind === 'sme')).toMatchObject({
    ...{ rows: 3, hits: 3, leads: 3, pending: 3, waiting: 0, today: 3 },
  })
  for (const column of ['cells', 'facts', 'id_sealed'])
    await expect(read((tx) => tx.client.query(`select ${column} from feed_row`), 'reader')).rejects.toThrow(
      'permission denied',
    )
})
