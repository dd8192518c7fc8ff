import { readAccessNumber } from '@kuomian/campaign'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { become, transaction } from '../../db/index.ts'
import { codeHash, numberHash } from '../documents/index.ts'
import { openWorld, type World } from '../leads/testing/world.ts'

let world: World
let lead = 0
let other = 0
let number = ''
let otherNumber = ''
const code = '70063098X'
const sender = { sender: '王经理', phone: '022-12345678' }
let addresses = 0

beforeAll(async () => {
  world = await openWorld()
  const districtId = world.actor('d1').districtId
  lead = await world.addLead({ name: '甲机械厂', districtId, persons: 3, code })
  other = await world.addLead({ name: '丙服装厂', districtId, persons: 2, code: '123456789' })
  await world.db.pool.query(
    `update lead set state = 'accepted', issued_on = '2016-06-15' where id = any ($1)`,
    [[lead, other]],
  )
  number = await demandOf(lead)
  otherNumber = await demandOf(other)
})
afterAll(() => world.close())

/** Makes a demand and reads the number from its archived data, as somebody reads it from the paper. */
async function demandOf(leadId: number): Promise<string> {
  const made = await world.call('d1', 'POST', '/documents', { kind: 'enrolment-demand', subjectId: leadId })
  const { rows } = await world.db.pool.query<{ number: string }>(
    `select data->'code'->>'number' as number from document where id = $1`,
    [made.body.id],
  )
  return rows[0]?.number ?? ''
}

type Options = { from?: string; key?: string }
/** Each test calls from an address of its own unless it says which: tries are counted by address. */
async function post(path: string, body: object, { from, key }: Options = {}) {
  addresses += 1
  const answer = await world.server.inject({
    method: 'POST',
    url: `/api/demand${path}`,
    remoteAddress: from ?? `10.1.${Math.floor(addresses / 250)}.${addresses % 250}`,
    payload: body,
    ...(key === undefined ? {} : { headers: { 'idempotency-key': key } }),
  })
  return { status: answer.statusCode, body: JSON.parse(answer.body) }
}
const view = (pair: object, options?: Options) => post('', pair, options)

