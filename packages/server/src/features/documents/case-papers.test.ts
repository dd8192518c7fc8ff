import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type Who, type World } from '../leads/testing/world.ts'

let world: World
let lead = 0

beforeAll(async () => {
  world = await openWorld()
  lead = await world.addLead({
    name: '甲机械厂',
    districtId: world.actor('d1').districtId,
    persons: 3,
    code: '70063098X',
  })
  await world.db.pool.query(
    `update lead set state = 'inspected', issued_on = '2016-06-15', inspected_on = '2016-06-20' where id = $1`,
    [lead],
  )
})
afterAll(() => world.close())

const make = (who: Who, kind: string, subjectId: number) =>
  world.call(who, 'POST', '/documents', { kind, subjectId })
const dataOf = async (id: number) =>
  (await world.db.pool.query('select data, receiver, district_id from document where id = $1', [id])).rows[0]
const insert = async (sql: string, values: unknown[] = []) =>
  (await world.db.pool.query<{ id: number }>(sql, values)).rows[0]?.id ?? 0

describe('an order to correct', () => {
  test('is a paper once it is approved: it bears the number of the case, and the days until it is served', async () => {
    const order = await insert(
      `insert into rectification_order (campaign_id, lead_id, district_id, holder_id, kind, state, persons, facts, provision, demand,
                                        drafted_on, working_days)
       values ($1, $2, $3, $3, 'head-count', 'draft', 3, '少报三人', '《中华人民共和国社会保险法》第五十八条', '如实申报', '2016-06-20', 10)
       returning id`,
      [world.campaignId, lead, world.actor('d1').districtId],
    )
    expect((await make('d1', 'order', order)).body.error.code).toBe('document-order-draft')
    await world.db.pool.query(
      `update rectification_order set state = 'approved', number = 7, approved_on = '2016-06-21' where id = $1`,
      [order],
    )
    expect((await make('d2', 'order', order)).status).toBe(404)
    const { body } = await make('d1', 'order', order)
    expect(body.number).toMatch(/〔2016〕第7号$/u)
    const { data } = await dataOf(body.id)
    expect(data).toMatchObject({
      workingDays: 10,
      dueOn: null,
      served: null,
      code: { number: expect.stringMatching(/^2016-/u) },
    })
    const again = await world.call('d1', 'POST', `/documents/${body.id}/void`, { reason: '打印前改正' })
    expect(again.status).toBe(200)
    // The case keeps its number: the paper that takes the place of a void one bears the same.
    expect((await make('d1', 'order', order)).body.number).toBe(body.number)
  })
})

