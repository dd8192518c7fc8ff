import { afterEach, beforeEach, expect, test } from 'vitest'
import { madeUpId } from '../imports/testing/rows.ts'
import { flushLooks, lookUpPayer } from './index.ts'
import { type FeedTestPlace, openFeedPlace } from './testing/feed-place.ts'

let place: FeedTestPlace

beforeEach(async () => {
  place = await openFeedPlace('2015-09-10')
})
afterEach(() => place.close())

const look = (residentId: string) =>
  lookUpPayer(place.program, { campaignId: place.campaign.id, partnerId: 1, today: '2015-09-10', residentId })

test('a look-up tells whether somebody pays, where and since when, and looks are journaled in one batch', async () => {
  await expect(look(madeUpId(1))).rejects.toMatchObject({ code: 'no-ledger' })
  await place.ledger('2015-08', [{ person: 1, unit: 'U1' }])
  await place.buildIndex()
  expect(await look(madeUpId(1))).toEqual({
    ...{ pays: true, month: '2015-08', since: '2015-08' },
    employers: [{ unitNumber: 'U1', name: null }],
  })
  expect(await look(madeUpId(2))).toEqual({ pays: false, month: '2015-08', lastPaid: null })
  await expect(look('110105194912310021')).rejects.toMatchObject({ code: 'person-unreadable' })
  await flushLooks(place.program.db)
  expect(await place.query('select pays from feed_look order by id')).toEqual([
    { pays: true },
    { pays: false },
  ])
  expect(await place.query(`select event_count, after from journal where command = 'note-looks'`)).toEqual([
    { event_count: 2, after: { looks: 2, partners: [1] } },
  ])
  const [look1] = await place.query(`select row_to_json(l)::text as t from feed_look l limit 1`)
  expect(String(look1?.t)).not.toContain(madeUpId(1).slice(0, 17))
})
