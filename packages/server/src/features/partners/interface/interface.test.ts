import { randomUUID } from 'node:crypto'
import { partnerAccountSchema, partnerBatchAnswerSchema, SIGNATURE_WINDOW_SECONDS } from '@kuomian/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { madeUpId } from '../../imports/testing/rows.ts'
import { openWorld, type World } from '../../leads/testing/world.ts'
import { enterTestFeed, openPartner, type TestPartner } from '../testing/partner.ts'

let world: World
let partner: TestPartner
let other: TestPartner
beforeAll(async () => {
  world = await openWorld()
  partner = await openPartner(world)
  other = await openPartner(world, { name: '科技主管部门', mayLookUp: true })
  expect((await enterTestFeed(world, partner.partnerId)).status).toBe(200)
})
afterAll(() => world.close())

const person = (n: number, change: Record<string, unknown> = {}) => ({
  resident_id: madeUpId(n),
  person_name: '张三',
  employer_name: '云泽甲有限公司',
  registered_on: '2016-06-01',
  ...change,
})
const deliver = (rows: object[], callKey: string = randomUUID(), who = partner) =>
  who.call('POST', '/feeds/employment/rows', { rows }, { callKey })
const now = () => Math.floor(Date.now() / 1000)

describe('a signed request (HMAC-SM3)', () => {
  test('is answered with what the key may do', async () => {
    const { status, body } = await partner.call('GET', '/account')
    expect(status).toBe(200)
    const account = partnerAccountSchema.parse(body)
    expect(account).toMatchObject({
      partner: '公共就业服务机构',
      key: partner.keyId,
      mayLookUp: false,
      feeds: [{ code: 'employment', roster: 'employment', isOpen: true }],
    })
    expect(account.feeds[0]?.fields.find(({ name }) => name === 'resident_id')?.required).toBe(true)
  })

  test.each(['kuomian-key', 'kuomian-timestamp', 'kuomian-nonce', 'kuomian-signature'])(
    'without %s it is refused, and told which header is missing',
    async (without) => {
      const { status, body } = await partner.call('GET', '/account', undefined, { without })
      expect([status, body.error.code, body.error.field]).toEqual([401, 'partner-unsigned', without])
    },
  )

  test('by another secret, or of a key that nobody has, it is refused', async () => {
    const wrong = await partner.call('GET', '/account', undefined, { secret: other.secret })
    expect([wrong.status, wrong.body.error.code]).toEqual([401, 'partner-signature-wrong'])
    const unknown = await partner.call('GET', '/account', undefined, { keyId: 'pk-0000000000000000' })
    expect([unknown.status, unknown.body.error.code]).toEqual([401, 'partner-key-unknown'])
  })

  test('a body that was changed on its way no longer fits its signature', async () => {
    const url = '/api/partner/v1/feeds/employment/rows'
    const body = JSON.stringify({ rows: [person(1)] })
    const headers = partner.headersOf('POST', url, body, { callKey: randomUUID() })
    const changed = body.replace('张三', '张四')
    const answer = await world.server.inject({ method: 'POST', url, headers, payload: changed })
    expect(answer.json().error.code).toBe('partner-signature-wrong')
  })

  test('a clock ten minutes off is told by how much, and which time it is', async () => {
    for (const [off, direction] of [
      [-600, 'behind'],
      [600, 'ahead of'],
    ] as const) {
      const { status, body } = await partner.call('GET', '/account', undefined, { timestamp: now() + off })
      expect([status, body.error.code]).toEqual([401, 'partner-clock-off'])
      expect(Math.abs(body.error.details.seconds - off)).toBeLessThanOrEqual(2)
      expect(body.error.en).toContain(direction)
      expect(Math.abs(body.error.details.serverTime - now())).toBeLessThanOrEqual(2)
    }
    const within = await partner.call('GET', '/account', undefined, {
      timestamp: now() - SIGNATURE_WINDOW_SECONDS + 30,
    })
    expect(within.status).toBe(200)
  })

  test('sent again it is refused, also by a server that has started anew', async () => {
    const signing = { nonce: randomUUID(), timestamp: now() }
    expect((await partner.call('GET', '/account', undefined, signing)).status).toBe(200)
    const replay = await partner.call('GET', '/account', undefined, signing)
    expect([replay.status, replay.body.error.code]).toEqual([409, 'partner-replayed'])
    const { buildServer } = await import('../../../app/serve.ts')
    const later = await buildServer({
      program: world.program,
      jobs: { start: async () => '', stop: async () => undefined },
    })
    await expect
      .poll(
        async () =>
          (await world.db.pool.query('select from partner_nonce where nonce = $1', [signing.nonce])).rowCount,
      )
      .toBe(1)
    const url = '/api/partner/v1/account'
    const answer = await later.inject({
      method: 'GET',
      url,
      headers: partner.headersOf('GET', url, '', signing),
    })
    expect(answer.json().error.code).toBe('partner-replayed')
    await later.close()
  })
})

