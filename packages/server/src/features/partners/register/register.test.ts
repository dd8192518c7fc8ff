import { randomUUID } from 'node:crypto'
import { feedRegisterSchema, feedViewSchema } from '@kuomian/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { madeUpId } from '../../imports/testing/rows.ts'
import { openWorld, type Who, type World } from '../../leads/testing/world.ts'
import { enterTestFeed, openPartner, type TestPartner } from '../testing/partner.ts'

let world: World
let partner: TestPartner
let feedId: number
beforeAll(async () => {
  world = await openWorld()
  partner = await openPartner(world)
  feedId = (await enterTestFeed(world, partner.partnerId)).body.feedId
})
afterAll(() => world.close())

const register = async (who: Who = 'city') =>
  feedRegisterSchema.parse((await world.call(who, 'GET', '/feeds')).body)
const codeOf = async (
  answer: Promise<{ status: number; body: { error?: { code: string; field?: string } } }>,
) => {
  const { body } = await answer
  return [body.error?.code, body.error?.field]
}

describe('the register of feeds (信息收集渠道, R35)', () => {
  test('says whose a feed is, by which agreement and how often, and what it brought', async () => {
    const rows = [1, 2, 3].map((n) => ({
      resident_id: madeUpId(n),
      person_name: n === 3 ? '' : '张三',
      registered_on: '2016-06-01',
    }))
    await partner.call('POST', '/feeds/employment/rows', { rows }, { callKey: randomUUID() })
    const { today, feeds } = await register()
    expect(feeds).toMatchObject([
      {
        partner: '公共就业服务机构',
        code: 'employment',
        agreement: '数据共享〔2016〕1号',
        cadenceDays: 7,
        leadClass: 'LINK-employment',
        standing: 'on-time',
        last: { on: today, via: 'http', rows: 3, refused: 1 },
        rows: 2,
        refused: 1,
        hitUnit: 'persons',
      },
    ])
    const { deliveries } = feedViewSchema.parse((await world.call('city', 'GET', `/feeds/${feedId}`)).body)
    expect(deliveries).toMatchObject([{ via: 'http', rows: 3, refused: 1, refusal: null }])
  })

  test('hits and new payers are those of the feed: pushed rows, and what matching made of its lists', async () => {
    const lead = await world.addLead({ name: '甲', districtId: 1, leadClass: 'LINK-employment', persons: 4 })
    // Nothing of this feed came as a list yet: the lead is another's.
    expect((await register()).feeds[0]).toMatchObject({ hits: 0, newPayers: 0 })
    const { today } = await register()
    await world.db.pool.query(
      `insert into delivery (campaign_id, kind, source, file_name, file_sha256, as_of, known_on, state, rows_in, rows_stored, rows_refused, lake_path)
       values ($1, 'employment', '公共就业服务机构', '名册.xlsx', 'e', $2, $2, 'stored', 10, 8, 2, 'e')`,
      [world.campaignId, today],
    )
    await world.db.pool.query(
      `insert into proof (lead_id, step, campaign_id, district_id, lead_class, month, known_on, persons, attributed, journal_id)
       values ($1, 'first-payment', $2, 1, 'LINK-employment', '2016-06-01', $3, 3, true, 1)`,
      [lead, world.campaignId, today],
    )
    expect((await register()).feeds[0]).toMatchObject({
      last: { via: 'import', rows: 10, refused: 2 },
      rows: 10,
      refused: 3,
      hits: 4,
      newPayers: 3,
    })
    // As soon as somebody else lists the same, nobody can tell whose the leads are.
    await world.db.pool.query(
      `insert into delivery (campaign_id, kind, source, file_name, file_sha256, as_of, known_on, state, rows_in, rows_stored, rows_refused, lake_path)
       values ($1, 'employment', '别处', '名册.xlsx', 'f', $2, $2, 'stored', 1, 1, 0, 'f')`,
      [world.campaignId, today],
    )
    expect((await register()).feeds[0]).toMatchObject({ rows: 10, hits: 0, newPayers: 0 })
  })

  test('a feed beyond its cadence is silent and stands first; one that is suspended alarms nobody', async () => {
    const { body } = await enterTestFeed(world, partner.partnerId, {
      code: 'training',
      roster: 'training-subsidy',
      leadClass: 'LINK-training',
    })
    await world.db.pool.query(`update feed set entered_on = '2016-05-01' where id = $1`, [body.feedId])
    const silent = (await register()).feeds[0]
    expect(silent).toMatchObject({ code: 'training', standing: 'silent', last: null, dueOn: '2016-05-08' })
    expect(silent?.daysSilent).toBeGreaterThan(30)
    await world.call('city', 'POST', `/feeds/${body.feedId}/suspend`, { reason: '年度调整' })
    expect((await register()).feeds.find(({ code }) => code === 'training')).toMatchObject({
      standing: 'suspended',
      daysSilent: 0,
      suspension: '年度调整',
    })
  })

  test('what cannot be entered is refused with its field', async () => {
    const id = partner.partnerId
    expect(await codeOf(enterTestFeed(world, id))).toEqual(['feed-known', 'code'])
    expect(await codeOf(enterTestFeed(world, id, { code: 'twice' }))).toEqual(['feed-source-taken', 'source'])
    expect(await codeOf(enterTestFeed(world, id, { code: 'a', source: 'x' }))).toEqual(['bad-input', 'code'])
    expect(await codeOf(enterTestFeed(world, id, { code: 'class', source: 'x', leadClass: 'Z' }))).toEqual([
      'feed-class-unknown',
      'leadClass',
    ])
    expect(
      await codeOf(enterTestFeed(world, id, { code: 'back', source: 'x', agreedTo: '2015-12-31' })),
    ).toEqual(['feed-agreement-backwards', 'agreedTo'])
    expect(await codeOf(enterTestFeed(world, 999, { code: 'none', source: 'x' }))).toEqual([
      'partner-not-found',
      'partnerId',
    ])
    expect(await codeOf(world.call('city', 'POST', '/partners', { name: '公共就业服务机构' }))).toEqual([
      'partner-known',
      'name',
    ])
  })
})

