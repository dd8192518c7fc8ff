import {
  handoverDetailSchema,
  keyListFiguresSchema,
  keyListPageSchema,
  waitingHandoversSchema,
} from '@kuomian/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { become, readAs, transaction } from '../../db/index.ts'
import { systemActor } from '../campaigns/index.ts'
import { bringEvidence } from '../evidence/testing/bring-evidence.ts'
import { openWorld, type Who, type World } from '../leads/testing/world.ts'
import { workOn } from '../refusals/testing/work-on.ts'
import { keyListTable } from './index.ts'

/**
 * Three employers of district 1: one that the ledger does not know, one that it does, one suspected of dispatch; their
 * refusals of the slot of 2016-08-05 are accepted. One more refuses and is not accepted.
 */
let world: World
let leads: number[]
const slot = '2016-08-05'
const lead = (place: number): number => leads[place] ?? 0
const post = (who: Who, path: string, body: object = {}) => world.call(who, 'POST', path, body)
const moveTo = (day: string) => post('city', '/campaigns/today', { day })
const code = (answer: { body: { error: { code: string } } }) => answer.body.error.code
const list = async (who: Who, query = '') =>
  keyListPageSchema.parse((await world.call(who, 'GET', `/key-list${query}`)).body).rows
const detail = async (who: Who, number: number) =>
  handoverDetailSchema.parse((await world.call(who, 'GET', `/key-list/${number}`)).body)

/** A file of evidence of district 1 whose bytes have come. */
async function file(place: number): Promise<string> {
  const id = `0190a000-0000-7000-8000-00000000000${place}`
  await world.db.pool.query(
    `insert into evidence (id, campaign_id, district_id, kind, name, media_type, bytes, sha256, source, received_bytes,
                           state, stored_at, user_id)
     values ($1, $2, $3, 'document', $4, 'application/pdf', 9, repeat('a', 64), 'file', 9, 'stored', now(), $5)`,
    [id, world.campaignId, world.actor('d1').districtId, `材料${place}.pdf`, world.actor('d1').userId],
  )
  return id
}

beforeAll(async () => {
  world = await openWorld()
  const { districtId } = world.actor('d1')
  leads = [
    await world.addLead({ name: '甲公司', districtId, persons: 3, leadClass: 'K1', code: '123456789' }),
    await world.addLead({ name: '乙公司', districtId, persons: 2 }),
    await world.addLead({ name: '丙公司', districtId, persons: 1 }),
    await world.addLead({ name: '丁公司', districtId, persons: 1 }),
  ]
  const dispatch = Object.entries(world.definition.matching.reasons).find(
    ([, { when }]) => when === 'dispatch',
  )
  await world.db.pool.query(`update lead set codes = codes || '{"unit-number": "U1"}' where id = $1`, [
    lead(1),
  ])
  await world.db.pool.query(`update lead set reasons = reasons || $2::text where id = $1`, [
    lead(2),
    dispatch?.[0],
  ])
  await post('city', '/batches')
  await moveTo('2016-08-05')
  for (const id of leads)
    await workOn(world, id, { visits: ['2016-07-11 U05'], calls: ['2016-07-15', '2016-07-20'] })
  await post('d1', '/refusals/propose', { slot })
  const { rows } = await world.db.pool.query<{ id: number }>('select id from refusal order by id')
  const ids = rows.map(({ id }) => id)
  await post('d1', '/refusals/describe', { ids, reasonCode: '04', note: '称均为劳务合作' })
  const proof = { ids: ids.slice(0, 1), reasonCode: '04', note: '称均为劳务合作', evidence: [await file(1)] }
  await post('d1', '/refusals/describe', proof)
  await post('d1', '/refusals/submit', { slot })
  await moveTo('2016-08-09')
  await post('city', '/refusals/decide', { decision: 'accepted', refusals: { ids: ids.slice(0, 3) } })
})
afterAll(() => world.close())