/** Sends an answer with files, as the page's form does. */
async function answer(said: object, files: { name: string; content: Buffer }[] = [], key?: string) {
  addresses += 1
  const line = 'line-of-a-test'
  const parts = [
    Buffer.from(
      `--${line}\r\ncontent-disposition: form-data; name="answer"\r\n\r\n${JSON.stringify(said)}\r\n`,
    ),
    ...files.flatMap(({ name, content }) => [
      Buffer.from(`--${line}\r\ncontent-disposition: form-data; name="files"; filename="${name}"\r\n\r\n`),
      content,
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${line}--\r\n`),
  ]
  const reply = await world.server.inject({
    method: 'POST',
    url: '/api/demand/answer',
    remoteAddress: `10.2.${Math.floor(addresses / 250)}.${addresses % 250}`,
    headers: {
      'content-type': `multipart/form-data; boundary=${line}`,
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    },
    payload: Buffer.concat(parts),
  })
  return { status: reply.statusCode, body: JSON.parse(reply.body) }
}
const pdf = (text: string) => Buffer.from(`%PDF-1.4\n% ${text}\n%%EOF\n`)
const stateOf = async (id: number) =>
  (await world.db.pool.query('select * from lead where id = $1', [id])).rows[0]

describe('who may look', () => {
  test('the number on the paper and any code of the employer open the demand, however they are typed', async () => {
    const seen = await view({ number: number.toLowerCase().replaceAll('-', ' '), code: '7006 3098-x' })
    expect(seen.body).toMatchObject({
      title: '参保催办通知书',
      employer: '甲机械厂',
      persons: 3,
      bring: expect.arrayContaining([expect.stringContaining('营业执照')]),
      messages: [],
    })
    expect(seen.body.words.join('')).toContain('有3名职工')
    expect(JSON.stringify(seen.body)).not.toContain('张0')
  })
  test('a wrong code and a number that is not there get the same answer', async () => {
    const wrongCode = await view({ number, code: '999999999' })
    const foreignCode = await view({ number, code: '123456789' })
    const unknown = await view({ number: '2016-00000-00007', code })
    expect(readAccessNumber('2016-00000-00007')).not.toBeNull()
    expect(wrongCode.status).toBe(404)
    expect(foreignCode.body).toEqual(wrongCode.body)
    expect(unknown.body).toEqual(wrongCode.body)
    expect((await view({ number: otherNumber, code: '123456789' })).status).toBe(200)
  })
  test('a mistyped number, and one of another year, are told by the number alone', async () => {
    const mistyped = await view({ number: `${number.slice(0, -1)}${number.endsWith('0') ? '1' : '0'}`, code })
    expect(mistyped.body.error.code).toBe('demand-number-mistyped')
    const old = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'].map((check) => `2009-00000-0000${check}`)
    const valid = old.find((candidate) => readAccessNumber(candidate) !== null) ?? ''
    const answered = await view({ number: valid, code })
    expect([answered.status, answered.body.error.code]).toEqual([410, 'demand-other-year'])
    expect(answered.body.error.zh).toContain('2009')
  })
  test('when the campaign is over its papers are answered no more', async () => {
    await world.db.pool.query(`update campaign set today = '2017-03-01', latest_today = '2017-03-01'`)
    expect((await view({ number, code })).body.error.code).toBe('demand-other-year')
    await world.db.pool.query(`update campaign set today = $1, latest_today = $1`, [
      world.definition.demoToday,
    ])
  })
  test('a voided paper opens nothing', async () => {
    const gone = await world.addLead({
      name: '丁印刷厂',
      districtId: world.actor('d1').districtId,
      code: 'D00000001',
    })
    await world.db.pool.query(`update lead set state = 'accepted', issued_on = '2016-06-15' where id = $1`, [
      gone,
    ])
    const itsNumber = await demandOf(gone)
    const { body } = await world.call('d1', 'GET', `/documents?lead=${gone}`)
    await world.call('d1', 'POST', `/documents/${body.rows[0].id}/void`, { reason: '单位有误' })
    expect((await view({ number: itsNumber, code: 'D00000001' })).body.error.code).toBe('demand-closed')
  })
})

describe('tries', () => {
  test('of one address are counted, right or wrong, and refused past sixty', async () => {
    const from = '10.9.9.9'
    for (let i = 0; i < 60; i++) await view({ number: 'x', code }, { from })
    const refused = await view({ number, code }, { from })
    expect([refused.status, refused.body.error.code]).toEqual([429, 'demand-too-many-tries'])
    expect(refused.body.error.zh).toMatch(/\d+ 分钟/u)
    expect((await view({ number, code })).status).toBe(200)
  })
  test('of one number are counted over all addresses, whether it exists or not', async () => {
    const codes = ['demand-not-found', 'demand-too-many-tries']
    for (const tried of [otherNumber, '2016-00000-00007']) {
      const answers = await Promise.all(
        Array.from({ length: 40 }, () => view({ number: tried, code: 'WRONG' })),
      )
      const kinds = answers.map(({ body }) => body.error.code)
      expect(kinds.every((kind) => codes.includes(kind))).toBe(true)
      expect(kinds.filter((kind) => kind === 'demand-too-many-tries').length).toBeGreaterThanOrEqual(10)
    }
    await world.db.pool.query('delete from demand_tries')
  })
})

describe('what an employer sends', () => {
  const counts = { onSite: 30, due: 26, insured: 20 }
  test('stands in the timeline as a contact and changes no state', async () => {
    const before = await stateOf(lead)
    const sent = await answer(
      { number, code, ...sender, kind: 'dispute', counts, note: '其中四人已退休返聘' },
      [{ name: '工资表.pdf', content: pdf('工资') }],
    )
    expect(sent.status).toBe(200)
    const timeline = await world.call('d1', 'GET', `/leads/${lead}/timeline`)
    expect(timeline.body.contacts[0]).toMatchObject({
      channel: 'employer-page',
      note: expect.stringContaining('其中四人已退休返聘'),
    })
    expect(timeline.body.events[0]).toMatchObject({
      kind: 'employer-answered',
      detail: { message: 'dispute' },
    })
    expect(await stateOf(lead)).toEqual(before)
    const seen = await view({ number, code })
    expect(seen.body.messages).toMatchObject([{ kind: 'dispute', counts, files: 1 }])
    const { rows } = await world.db.pool.query('select after from journal where command = $1', [
      'answer-demand',
    ])
    expect(JSON.stringify(rows)).not.toContain('王经理')
  })
  test('the same act sent twice is one', async () => {
    const key = '0190a000-0000-7000-8000-00000000aaaa'
    const said = { number, code, ...sender, kind: 'confirm', counts }
    const first = await answer(said, [], key)
    expect((await answer(said, [], key)).body).toEqual(first.body)
    const { rowCount } = await world.db.pool.query(`select 1 from demand_message where kind = 'confirm'`)
    expect(rowCount).toBe(1)
  })
  test('bad counts, an empty dispute, a file that is none or could act are refused and leave nothing', async () => {
    const said = { number, code, ...sender, kind: 'dispute', counts }
    const rows = async () => (await world.db.pool.query('select 1 from contact')).rowCount
    const before = await rows()
    const wrong = await answer({ ...said, note: '少', counts: { onSite: 5, due: 9, insured: 1 } })
    expect(wrong.body.error.code).toBe('demand-counts-wrong')
    expect((await answer(said)).body.error.code).toBe('demand-dispute-empty')
    const program = await answer(said, [{ name: 'a.exe', content: Buffer.from('MZ nothing') }])
    expect(program.body.error.code).toBe('evidence-type-unknown')
    const acting = await answer(said, [{ name: 'a.pdf', content: pdf('/JavaScript (app.alert)') }])
    expect(acting.body.error.code).toBe('evidence-has-macros')
    const large = await answer(said, [{ name: 'b.pdf', content: Buffer.alloc(11 * 1024 * 1024) }])
    expect(large.body.error.code).toBe('demand-file-refused')
    expect((await answer({ ...said, phone: 'x' })).body.error.code).toBe('bad-input')
    const stranger = await answer({ ...said, code: 'no' }, [{ name: 'c.pdf', content: pdf('x') }])
    expect(stranger.body.error.code).toBe('demand-not-found')
    expect(await rows()).toBe(before)
  })
})

describe('an appointment', () => {
  test('is for a working day ahead, once per paper', async () => {
    const { body } = await view({ number, code })
    const [slot] = body.slots
    const book = (day: string) => post('/appointment', { number, code, ...sender, day, slot: slot.slot })
    expect((await book('2016-10-01')).body.error.code).toBe('demand-slot-unknown')
    expect((await book(slot.day)).status).toBe(200)
    expect((await book(slot.day)).body.error.code).toBe('demand-appointment-already')
    const after = await view({ number, code })
    expect(after.body.slots[0].free).toBe(slot.free - 1)
  })
  test('the last place goes to one of many who want it', async () => {
    const { perSlot } = world.definition.documents.appointments
    const pairs: { number: string; code: string }[] = []
    for (let index = 0; index < perSlot + 3; index++) {
      const its = `E${String(index).padStart(8, '0')}`
      const id = await world.addLead({
        name: `厂${index}`,
        districtId: world.actor('d2').districtId,
        code: its,
      })
      await world.db.pool.query(
        `update lead set state = 'accepted', issued_on = '2016-06-15' where id = $1`,
        [id],
      )
      const made = await world.call('d2', 'POST', '/documents', { kind: 'enrolment-demand', subjectId: id })
      const { rows } = await world.db.pool.query<{ number: string }>(
        `select data->'code'->>'number' as number from document where id = $1`,
        [made.body.id],
      )
      pairs.push({ number: rows[0]?.number ?? '', code: its })
    }
    const { body } = await view(pairs[0] ?? {})
    const { day, slot } = body.slots[1]
    const answers = await Promise.all(
      pairs.map((pair) => post('/appointment', { ...pair, ...sender, day, slot })),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(perSlot)
    expect(answers.filter(({ body: { error } }) => error?.code === 'demand-slot-taken')).toHaveLength(3)
  }, 60_000)
})

describe('row security of the public role', () => {
  const asPublic = <T>(pair: { number: string; code: string } | null, query: string) =>
    transaction(world.db, async (tx) => {
      const { districtId } = world.actor('d1')
      const demand = pair && {
        number: numberHash(pair.number).toString('hex'),
        code: codeHash(pair.number, pair.code).toString('hex'),
      }
      await become(tx, {
        userId: null,
        role: 'public',
        campaignId: world.campaignId,
        districtId,
        ...(demand ? { demand } : {}),
      })
      return (await tx.client.query<{ [K in keyof T]: T[K] }>(query)).rows
    })

  test('sees its own demand with both halves of the pair, and none with one', async () => {
    expect(await asPublic({ number, code }, 'select lead_id from demand_access')).toEqual([{ lead_id: lead }])
    expect(await asPublic({ number, code: '123456789' }, 'select 1 from demand_access')).toEqual([])
    expect(await asPublic(null, 'select 1 from demand_access')).toEqual([])
  })
  test('sees no other message, and reads no lead, person, document or contact', async () => {
    expect(
      await asPublic({ number: otherNumber, code: '123456789' }, 'select 1 from demand_message'),
    ).toEqual([])
    for (const table of ['lead', 'lead_person', 'document', 'visit', 'user_account', 'evidence']) {
      await expect(asPublic({ number, code }, `select * from ${table}`)).rejects.toThrow('permission denied')
    }
    await expect(asPublic({ number, code }, 'select note from contact')).rejects.toThrow('permission denied')
    await expect(asPublic({ number, code }, `update lead set state = 'closed'`)).rejects.toThrow(
      'permission denied',
    )
  })
  test('writes about its own lead only, and only as what it is', async () => {
    const contact = (leadId: number, channel: string) =>
      `insert into contact (campaign_id, lead_id, district_id, happened_on, known_on, channel, individual, reached, on_site)
       values (${world.campaignId}, ${leadId}, ${world.actor('d1').districtId}, '2016-06-20', '2016-06-20', '${channel}', true, true, false)`
    const violated = 'row-level security'
    await expect(asPublic({ number, code }, contact(other, 'employer-page'))).rejects.toThrow(violated)
    await expect(asPublic({ number, code }, contact(lead, 'phone'))).rejects.toThrow(violated)
    await expect(asPublic(null, contact(lead, 'employer-page'))).rejects.toThrow(violated)
  })
})
