import { writeFile } from 'node:fs/promises'
import { bulletinSchema, bulletinsSchema, documentPageSchema } from '@kuomian/contract'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommand } from '../../command/index.ts'
import { type Actor, readAs } from '../../db/index.ts'
import { openWorkshop } from '../../documents/index.ts'
import { addCounter, addLedger } from '../annexes/testing/figures.ts'
import { campaignOf, moveToday, systemActor } from '../campaigns/index.ts'
import { openWorld, type Who, type World } from '../leads/testing/world.ts'
import { bulletinOfPeriod } from './bulletin-file.ts'
import { canonicalHash } from './canonical-hash.ts'
import { publishBulletin } from './publish-bulletin.ts'
import { approveBulletin } from './review-bulletin.ts'
import { verifyBulletins } from './verify-bulletins.ts'

let world: World
/** Another user of the office: who reviews. */
let reviewer: Actor

beforeAll(async () => {
  world = await openWorld()
  const { rows } = await world.db.pool.query<{ id: number }>(
    `insert into user_account (campaign_id, login, name, role, password_hash) values ($1, 'chief', 'chief', 'city', 'x') returning id`,
    [world.campaignId],
  )
  reviewer = { ...world.actor('city'), userId: rows[0]?.id ?? 0 }
  await addLedger(world, '2016-06', '2016-07-03', [900, 1900, 2900])
  await addCounter(world, 'issued', 'd1', '2016-07-04', 10, 100)
  await addCounter(world, 'inspected', 'd1', '2016-07-20', 4, 40)
  // More persons inspected than issued: a finding of the rules that somebody has to explain.
  await addCounter(world, 'issued', 'd2', '2016-07-05', 5, 50)
  await addCounter(world, 'inspected', 'd2', '2016-07-20', 2, 60)
  await moveTo('2016-07-20')
})
afterAll(() => world.close())

const moveTo = (day: string) => runCommand(world.db, moveToday, world.actor('city'), { day })
const campaign = () => campaignOf(world.db, { id: world.campaignId })
const post = (path: string, body: object = {}, who: Who = 'city') =>
  world.call(who, 'POST', `/bulletins${path}`, body)
const code = async (path: string, body: object = {}, who: Who = 'city') =>
  (await post(path, body, who)).body.error?.code
const view = async (id: number, who: Who = 'city') =>
  bulletinSchema.parse((await world.call(who, 'GET', `/bulletins/${id}`)).body)
const draft = async (body: object) => Number((await post('', body)).body.id)
const approve = (id: number) => runCommand(world.db, approveBulletin, reviewer, { bulletinId: id })

/** Saves one paragraph with other words. */
async function reword(id: number, key: string, text: string) {
  const { version, title, addressee, copies, citations, paragraphs } = await view(id)
  const words = paragraphs.map((one) => (one.key === key ? { ...one, text } : one))
  return post(`/${id}/edit`, { version, title, addressee, copies, citations, paragraphs: words })
}

/** Explains what is found, has it reviewed by another, and publishes it. */
async function bringOut(id: number) {
  const open = (await view(id)).findings.filter(({ explanation }) => explanation === null)
  if (open.length > 0)
    await post(`/${id}/explain`, { findings: open.map((one) => one.id), text: '已与区县核实。' })
  expect((await post(`/${id}/submit`)).status).toBe(200)
  await approve(id)
  return post(`/${id}/publish`)
}

describe('the canonical hash', () => {
  test('is that of the fields in their order, wherever they stood (RFC 8785, SM3)', () => {
    expect(canonicalHash({ b: [1, { d: '甲', c: null }], a: 0.5 })).toBe(
      canonicalHash({ a: 0.5, b: [1, { c: null, d: '甲' }] }),
    )
    expect(canonicalHash({ a: 1 })).not.toBe(canonicalHash({ a: '1' }))
    expect(canonicalHash({})).toMatch(/^[0-9a-f]{64}$/)
  })
})