describe('the hand-over (R44)', () => {
  const waiting = async () =>
    waitingHandoversSchema.parse((await world.call('city', 'GET', '/key-list/waiting')).body)
  test('accepted employers wait; who leads follows from the rule and can be corrected with a reason', async () => {
    const { rows } = await waiting()
    expect(rows.map(({ name, receiver, rule, dueOn }) => [name, receiver, rule, dueOn])).toEqual([
      ['丙公司', 'inspection', 'dispatch', '2016-08-10'],
      ['乙公司', 'audit', 'under-declared', '2016-08-10'],
      ['甲公司', 'inspection', 'not-registered', '2016-08-10'],
    ])
    const refusalId = rows[0]?.refusalId
    const bare = await post('city', '/key-list/leader', { refusalId, receiver: 'audit' })
    expect(code(bare)).toBe('leader-reason-missing')
    await post('city', '/key-list/leader', { refusalId, receiver: 'audit', reason: '审计稽核已在查' })
    expect((await waiting()).rows[0]).toMatchObject({ receiver: 'audit', rule: 'corrected' })
    expect((await world.call('d1', 'GET', '/key-list/waiting')).status).toBe(403)
  })
  test('goes to both receivers, one numbered record each, in time within three working days of the slot', async () => {
    const answer = await post('city', '/key-list', { slot })
    expect(answer.body).toEqual({ employers: 3, records: 6, first: 1, last: 6, late: 0 })
    expect(code(await post('city', '/key-list'))).toBe('nothing-to-hand-over')
    expect((await waiting()).total).toBe(0)
    expect(
      (await list('city')).map(({ number, receiver, leads: leading, content }) => [
        number,
        receiver,
        leading,
        content.name,
      ]),
    ).toEqual([
      [6, 'audit', false, '甲公司'],
      [5, 'inspection', true, '甲公司'],
      [4, 'audit', true, '乙公司'],
      [3, 'inspection', false, '乙公司'],
      [2, 'audit', true, '丙公司'],
      [1, 'inspection', false, '丙公司'],
    ])
  })
  test('what was handed over never changes: no role may write it, and the lead moves on without it', async () => {
    await world.db.pool.query(`update lead set name = '甲公司（更名）', uninsured_now = 99 where id = $1`, [
      lead(0),
    ])
    expect((await detail('inspection', 5)).handover.content).toMatchObject({
      name: '甲公司',
      uninsured: 3,
      evidence: [{ name: '材料1.pdf' }],
    })
    for (const who of ['city', 'inspection'] as const) {
      const change = transaction(world.db, async (tx) => {
        await become(tx, world.actor(who))
        await tx.client.query(`update handover set content = '{}' where number = 5`)
      })
      await expect(change).rejects.toThrow('permission denied')
    }
  })
})

