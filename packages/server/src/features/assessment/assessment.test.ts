import { readFileSync } from 'node:fs'
import { assessmentSchemeSchema } from '@kuomian/campaign'
import {
  type Assessment,
  assessmentSchema,
  rulingsSchema,
  type ScoreSheetView,
  schemesSchema,
  whatIfSchema,
} from '@kuomian/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readAs } from '../../db/index.ts'
import { addLedger } from '../annexes/testing/figures.ts'
import { campaignOf, systemActor } from '../campaigns/index.ts'
import { openWorld, type Who, type World } from '../leads/testing/world.ts'
import { verifyEditions } from './index.ts'

/** The invented campaign on 2016-06-30, the last day of its second quarter. */
let world: World
const QUARTER = '2016-Q2'
const post = (who: Who, path: string, body: object) => world.call(who, 'POST', `/assessment/${path}`, body)
const code = async (answer: ReturnType<typeof post>) => {
  const { status, body } = await answer
  return [status, body.error?.code, body.error?.field]
}
const view = async (edition: string, who: Who = 'city'): Promise<Assessment> =>
  assessmentSchema.parse(
    (await world.call(who, 'GET', `/assessment?quarter=${QUARTER}&edition=${edition}`)).body,
  )
const sheetOf = ({ sheets }: Assessment, place: number): ScoreSheetView => {
  const sheet = sheets.find(({ unit }) => unit === world.definition.units[place]?.code)
  if (sheet === undefined) throw new Error(`no sheet ${place}`)
  return sheet
}
const districtOf = (who: Who) => world.actor(who).districtId ?? 0

beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

describe('an appeal (考核申诉)', () => {
  const appeal = { quarter: QUARTER, item: 'I7', because: '改正件漏录', evidence: '改正回执 3 份' }
  let id: number

  test('a district files it with reason and evidence, once for an item; another district does not see it', async () => {
    const { status, body } = await post('d1', 'appeals', appeal)
    expect(status).toBe(200)
    id = body.id
    expect(await code(post('d1', 'appeals', appeal))).toEqual([409, 'appeal-open', 'item'])
    expect(await code(post('d1', 'appeals', { ...appeal, item: 'I9' }))).toEqual([
      422,
      'assessment-item-unknown',
      'item',
    ])
    expect((await post('city', 'appeals', appeal)).status).toBe(403)
    const seen = async (who: Who) =>
      rulingsSchema.parse((await world.call(who, 'GET', `/assessment/rulings?quarter=${QUARTER}`)).body)
        .appeals
    expect(await seen('city')).toMatchObject([{ id, state: 'filed', districtId: districtOf('d1') }])
    expect(await seen('d2')).toEqual([])
  })

  test('no quarter is published over an open appeal; the decision moves the score within the weight, and is journaled', async () => {
    expect(await code(post('city', 'publish', { quarter: QUARTER }))).toEqual([
      409,
      'appeals-open',
      undefined,
    ])
    const before = sheetOf(await view('live'), 0)
    expect((await post('d1', `appeals/${id}/decide`, { points: 100, decision: '属实' })).status).toBe(403)
    expect(await code(post('city', `appeals/${id}/decide`, { points: 600, decision: '属实' }))).toEqual([
      422,
      'adjustment-over-weight',
      'points',
    ])
    expect((await post('city', `appeals/${id}/decide`, { points: 100, decision: '回执属实' })).status).toBe(
      200,
    )
    expect(await code(post('city', `appeals/${id}/decide`, { points: 0, decision: '不属实' }))).toEqual([
      409,
      'appeal-decided',
      undefined,
    ])
    const after = sheetOf(await view('live'), 0)
    expect(after.total - before.total).toBe(100)
    expect(after.adjustments).toEqual([{ code: 'I7', points: 100, because: '回执属实' }])
    const { rows } = await world.db.pool.query(
      `select command, reason, after from journal where subject_kind = 'assessment-appeal' order by id desc limit 1`,
    )
    expect(rows).toMatchObject([
      { command: 'decide-assessment-appeal', reason: '回执属实', after: { item: 'I7', points: 100 } },
    ])
  })
})