describe('a batch of rows', () => {
  test('good rows are kept; a bad one is answered with its place, a stable code and its field', async () => {
    const rows = [
      person(1),
      person(2, { resident_id: '120101196002150010' }),
      person(3),
      person(4, { person_name: '' }),
    ]
    const { status, body } = await deliver(rows)
    expect(status).toBe(200)
    const answer = partnerBatchAnswerSchema.parse(body)
    expect(answer).toMatchObject({ feed: 'employment', rows: 4, taken: 3, refused: 1 })
    expect(answer.answers.map(({ row, outcome }) => [row, outcome])).toEqual([
      [1, 'taken'],
      [2, 'taken'],
      [3, 'taken'],
      [4, 'refused'],
    ])
    expect(answer.answers[3]).toMatchObject({ code: 'required-missing', field: 'person_name' })
    // A number with a wrong check digit is doubtful, as it is in a sheet; what is said about a number does not repeat it.
    expect(JSON.stringify(answer)).not.toContain('120101196002150010')
  })

  test('a row of last year is told from the others', async () => {
    const { body } = await deliver([person(5), person(6, { registered_on: '2015-06-01' })])
    expect(body.answers[0].outcome).toBe('taken')
    expect(body.answers[1]).toMatchObject({ outcome: 'refused', code: 'outside-link' })
  })

  test('10,000 rows with one bad: 9,999 are kept, each row is answered, and the same call again changes nothing', {
    timeout: 120_000,
  }, async () => {
    const rows = Array.from({ length: 10_000 }, (_, n) => person(10_000 + n))
    rows[4_999] = person(0, { person_name: '' })
    const kept = async () => {
      const { rows: counted } = await world.db.pool.query(
        `select (select count(*)::int from feed_row where superseded_on is null) as rows,
                (select count(*)::int from feed_delivery) as deliveries, (select count(*)::int from journal) as journal`,
      )
      return counted[0]
    }
    const before = await kept()
    const callKey = randomUUID()
    const { status, body } = await deliver(rows, callKey)
    expect(status).toBe(200)
    const answer = partnerBatchAnswerSchema.parse(body)
    expect(answer).toMatchObject({ rows: 10_000, taken: 9_999, unchanged: 0, refused: 1 })
    expect(answer.answers.map(({ row }) => row)).toEqual(rows.map((_, n) => n + 1))
    const refused = answer.answers.filter(({ outcome }) => outcome !== 'taken')
    expect(refused).toMatchObject([
      { row: 5_000, outcome: 'refused', code: 'required-missing', field: 'person_name' },
    ])
    const after = await kept()
    expect(after.rows - before.rows).toBe(9_999)
    const again = await deliver(rows, callKey)
    expect(again.status).toBe(200)
    expect(again.body).toEqual(body)
    expect(await kept()).toEqual(after)
    const tooMany = await deliver([...rows, person(1)])
    expect([tooMany.status, tooMany.body.error.field]).toEqual([400, 'rows'])
  })

  test('the same key with the same body gets the first answer and costs no quota; with another it is refused', async () => {
    const callKey = randomUUID()
    const first = await deliver([person(20)], callKey)
    const left = (await partner.call('GET', '/account')).body.rowsLeft
    const again = await deliver([person(20)], callKey)
    expect([again.status, again.body]).toEqual([200, first.body])
    expect((await partner.call('GET', '/account')).body.rowsLeft).toBe(left)
    const reused = await deliver([person(21)], callKey)
    expect([reused.status, reused.body.error.code]).toEqual([409, 'partner-call-reused'])
    const missing = await partner.call('POST', '/feeds/employment/rows', { rows: [person(1)] })
    expect([missing.status, missing.body.error.code]).toEqual([400, 'partner-call-key-missing'])
    const { rows } = await world.db.pool.query('select from feed_delivery where call_key = $1', [callKey])
    expect(rows).toHaveLength(1)
  })

  test('the same call twice at one moment is one delivery', async () => {
    const callKey = randomUUID()
    const left = (await partner.call('GET', '/account')).body.rowsLeft
    const [one, two] = await Promise.all([deliver([person(30)], callKey), deliver([person(30)], callKey)])
    expect(two.body).toEqual(one.body)
    expect((await partner.call('GET', '/account')).body.rowsLeft).toBe(left - 1)
  })

  test('a feed of somebody else is not there', async () => {
    const { status, body } = await deliver([person(1)], randomUUID(), other)
    expect([status, body.error.code]).toEqual([404, 'partner-feed-unknown'])
  })

  test('what is no JSON, or has no rows, is told', async () => {
    const url = '/api/partner/v1/feeds/employment/rows'
    const headers = partner.headersOf('POST', url, '{', { callKey: randomUUID() })
    expect(
      (await world.server.inject({ method: 'POST', url, headers, payload: '{' })).json().error,
    ).toMatchObject({
      code: 'bad-input',
    })
    expect((await deliver([])).body.error).toMatchObject({ code: 'bad-input', field: 'rows' })
  })
})