describe('the receivers', () => {
  test('see what was handed to them and nothing else, by no route', async () => {
    expect((await list('inspection')).map(({ number }) => number)).toEqual([5, 3, 1])
    expect((await list('audit')).map(({ number }) => number)).toEqual([6, 4, 2])
    // A number guessed is not found, as if it were not there.
    expect((await world.call('inspection', 'GET', '/key-list/6')).body.error.code).toBe('handover-not-found')
    expect((await world.call('inspection', 'GET', '/key-list/700')).body.error.code).toBe(
      'handover-not-found',
    )
    expect(code(await post('audit', '/key-list/5/receive', { receivedBy: '张三' }))).toBe(
      'handover-not-found',
    )
    const seen = await readAs(world.db, world.actor('audit'), async (tx) => ({
      leads: await tx.selectFrom('lead').select('id').orderBy('id').execute(),
      visits: await tx.selectFrom('visit').select('lead_id').execute(),
      contacts: await tx.selectFrom('contact').select('lead_id').execute(),
      refusals: await tx.selectFrom('refusal').select('lead_id').execute(),
    }))
    expect(seen.leads.map(({ id }) => id)).toEqual(leads.slice(0, 3))
    for (const rows of [seen.visits, seen.contacts, seen.refusals]) {
      expect(new Set(rows.map(({ lead_id }) => lead_id))).toEqual(new Set(leads.slice(0, 3)))
    }
    // A file that proves nothing handed over is not there.
    await file(2)
    const files = await readAs(world.db, world.actor('audit'), (tx) =>
      tx.selectFrom('evidence').select('name').execute(),
    )
    expect(files).toEqual([{ name: '材料1.pdf' }])
    for (const table of [
      'lead_person',
      'lead_event',
      'person',
      'employer',
      'counter_delta',
      'batch',
    ] as const) {
      const reading = readAs(world.db, world.actor('audit'), (tx) =>
        tx.selectFrom(table).selectAll().execute(),
      )
      await expect(reading).rejects.toThrow('permission denied')
    }
  })
  test('every other route refuses them or answers without a row of the campaign', async () => {
    const { body } = await world.server.inject({ url: '/api/openapi.json' })
    const paths: Record<string, object> = JSON.parse(body).paths
    const open = new Set([
      '/api/session',
      '/api/key-list',
      '/api/key-list/figures',
      '/api/key-list/csv',
      '/api/key-list/{number}',
      // Words of the campaign without a row of it, and what the documents room hands to a receiver by its own policy.
      '/api/leads/words',
      '/api/documents',
      '/api/document-templates',
      // What can be made for a lead: inspection makes no papers, so that there is nothing to name.
      '/api/leads/{id}/makeable-documents',
      // Its own uploads alone.
      '/api/evidence/unfinished',
    ])
    const answers: string[] = []
    for (const [path, methods] of Object.entries(paths)) {
      if (!('get' in methods) || open.has(path)) continue
      const place = path
        .replace('/api', '')
        .replace('{annex}', 'annex-4')
        .replaceAll(/\{\w+\}/g, '2')
      const answer = await world.call(
        'inspection',
        'GET',
        `${place}?slot=${slot}&asOf=2016-08-05&month=2016-07`,
      )
      if (answer.status < 400 || answer.status >= 500) answers.push(`${path} ${answer.status}`)
    }
    expect(answers).toEqual([])
  })
  test('inspection signs, opens a case of 60 working days, extends it once by 30, and answers', async () => {
    expect(code(await post('inspection', '/key-list/5/case', { caseNumber: 'x' }))).toBe('handover-state')
    await moveTo('2016-08-10')
    expect((await post('inspection', '/key-list/5/receive', { receivedBy: '张三' })).status).toBe(200)
    const early = await post('inspection', '/key-list/5/case', { caseNumber: '1', openedOn: '2016-08-09' })
    expect(code(early)).toBe('day-before-handover')
    await post('inspection', '/key-list/5/case', { caseNumber: '云监立字〔2016〕1号' })
    const opened = (await detail('inspection', 5)).handover
    expect(opened).toMatchObject({ state: 'case-opened', limitOn: '2016-11-08', daysLeft: 60 })
    expect(opened.acts).toEqual(['extend', 'answer'])
    await post('inspection', '/key-list/5/extend', { reason: '案情复杂，经批准延长' })
    expect((await detail('city', 5)).handover).toMatchObject({ limitOn: '2016-12-20', acts: [] })
    expect(code(await post('inspection', '/key-list/5/extend', { reason: '再延长' }))).toBe('handover-state')
    expect(code(await post('d1', `/leads/${lead(0)}/close`, { end: 'result', reason: '已处理' }))).toBe(
      'lead-not-answered',
    )
    const wrong = await post('inspection', '/key-list/5/answer', { result: 'A01', note: '无' })
    expect(code(wrong)).toBe('result-unknown')
    const bare = await post('inspection', '/key-list/5/answer', { result: 'I02' })
    expect(code(bare)).toBe('result-note-missing')
    const note = '云监处字〔2016〕1号，责令十日内参保'
    const decision = await bringEvidence(world, 'inspection')
    const answer = { result: 'I02', note, evidence: [decision] }
    expect((await post('inspection', '/key-list/5/answer', answer)).status).toBe(200)
    expect((await world.call('d1', 'GET', `/leads/${lead(0)}/handovers`)).body.handovers[0]).toMatchObject({
      state: 'answered',
      result: 'I02',
      resultNote: note,
      answerFiles: [{ id: decision, state: 'stored' }],
    })
  })
  test('the files of an answer are for its receiver, the district and the office; nobody else finds them', async () => {
    const [file] = (await detail('inspection', 5)).handover.answerFiles
    const read = async (who: Who) =>
      (
        await world.server.inject({
          url: `/api/evidence/${file?.id}`,
          cookies: { kuomian_session: `token-${who}` },
        })
      ).statusCode
    expect([await read('inspection'), await read('d1'), await read('city')]).toEqual([200, 200, 200])
    expect([await read('audit'), await read('d2'), await read('leader')]).toEqual([404, 404, 403])
    expect((await detail('leader', 5)).handover.answerFiles).toEqual([])
    // Below the routes too: the other receiver has the same employer on its list, and sees neither the file nor what it is about.
    const seen = await transaction(world.db, async (tx) => {
      await become(tx, world.actor('audit'))
      return tx.client.query(
        'select from evidence_of where evidence_id = $1 union all select from evidence where id = $1',
        [file?.id],
      )
    })
    expect(seen.rowCount).toBe(0)
    // Nobody puts a file among another side's answers.
    const foreign = transaction(world.db, async (tx) => {
      await become(tx, world.actor('audit'))
      await tx.client.query(
        `insert into evidence_of (evidence_id, campaign_id, district_id, subject_kind, subject_id, lead_id, receiver)
         select $1, h.campaign_id, h.district_id, 'handover', h.id + 1, h.lead_id, 'audit' from handover h where h.number = 6`,
        [file?.id],
      )
    })
    await expect(foreign).rejects.toThrow(/row-level security/u)
  })
  test('audit gives notice three working days before, ends, and answers in 5 days or 10', async () => {
    await post('audit', '/key-list/4/receive', { receivedBy: '李四' })
    const open = (body: object) =>
      post('audit', '/key-list/4/case', { caseNumber: '云稽通〔2016〕1号', ...body })
    expect(code(await open({}))).toBe('audit-start-missing')
    expect(code(await open({ startsOn: '2016-08-12' }))).toBe('audit-notice-short')
    expect((await open({ startsOn: '2016-08-15' })).status).toBe(200)
    await moveTo('2016-08-19')
    const answer = { result: 'A02', note: '稽核意见书一份' }
    expect(code(await post('audit', '/key-list/4/answer', answer))).toBe('handover-state')
    expect(
      code(await post('audit', '/key-list/4/audit-end', { endedOn: '2016-08-14', violation: true })),
    ).toBe('day-before-handover')
    await post('audit', '/key-list/4/audit-end', { violation: true })
    expect((await detail('audit', 4)).handover).toMatchObject({ limitOn: '2016-09-02', daysLeft: 10 })
    expect(code(await post('audit', '/key-list/4/answer', { ...answer, result: 'A01' }))).toBe(
      'result-unknown',
    )
    expect((await post('audit', '/key-list/4/answer', answer)).status).toBe(200)
  })
  test('who has it for information notes it', async () => {
    await post('audit', '/key-list/6/receive', { receivedBy: '李四' })
    expect((await post('audit', '/key-list/6/answer', { result: 'C01' })).status).toBe(200)
    const figures = keyListFiguresSchema.parse((await world.call('audit', 'GET', '/key-list/figures')).body)
    expect(figures).toEqual({
      receivers: [
        {
          receiver: 'audit',
          leads: 2,
          information: 1,
          handed: 1,
          received: 0,
          'case-opened': 0,
          answered: 2,
          late: 0,
          overdue: 0,
        },
      ],
      waiting: null,
    })
  })
})