describe('a first edition', () => {
  let id = 0
  test('is drafted by the rules from what was known by the end of the day before', async () => {
    id = await draft({ period: '2016-07' })
    const bulletin = await view(id)
    expect([bulletin.state, bulletin.edition, bulletin.asOf, bulletin.knownAt]).toEqual([
      'draft',
      1,
      '2016-07-19',
      '2016-07-19',
    ])
    expect(bulletin.title).toBe('关于2016年7月社会保险扩面工作情况的通报')
    expect(bulletin.paragraphs.find(({ key }) => key === 'overall-inspection')?.text).toContain(
      '已排查0户、0人',
    )
    expect(bulletin.head.number).toContain('未发布')
  })
  test('one draft a period; a correction of nothing is refused; districts see no draft', async () => {
    expect(await code('', { period: '2016-07' })).toBe('bulletin-open')
    expect(await code('', { period: '2016-08', reason: '更正' })).toBe('bulletin-not-published')
    expect(await code('', { period: '2016-Q4' })).toBe('bulletin-period-not-begun')
    expect(await code('', { period: '2016-07' }, 'd1')).toBe('not-allowed')
    expect((await world.call('d1', 'GET', `/bulletins/${id}`)).body.error.code).toBe('bulletin-not-found')
    expect((await world.call('audit', 'GET', '/bulletins')).body.error.code).toBe('not-allowed')
  })
  test('words are saved whole, and an older save never overwrites a newer one', async () => {
    expect((await reword(id, 'next-target', '请各区县务必完成全年任务。')).status).toBe(200)
    const { version, title, addressee, copies, paragraphs } = await view(id)
    const words = { title, addressee, copies, citations: [], paragraphs }
    expect(await code(`/${id}/edit`, { ...words, version: version - 1 })).toBe('bulletin-edited-meanwhile')
    expect(await code(`/${id}/edit`, { ...words, version, citations: ['无此文号〔2016〕1号'] })).toBe(
      'bulletin-policy-unknown',
    )
    const withoutNext = paragraphs.filter(({ section }) => section !== 'next')
    expect((await post(`/${id}/edit`, { ...words, version, paragraphs: withoutNext })).status).toBe(200)
    expect(await code(`/${id}/submit`)).toBe('bulletin-section-empty')
    await post(`/${id}/edit`, { ...words, version: version + 1 })
  })
  test('figures are brought up to date, and words that a person wrote stay', async () => {
    await moveTo('2016-08-03')
    expect((await post(`/${id}/refresh`)).status).toBe(200)
    const { asOf, knownAt, paragraphs } = await view(id)
    expect([asOf, knownAt]).toEqual(['2016-07-31', '2016-08-02'])
    const textOf = (key: string) => paragraphs.find((one) => one.key === key)?.text
    expect(textOf('overall-inspection')).toContain('已排查6户、100人，完成任务比例分别为40.0%、66.7%')
    expect(textOf('next-target')).toBe('请各区县务必完成全年任务。')
  })
  test('it is reviewed by somebody else, and published once its findings are explained', async () => {
    expect(await code(`/${id}/publish`)).toBe('bulletin-state')
    expect((await post(`/${id}/submit`)).body).toMatchObject({ id })
    expect(await code(`/${id}/approve`)).toBe('bulletin-own-review')
    expect((await post(`/${id}/return`, { reason: '请补充说明' })).status).toBe(200)
    expect((await view(id)).returned).toBe('请补充说明')
    const { findings } = await view(id)
    expect(findings.length).toBeGreaterThan(0)
    await post(`/${id}/submit`)
    await approve(id)
    expect(await code(`/${id}/publish`)).toBe('bulletin-unexplained')
    await post(`/${id}/return`, { reason: '说明疑点' })
    const published = await bringOut(id)
    expect(published.body).toMatchObject({ id, hash: (await view(id)).hash })
    expect(published.body.number).toMatch(/〔2016〕1号$/)
  })
  test('its three forms are archived: the same bytes for everybody, whenever they are asked for', async () => {
    for (const form of ['pdf', 'docx', 'web'] as const) {
      const read = async (who: Who) =>
        (
          await world.server.inject({
            url: `/api/bulletins/${id}/${form}`,
            cookies: { kuomian_session: `token-${who}` },
          })
        ).rawPayload
      const [first, second] = [await read('d2'), await read('leader')]
      expect(first.length).toBeGreaterThan(1000)
      expect(first.equals(second)).toBe(true)
    }
    const web = await world.server.inject({
      url: `/api/bulletins/${id}/web`,
      cookies: { kuomian_session: 'token-d1' },
    })
    expect(web.body).toContain('请各区县务必完成全年任务。')
    expect(web.body).not.toContain('<script')
  })
  test('nothing moves it: no act, not even one on its paper, and no statement of the owner', async () => {
    const { rows } = documentPageSchema.parse(
      (await world.call('city', 'GET', `/documents?kind=bulletin&subject=${id}`)).body,
    )
    const voiding = await world.call('city', 'POST', `/documents/${rows[0]?.id}/void`, { reason: '有误' })
    expect([voiding.status, voiding.body.error?.code]).toEqual([409, 'document-frozen'])
    expect(await code(`/${id}/return`, { reason: '改字' })).toBe('bulletin-state')
    expect(await code(`/${id}/refresh`)).toBe('bulletin-state')
    await expect(
      world.db.pool.query(`update bulletin set content = '{}' where id = $1`, [id]),
    ).rejects.toThrow('never changes')
    await expect(world.db.pool.query('delete from bulletin where id = $1', [id])).rejects.toThrow(
      'never changes',
    )
  })
})