describe('quotas of a partner', () => {
  test('rows of the day: what does not fit is refused whole, with when to come back', async () => {
    const small = await openPartner(world, { name: '小额部门', rowsPerDay: 3 })
    await enterTestFeed(world, small.partnerId, {
      code: 'small',
      roster: 'training-subsidy',
      leadClass: 'LINK-training',
    })
    const send = (count: number) =>
      small.call(
        'POST',
        '/feeds/small/rows',
        {
          rows: Array.from({ length: count }, (_, n) => ({
            resident_id: madeUpId(n),
            person_name: '李四',
            paid_on: '2016-06-01',
          })),
        },
        { callKey: randomUUID() },
      )
    expect((await send(2)).status).toBe(200)
    const { status, body, headers } = await send(2)
    expect([status, body.error.code, body.error.details.left]).toEqual([429, 'partner-rows-exceeded', 1])
    const seconds = Number(headers['retry-after'])
    expect(seconds).toBeGreaterThan(0)
    expect(seconds).toBeLessThanOrEqual(86_400)
    expect((await send(1)).status).toBe(200)
  })

  test('requests of the minute: one more is told how many seconds are left, and another partner is not held up', async () => {
    const hasty = await openPartner(world, { name: '急促部门', requestsPerMinute: 3 })
    const answers = []
    for (let request = 0; request < 8; request++) answers.push(await hasty.call('GET', '/account'))
    const refused = answers.find(({ status }) => status === 429)
    expect(refused?.body.error.code).toBe('partner-requests-exceeded')
    expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(0)
    expect((await partner.call('GET', '/account')).status).toBe(200)
  })

  test('requests that are not signed right use up nobody’s quota', async () => {
    const quiet = await openPartner(world, { name: '安静部门', requestsPerMinute: 2 })
    for (let request = 0; request < 5; request++)
      await quiet.call('GET', '/account', undefined, { secret: other.secret })
    expect((await quiet.call('GET', '/account')).status).toBe(200)
  })
})

describe('what the register forbids', () => {
  test('a suspended feed, an agreement that has ended, a revoked key, a suspended partner', async () => {
    const mine = await openPartner(world, { name: '停用部门' })
    const { body: feed } = await enterTestFeed(world, mine.partnerId, { code: 'mine', source: '停用来源' })
    const send = () => mine.call('POST', '/feeds/mine/rows', { rows: [person(1)] }, { callKey: randomUUID() })
    const code = async () => (await send()).body.error?.code ?? 'taken'
    expect(await code()).toBe('taken')
    await world.call('city', 'POST', `/feeds/${feed.feedId}/suspend`, { reason: '格式调整' })
    expect(await code()).toBe('feed-suspended')
    await world.call('city', 'POST', `/feeds/${feed.feedId}/suspend`, { reason: null })
    const { name, agreement, agreedFrom, cadenceDays } = (
      await world.call('city', 'GET', `/feeds/${feed.feedId}`)
    ).body.feed
    const change = (agreedTo: string | null) =>
      world.call('city', 'POST', `/feeds/${feed.feedId}/change`, {
        name,
        agreement,
        agreedFrom,
        cadenceDays,
        agreedTo,
      })
    await change('2016-03-31')
    expect(await code()).toBe('feed-not-agreed')
    await change(null)
    await world.call('city', 'POST', `/partners/${mine.partnerId}/suspend`, { suspended: true })
    expect(await code()).toBe('partner-suspended')
    await world.call('city', 'POST', `/partners/${mine.partnerId}/suspend`, { suspended: false })
    expect(await code()).toBe('taken')
    await world.call('city', 'POST', `/partners/${mine.partnerId}/keys/revoke`, { keyId: mine.keyId })
    expect(await code()).toBe('partner-key-unknown')
  })

  test('who may not look up is told so; who may is told what the number is worth', async () => {
    const ask = (who: TestPartner, residentId: string) => who.call('POST', '/payers', { residentId })
    expect((await ask(partner, madeUpId(1))).body.error.code).toBe('partner-may-not-look-up')
    expect((await ask(other, '12')).body.error).toMatchObject({
      code: 'person-unreadable',
      field: 'residentId',
    })
  })
})