describe('a published quarter', () => {
  test('is frozen: a fault, another method and later figures move the live score and nothing of it', async () => {
    expect(await code(post('city', 'publish', { quarter: QUARTER, reason: '更正' }))).toEqual([
      409,
      'quarter-not-published',
      'reason',
    ])
    expect((await post('d1', 'publish', { quarter: QUARTER })).status).toBe(403)
    const { body } = await post('city', 'publish', { quarter: QUARTER })
    expect(body).toMatchObject({ edition: 1, changed: 0 })
    const first = await view('1')
    const fault = {
      districtId: districtOf('d2'),
      quarter: QUARTER,
      because: '虚报名册',
      foundOn: '2016-06-30',
    }
    expect(await code(post('city', 'faults', { ...fault, code: 'NONE' }))).toEqual([
      422,
      'deduction-unknown',
      'code',
    ])
    expect((await post('city', 'faults', { ...fault, code: 'FALSE-DATA' })).status).toBe(200)
    const live = sheetOf(await view('live', 'd2'), 1)
    expect([live.vetoed, live.deductions.map(({ points }) => points)]).toEqual([true, [500]])
    expect((await view('latest')).sheets).toEqual(first.sheets)
    expect(first.edition).toMatchObject({ edition: 1, hash: body.hash, reason: null })
  })

  test('a correction is a numbered edition with its reason, which says what it changed; without a change there is none', async () => {
    expect(await code(post('city', 'publish', { quarter: QUARTER }))).toEqual([
      409,
      'quarter-published',
      'reason',
    ])
    expect((await post('city', 'publish', { quarter: QUARTER, reason: '核查发现虚报' })).body.edition).toBe(2)
    const second = await view('latest')
    expect(second.edition).toMatchObject({ edition: 2, reason: '核查发现虚报' })
    expect(second.changes.map(({ name }) => name.zh)).toContain(world.definition.units[1]?.name.zh)
    expect(await code(post('city', 'publish', { quarter: QUARTER, reason: '再更正' }))).toEqual([
      409,
      'quarter-unchanged',
      undefined,
    ])
    expect(await code(world.call('city', 'GET', `/assessment?quarter=${QUARTER}&edition=9`))).toEqual([
      404,
      'assessment-edition-unknown',
      'edition',
    ])
  })

  test('reckoned again from what it kept it has its hash; a sheet that was changed behind its back has not', async () => {
    const verified = async () => {
      const campaign = await campaignOf(world.db, { id: world.campaignId })
      return readAs(world.db, systemActor(world.campaignId), (tx) => verifyEditions(tx, campaign))
    }
    expect((await verified()).map(({ edition, differs }) => [edition, differs])).toEqual([
      [1, []],
      [2, []],
    ])
    await world.db.pool.query(
      `update assessment_sheet set data = jsonb_set(data, '{total}', '9999')
        where place = 1 and edition_id = (select id from assessment_edition where edition = 2)`,
    )
    expect((await verified()).map(({ differs }) => differs)).toEqual([[], ['sheets']])
    // A ledger that is altered behind its back no longer gives what was published; neither does an altered method give the sheets.
    await addLedger(world, '2016-05', '2016-06-05', [11, 21, 31])
    expect((await verified()).map(({ differs }) => differs)).toEqual([['data'], ['data', 'sheets']])
    await world.db.pool.query(`delete from ledger_payers; delete from delivery where kind = 'ledger-persons'`)
    await world.db.pool.query(
      `update assessment_edition set inputs = jsonb_set(inputs, '{rulings}', '{}') where edition = 2`,
    )
    expect((await verified()).map(({ differs }) => differs)).toEqual([[], ['inputs', 'sheets']])
  })

  test('a district’s sheet of an edition is a paper with the edition’s hash, and only the office makes it', async () => {
    const first = await view('1')
    const paper = { kind: 'score-sheet', subjectId: sheetOf(first, 0).id }
    expect((await world.call('d1', 'POST', '/documents', paper)).status).toBe(403)
    const { status, body } = await world.call('city', 'POST', '/documents', paper)
    expect(status).toBe(200)
    const { rows } = await world.db.pool.query('select data, district_id from document where id = $1', [
      body.id,
    ])
    expect(rows).toMatchObject([
      { district_id: districtOf('d1'), data: { hash: first.edition?.hash, edition: 1, quarter: QUARTER } },
    ])
  })
})