describe('the first feed of a campaign', () => {
  const indexing = () => world.started.filter(({ kind }) => kind === 'index-payers').length
  test('has the last ledger made ready for questions at once; without a ledger there is nothing to do', async () => {
    expect(indexing()).toBe(0)
    await world.db.pool.query(
      `insert into delivery (campaign_id, kind, source, file_name, file_sha256, as_of, known_on, state, rows_in, rows_stored, rows_refused, lake_path)
       values ($1, 'ledger-persons', '经办机构', '台账.csv', 'ledger', '2016-05-31', '2016-06-05', 'stored', 1, 1, 0, 'ledger')`,
      [world.campaignId],
    )
    const added = { code: 'next', roster: 'training-subsidy', leadClass: 'LINK-training', source: '另一来源' }
    expect((await enterTestFeed(world, partner.partnerId, added)).status).toBe(200)
    expect(indexing()).toBe(1)
  })
})

describe('keys of partners', () => {
  test('a secret is told once: no table, no journal and no later answer has it', async () => {
    const { rows: dump } = await world.db.pool.query<{ text: string }>(
      `select string_agg(t::text, '') as text from (
         select j::text as t from journal j union all select a::text from command_answer a
         union all select k::text from partner_key k) all_rows`,
    )
    expect(dump[0]?.text).toContain(partner.keyId)
    expect(dump[0]?.text).not.toContain(partner.secret)
    expect(dump[0]?.text).not.toContain(Buffer.from(partner.secret).toString('hex'))
    expect(JSON.stringify(await register())).not.toContain(partner.secret)
  })

  test('the office and the administrator see their ids, a leader does not', async () => {
    const ids = async (who: Who) => (await register(who)).partners[0]?.keys?.map(({ id }) => id) ?? null
    expect(await ids('city')).toEqual([partner.keyId])
    expect(await ids('admin')).toEqual([partner.keyId])
    expect(await ids('leader')).toBeNull()
  })

  test('nobody but the office writes, and districts and receivers do not read', async () => {
    for (const who of ['admin', 'leader', 'd1', 'audit'] as const) {
      expect((await world.call(who, 'POST', '/partners', { name: '某部门' })).status).toBe(403)
      expect((await world.call(who, 'POST', `/partners/${partner.partnerId}/keys`)).status).toBe(403)
    }
    for (const who of ['d1', 'audit'] as const)
      expect((await world.call(who, 'GET', '/feeds')).status).toBe(403)
  })

  test('every act stands in the journal', async () => {
    const { rows } = await world.db.pool.query<{ command: string }>(
      `select distinct command from journal where subject_kind in ('partner','feed','feed-delivery') order by 1`,
    )
    expect(rows.map(({ command }) => command)).toEqual(
      expect.arrayContaining([
        'enter-feed',
        'enter-partner',
        'make-partner-key',
        'record-feed-delivery',
        'suspend-feed',
      ]),
    )
  })
})