describe('the end of a lead (R44)', () => {
  test('closes by what was answered, or by a stated end that a file proves; never while a case runs', async () => {
    const close = (place: number, end: string) =>
      post('d1', `/leads/${lead(place)}/close`, { end, reason: '经核实' })
    expect(code(await close(2, 'deregistered'))).toBe('lead-case-open')
    expect(code(await close(3, 'result'))).toBe('lead-not-answered')
    expect(code(await close(3, 'deregistered'))).toBe('end-proof-missing')
    const proved = { end: 'deregistered', reason: '登记机关已注销', evidence: [await file(3)] }
    expect((await post('d1', `/leads/${lead(3)}/close`, proved)).body).toEqual({
      leadId: lead(3),
      end: 'deregistered',
    })
    expect((await close(0, 'result')).status).toBe(200)
    expect(code(await close(0, 'result'))).toBe('lead-not-issued')
    const { rows } = await world.db.pool.query(
      'select state, closed_reason from lead where id = any ($1) order by id',
      [[lead(0), lead(3)]],
    )
    expect(rows).toEqual([
      { state: 'closed', closed_reason: 'result' },
      { state: 'closed', closed_reason: 'ended' },
    ])
  })
  test('the list as of a day says what had come by then (domain §9.4)', async () => {
    const table = (asOf: string) =>
      readAs(world.db, systemActor(world.campaignId), (tx) => keyListTable(tx, world.campaignId, asOf))
    expect(await table('2016-08-08')).toEqual([])
    expect((await table('2016-08-09'))[4]).toMatchObject({
      序号: 5,
      单位名称: '甲公司',
      代码: '123456789',
      工作次数与日期: '3次：2016-07-11、2016-07-15、2016-07-20',
      拒绝理由: '04 否认劳动关系：称均为劳务合作',
      建议: '劳动保障监察主办（未办理参保登记）',
      上报批次: '2016-08-05',
      接收单位: '劳动保障监察（主办）',
      接收人签收: null,
      处理结果: null,
    })
    expect((await table('2016-08-10'))[4]).toMatchObject({
      接收人签收: '张三 2016-08-10',
      反馈期限: '2016-12-20',
      处理结果: 'I02 作出行政处理决定：云监处字〔2016〕1号，责令十日内参保（2016-08-10）',
    })
  })
})