describe('a correction', () => {
  test('is a further edition with a number of its own that says what changed', async () => {
    await addCounter(world, 'inspected', 'd1', '2016-07-28', 2, 15, '2016-08-03')
    await moveTo('2016-08-05')
    expect(await code('', { period: '2016-07' })).toBe('bulletin-published')
    const id = await draft({ period: '2016-07', reason: '补报排查结果' })
    const draftOf = await view(id)
    expect(draftOf.paragraphs.find(({ key }) => key === 'next-target')?.text).toBe(
      '请各区县务必完成全年任务。',
    )
    const figures = draftOf.corrects?.changes.figures.map(({ annex, before, after }) => [
      annex,
      before,
      after,
    ])
    expect(figures).toEqual(expect.arrayContaining([[4, '40', '55']]))
    expect(draftOf.corrects?.changes.paragraphs.map(({ key }) => key)).toContain('overall-inspection')
    const { number } = (await bringOut(id)).body
    expect(number).toMatch(/〔2016〕2号$/)
    const web = await world.server.inject({
      url: `/api/bulletins/${id}/web`,
      cookies: { kuomian_session: 'token-d1' },
    })
    expect(web.body).toMatch(/本通报为第2版，更正.*〔2016〕1号。更正原因：补报排查结果。/)
    const { rows } = bulletinsSchema.parse((await world.call('leader', 'GET', '/bulletins')).body)
    expect(rows.map(({ edition, state }) => [edition, state])).toEqual([
      [2, 'published'],
      [1, 'published'],
    ])
  })
  test('that changes nothing is refused', async () => {
    const id = await draft({ period: '2016-07', reason: '误报' })
    await post(`/${id}/submit`)
    await approve(id)
    const published = await post(`/${id}/publish`)
    expect(published.body.error.code).toBe('bulletin-unchanged')
    expect((await post(`/${id}/discard`, { reason: '不需要' })).status).toBe(200)
  })
  test('figures that moved within the day that was frozen are found before they are published', async () => {
    const id = await draft({ period: '2016-07', reason: '再核' })
    await addCounter(world, 'inspected', 'd2', '2016-07-29', 1, 1, '2016-08-04')
    await post(`/${id}/submit`)
    await approve(id)
    const run = publishBulletin(await campaign(), openWorkshop(world.program.folders.data), 'http://x')
    await expect(runCommand(world.db, run, reviewer, { bulletinId: id }, uuidv7())).rejects.toMatchObject({
      code: 'bulletin-figures-moved',
    })
  })
})

describe('verification', () => {
  test('tells which edition the data no longer give, and whose bytes are gone', async () => {
    const workshop = openWorkshop(world.program.folders.data)
    const system = systemActor(world.campaignId)
    const verify = async () => verifyBulletins(world.db, workshop, await campaign(), system)
    // The test before put an act into the second edition's K after it was published: this is what tampering looks like.
    expect((await verify()).map(({ edition, differs }) => [edition, differs])).toEqual([
      [1, []],
      [2, ['data']],
    ])
    const { rows } = await world.db.pool.query<{ pdf_hash: string }>(
      `select pdf_hash from bulletin where edition = 1 and state = 'published'`,
    )
    const hash = rows[0]?.pdf_hash ?? ''
    await writeFile(`${world.program.folders.data}/documents/${hash.slice(0, 2)}/${hash}`, 'altered')
    expect((await verify())[0]?.differs).toEqual(['pdf'])
  })
})

describe('the bulletin of the terminal', () => {
  test('is the published edition where there is one, and the rules’ proposal where there is none', async () => {
    const workshop = openWorkshop(world.program.folders.data)
    const system = systemActor(world.campaignId)
    const ask = async (period: string, form: 'docx' | 'web') =>
      bulletinOfPeriod(world.db, workshop, await campaign(), system, { period, source: 'computed', form })
    const quarter = await ask('2016-Q3', 'web')
    expect(quarter.published).toBe(false)
    expect(quarter.bytes.toString()).toContain('关于2016年三季度社会保险扩面工作情况的通报')
    const month = await ask('2016-07', 'docx')
    expect(month.published).toBe(true)
    expect(month.bytes.subarray(0, 2).toString()).toBe('PK')
    const kept = await readAs(world.db, system, (tx) =>
      tx.selectFrom('document').select('kind').where('subject_kind', '=', 'bulletin').execute(),
    )
    expect(kept).toHaveLength(2)
  })
})
