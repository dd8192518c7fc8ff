import { Refusal } from '@kuomian/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readAs } from '../../db/index.ts'
import type { NightlyFront } from '../../jobs/nightly-front.ts'
import { NIGHTLY_FRONTS } from '../../jobs/nightly-fronts.ts'
import { accountRow, paymentRow, relationRow } from '../dispatch/testing/dispatch-rows.ts'
import { testCity } from '../matching/testing/city.ts'
import { nightlyIsDue, recomputeFronts } from './index.ts'
import { viewNightly } from './view-nightly.ts'

let city: Awaited<ReturnType<typeof testCity>>
beforeAll(async () => {
  city = await testCity('2016-07-10')
})
afterAll(() => city.close())

const night = (fronts: readonly NightlyFront[] = NIGHTLY_FRONTS) =>
  recomputeFronts({ program: city.program, actor: city.actor, fronts })
const states = (reports: Awaited<ReturnType<typeof night>>) =>
  Object.fromEntries(reports.map(({ code, state }) => [code, state]))
const figuresOf = (reports: Awaited<ReturnType<typeof night>>, front: string) =>
  Object.fromEntries(
    (reports.find(({ code }) => code === front)?.figures ?? []).map(({ code, before, value }) => [
      code,
      [before, value],
    ]),
  )
const runs = () => readAs(city.db, city.actor, (tx) => viewNightly(tx, city.actor.campaignId))
const due = (at: 'night' | 'start') =>
  readAs(city.db, city.actor, (tx) => nightlyIsDue(tx, city.actor.campaignId, at))

const title = { zh: '试', en: 'test' }
const counting = (code: string, value: number): NightlyFront => ({
  code,
  title,
  recompute: async () => ({ figures: [{ code: 'n', title, value }] }),
})

describe('a night in which little was delivered', () => {
  it('before any delivery nothing is due', async () => {
    expect([await due('night'), await due('start')]).toEqual([false, false])
  })

  it('says of each front what it waits for, and recomputes the others', async () => {
    const reports = await night()
    expect(reports.map(({ code }) => code)).toEqual(NIGHTLY_FRONTS.map(({ code }) => code))
    expect(states(reports)).toMatchObject({
      counters: 'done',
      dispatch: 'waiting',
      places: 'waiting',
      projects: 'done',
    })
    expect(reports.find(({ code }) => code === 'places')?.message?.en).toContain('Import places first')
  })
})

describe('a night with a list and ledgers', () => {
  it('recomputes every front, and tells the change against the last time that it was computed', async () => {
    await city.deliver('ledger-units', '2016-06-30', [accountRow('A', 'YZ-1'), accountRow('X', 'YZ-1')])
    await city.deliver('ledger-persons', '2016-06-30', [paymentRow(1, '2016-06', 'X')])
    await city.deliver('dispatch-relations', '2016-07-01', [
      relationRow(1, 'A', 'X'),
      relationRow(2, 'A', 'X'),
    ])
    await city.deliver('places', '2016-07-01', [
      { place_name: '东城商贸城', district: 'YZ-1', employer_name: '云泽A公司', org_code: 'ORG00000A' },
      { place_name: '东城商贸城', district: 'YZ-1', employer_name: '云泽X公司', org_code: 'ORG00000X' },
    ])
    const first = await night()
    expect(states(first)).toMatchObject({ counters: 'done', dispatch: 'done', places: 'done' })
    expect(figuresOf(first, 'dispatch')).toMatchObject({ SPLIT_OK: [null, 1], UNPAID: [null, 1] })
    expect(figuresOf(first, 'places')).toMatchObject({ tenants: [null, 2], paying: [null, 1] })
    await city.deliver('ledger-persons', '2016-06-30', [
      paymentRow(1, '2016-06', 'X'),
      paymentRow(2, '2016-06', 'X'),
    ])
    const second = await night()
    expect(figuresOf(second, 'dispatch')).toMatchObject({ SPLIT_OK: [1, 2], UNPAID: [1, 0] })
    expect(figuresOf(second, 'places')).toMatchObject({ payers: [1, 2] })
  })

  it('counters that their records do not bear out are a problem that names one of them', async () => {
    await city.db.pool.query(
      `insert into counter_delta (campaign_id, measure, lead_class, district_id, happened_on, known_on, units, persons, journal_id)
       select $1, 'inspected', 'K1', id, '2016-07-01', '2016-07-01', 1, 1, (select min(id) from journal) from district where campaign_id = $1 limit 1`,
      [city.actor.campaignId],
    )
    const [counters] = await night()
    expect(counters).toMatchObject({ state: 'problem', figures: [{ before: 0, value: 1 }] })
    expect(counters?.message?.zh).toContain('inspected K1 2016-07-01')
  })
})

describe('a front that fails', () => {
  it('stops no other, and the next night is compared with what it last came to', async () => {
    const broken: NightlyFront = {
      code: 'two',
      title,
      recompute: () => Promise.reject(new Error('the disk is full')),
    }
    const refused: NightlyFront = {
      code: 'three',
      title,
      recompute: () => Promise.reject(new Refusal('no-ledger', { today: '2016-07-10' })),
    }
    await night([counting('one', 1), counting('two', 7)])
    const reports = await night([counting('one', 2), broken, refused, counting('four', 4)])
    expect(states(reports)).toEqual({ one: 'done', two: 'failed', three: 'waiting', four: 'done' })
    expect(JSON.stringify(reports)).not.toContain('disk')
    const next = await night([counting('one', 2), counting('two', 9)])
    expect(figuresOf(next, 'two')).toEqual({ n: [7, 9] })
    const { runs: shown } = await runs()
    expect(shown[0]?.fronts).toEqual(next)
    expect(shown[1]?.fronts).toEqual(reports)
  })

  it('only the city sees and starts it', async () => {
    const district = { ...city.actor, role: 'district' as const, districtId: 1 }
    await expect(
      recomputeFronts({ program: city.program, actor: district, fronts: [] }),
    ).rejects.toMatchObject({ code: 'not-allowed' })
  })
})

it('a server that starts makes up for a night that was missed, and for no other', async () => {
  expect([await due('night'), await due('start')]).toEqual([true, false])
  await city.db.pool.query(`update nightly_run set started_at = started_at - interval '25 hours'`)
  expect(await due('start')).toBe(true)
})