describe('the method as versioned data', () => {
  const shipped = assessmentSchemeSchema.parse(
    JSON.parse(
      readFileSync(new URL('../../../../../campaigns/yunze-2016/campaign.json', import.meta.url), 'utf8'),
    ).assessments[0],
  )

  test('a version is entered whole with its reason, and scores what is not published', async () => {
    const [payers, ...others] = shipped.items
    if (payers?.rule !== 'ratio') throw new Error('the first item is the rate of payers')
    const changed = { ...shipped, items: [{ ...payers, indicator: 'no-such' }, ...others] }
    expect(await code(post('city', 'schemes', { definition: changed, reason: '试行' }))).toEqual([
      422,
      'assessment-indicator-unknown',
      'items',
    ])
    const items = shipped.items.map((item) =>
      item.rule === 'ratio' && item.code === 'I4'
        ? { ...item, targets: { ...item.targets, Q2: '0.5' } }
        : item,
    )
    const frozen = await view('1')
    expect((await post('d1', 'schemes', { definition: shipped, reason: '修订' })).status).toBe(403)
    expect(
      (await post('city', 'schemes', { definition: { ...shipped, items }, reason: '二季度起考核转化' }))
        .status,
    ).toBe(200)
    const { rows } = schemesSchema.parse((await world.call('d1', 'GET', '/assessment/schemes')).body)
    expect(rows.map(({ version, reason }) => [version, reason])).toEqual([
      [1, '二季度起考核转化'],
      [0, null],
    ])
    // No month of a ledger is in: conversion is asked for, and not yet reported.
    expect(sheetOf(await view('live'), 0).items.find((item) => item.code === 'I4')?.state).toBe('missing')
    expect((await view('1')).sheets).toEqual(frozen.sheets)
  })

  test('conversion is who a ledger shows paying over the persons of effective leads, as of the day (I4)', async () => {
    const districtId = districtOf('d1')
    const leads = [
      await world.addLead({ name: '甲公司', districtId, persons: 3 }),
      await world.addLead({ name: '乙公司', districtId, persons: 2 }),
    ]
    await world.db.pool.query(
      `update lead set state = 'inspected', issued_on = '2016-04-01', inspected_on = '2016-05-01', inspected_persons = persons,
              outcome = 'U01', effective = true where id = any ($1)`,
      [leads],
    )
    const { rows } = await world.db.pool.query<{ id: number }>('select max(id)::int as id from journal')
    for (const [place, persons] of [3, 2].entries()) {
      await world.db.pool.query(
        `insert into counter_delta (campaign_id, measure, lead_class, district_id, happened_on, known_on, units, persons, journal_id, lead_id)
         values ($1, 'inspected', 'K2', $2, '2016-05-01', '2016-05-01', 1, $3, $4, $5)`,
        [world.campaignId, districtId, persons, rows[0]?.id, leads[place]],
      )
    }
    await world.db.pool.query(
      `insert into proof_month (lead_id, month, campaign_id, district_id, registered, pays, persons)
       values ($1, '2016-05-01', $2, $3, true, true, 2);`,
      [leads[0], world.campaignId, districtId],
    )
    await world.db.pool.query(
      `insert into proof (lead_id, step, campaign_id, district_id, lead_class, month, known_on, persons, attributed, journal_id)
       values ($1, 'first-payment', $2, $3, 'K2', '2016-05-01', '2016-06-01', 2, true, $4)`,
      [leads[0], world.campaignId, districtId, rows[0]?.id],
    )
    const item = sheetOf(await view('live'), 0).items.find((one) => one.code === 'I4')
    expect([item?.points, item?.steps[0]?.zh]).toEqual([800, '资源转化率 = 2 ÷ 5 = 40.0%'])
    // 10 × 0.4 ÷ 0.5: with one more of five it is full.
    const answer = await world.call(
      'd1',
      'GET',
      `/assessment/what-if?quarter=${QUARTER}&unit=${world.definition.units[0]?.code}&measure=enrolled-persons&more=1`,
    )
    const { before, after } = whatIfSchema.parse(answer.body)
    expect(after.total - before.total).toBe(200)
  })
})