describe('reports and hand-overs', () => {
  let report = 0
  let refusal = 0
  beforeAll(async () => {
    report = await insert(
      `insert into refusal_report (campaign_id, district_id, slot, due_on) values ($1, $2, '2016-08-05', '2016-08-05') returning id`,
      [world.campaignId, world.actor('d1').districtId],
    )
    refusal = await insert(
      `insert into refusal (campaign_id, report_id, lead_id, district_id, slot, since, reason_code, note, attempts, contact_days,
                            last_contact_on, proposed_on, state, submitted_on)
       values ($1, $2, $3, $4, '2016-08-05', '2016-08-01', '01', '欠薪', 3, array['2016-07-01','2016-07-08','2016-07-20']::date[],
               '2016-07-20', '2016-08-01', 'submitted', '2016-08-04') returning id`,
      [world.campaignId, report, lead, world.actor('d1').districtId],
    )
  })
  test('a report is a paper once it is submitted, and an empty one says that it is zero', async () => {
    expect((await make('d1', 'refusal-submission', report)).body.error.code).toBe('document-report-open')
    await world.db.pool.query(
      `update refusal_report set state = 'submitted', submitted_on = '2016-08-04' where id = $1`,
      [report],
    )
    const { body } = await make('d1', 'refusal-submission', report)
    expect(body.number).toMatch(/扩面报〔2016〕1号$/u)
    expect((await dataOf(body.id)).data.rows).toMatchObject([
      { name: '甲机械厂', reason: '经营困难', note: '欠薪', contactDays: 3, lastContactOn: '2016-07-20' },
    ])
    const found = await world.call('d1', 'GET', `/documents?kind=refusal-submission&subject=${report}`)
    expect(found.body.rows).toMatchObject([{ id: body.id, title: '2016-08-05', leadId: null }])
    const zero = await insert(
      `insert into refusal_report (campaign_id, district_id, slot, due_on, state, submitted_on)
       values ($1, $2, '2016-08-25', '2016-08-25', 'zero', '2016-08-25') returning id`,
      [world.campaignId, world.actor('d1').districtId],
    )
    const empty = await make('d1', 'refusal-submission', zero)
    expect((await dataOf(empty.body.id)).data.rows).toEqual([])
  })
  test('a hand-over is the office’s paper, and its receiver alone sees it beside the office', async () => {
    await world.db.pool.query(
      `update refusal set state = 'accepted', decided_on = '2016-08-08' where id = $1`,
      [refusal],
    )
    const content = {
      district: '青湖',
      name: '甲机械厂',
      code: '70063098X',
      address: null,
      phone: null,
      leadClass: 'K2',
      classTitle: '未参保的公积金缴存人员',
      uninsured: 3,
      attempts: 3,
      contactDays: ['2016-07-01', '2016-07-08', '2016-07-20'],
      reasonCode: '01',
      note: '',
      evidence: [],
    }
    const handover = await insert(
      `insert into handover (campaign_id, number, lead_id, employer_id, district_id, refusal_id, slot, receiver, leads, rule,
                             handed_on, due_on, content, state)
       select $1, 4, $2, l.employer_id, l.district_id, $3, '2016-08-05', 'inspection', true, 'not-registered', '2016-08-09',
              '2016-08-10', $4, 'handed' from lead l where l.id = $2 returning id`,
      [world.campaignId, lead, refusal, JSON.stringify(content)],
    )
    expect((await make('d1', 'handover', handover)).status).toBe(403)
    const offered = await world.call('city', 'GET', `/leads/${lead}/makeable-documents`)
    expect(offered.body.subjects).toContainEqual({ kind: 'handover', subjectId: handover, day: '2016-08-09' })
    const { body } = await make('city', 'handover', handover)
    expect(body.number).toMatch(/移〔2016〕4号$/u)
    expect(await dataOf(body.id)).toMatchObject({ receiver: 'inspection', district_id: null })
    const seen = async (who: Who) =>
      (await world.call(who, 'GET', '/documents')).body.rows.map(({ id }: { id: number }) => id)
    expect(await seen('inspection')).toEqual([body.id])
    expect(await seen('audit')).toEqual([])
    expect(await seen('d1')).not.toContain(body.id)
  })
  test('audit makes a notice of what was handed to it, in the city’s series, with the page of the employer', async () => {
    await world.db.pool.query(
      `insert into handover (campaign_id, number, lead_id, employer_id, district_id, refusal_id, slot, receiver, leads, rule,
                             handed_on, due_on, content, state)
       select campaign_id, 5, lead_id, employer_id, district_id, refusal_id, slot, 'audit', false, rule, handed_on, due_on, content, 'handed'
         from handover where number = 4`,
    )
    const made = await world.call('audit', 'POST', '/documents', {
      kind: 'audit-notice',
      subjectId: lead,
      auditNotice: { auditOn: '2016-12-30', from: '2016-01-01', to: '2016-05-31', auditors: ['丙', '丁'] },
    })
    expect(made.body.number).toBe('社险稽通字〔2016〕第1号')
    const { rowCount } = await world.db.pool.query('select 1 from demand_access where document_id = $1', [
      made.body.id,
    ])
    expect(rowCount).toBe(1)
  })
})
