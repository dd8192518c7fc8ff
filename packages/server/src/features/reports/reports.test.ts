import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checkReport, type Finding, type ReportContent, reportFields, TOTAL_LABEL } from '@kuomian/campaign'
import { writeXlsx } from '@kuomian/sheets'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readAs } from '../../db/index.ts'
import { figureQuestion } from '../annexes/index.ts'
import { campaignOf } from '../campaigns/index.ts'
import { openWorld, type Who, type World } from '../leads/testing/world.ts'
import { readReportSheet } from './report-sheet.ts'
import { reportedMeasures } from './reported-measures.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const get = async (who: Who, path: string) => (await world.call(who, 'GET', path)).body
const post = (who: Who, path: string, body: object = {}) => world.call(who, 'POST', path, body)
const turnTo = (day: string) =>
  world.db.pool.query('update campaign set today = $1, latest_today = $1', [day])

const sound: ReportContent = {
  cells: {
    ...{ 'annex-1.units': 2, 'annex-1.persons': 200, 'annex-2.units': 3, 'annex-2.persons': 60 },
    ...{ 'annex-3.payers': 950, 'annex-5.newlyInsured': 100 },
    ...{ 'annex-4.issuedUnits': 100, 'annex-4.issuedPersons': 800 },
    ...{ 'annex-4.inspectedUnits': 50, 'annex-4.inspectedPersons': 500 },
  },
  rates: {},
  parts: [],
}
const withCells = (cells: Partial<ReportContent['cells']>): ReportContent => ({
  ...sound,
  cells: { ...sound.cells, ...cells } as ReportContent['cells'],
})
const begin = async (who: Who, month: string): Promise<number> => {
  const { status, body } = await post(who, '/reports', { form: 'monthly', month })
  expect({ status, body }).toEqual({ status: 200, body: { id: expect.any(Number) } })
  return body.id
}
const measures = async (asOf: string, knownAt: string) => {
  const campaign = await campaignOf(world.db, { id: world.campaignId })
  const found = await readAs(world.db, world.actor('city'), (tx) =>
    reportedMeasures(tx, figureQuestion(campaign, asOf, knownAt)),
  )
  return found['inspected-units']?.get('YZ-1')
}

describe('a month that was reported and accepted', () => {
  it('is begun once, after its end, by its own district', async () => {
    await turnTo('2016-06-03')
    expect((await post('d1', '/reports', { form: 'monthly', month: '2016-06' })).body.error.code).toBe(
      'report-month-not-ended',
    )
    expect((await post('d1', '/reports', { form: 'monthly', month: '2016-01' })).body.error.code).toBe(
      'report-form-unknown',
    )
    const id = await begin('d1', '2016-05')
    expect(await begin('d1', '2016-05')).toBe(id)
    expect((await world.call('d2', 'GET', `/reports/${id}`)).body.error.code).toBe('report-not-found')
    expect((await post('city', '/reports', { form: 'monthly', month: '2016-05' })).status).toBe(403)
  })

  it('passes without findings, is in time on the day itself, and counts from the day on which it is accepted', async () => {
    await turnTo('2016-06-06')
    const id = await begin('d1', '2016-05')
    expect((await post('d1', `/reports/${id}/submit`, { content: sound })).body).toMatchObject({
      state: 'submitted',
      findings: 0,
    })
    await post('d1', `/reports/${id}/withdraw`)
    await post('d1', `/reports/${id}/submit`, { content: sound })
    await turnTo('2016-06-07')
    const listed = await get('city', '/reports?month=2016-05')
    expect(listed).toMatchObject({ dueOn: '2016-06-06', figures: { expected: 3, 'on-time': 1, missing: 2 } })
    expect(await measures('2016-06-07', '2016-06-07')).toBeUndefined()
    expect((await post('city', '/reports/decide', { ids: [id], decision: 'accepted' })).body).toEqual({
      reports: 1,
    })
    expect(await measures('2016-06-07', '2016-06-07')).toBe(50)
    expect(await measures('2016-06-07', '2016-06-06')).toBeUndefined()
  })
})

describe('a month with findings', () => {
  const bad = withCells({ 'annex-4.inspectedUnits': 49, 'annex-4.issuedUnits': 48 })
  let id: number
  let findings: Finding[]

  it('does not pass before each is explained, and tells which', async () => {
    await turnTo('2016-07-06')
    id = await begin('d1', '2016-06')
    const refused = await post('d1', `/reports/${id}/submit`, { content: bad })
    expect(refused.body.error).toMatchObject({
      code: 'report-unexplained',
      field: 'explanations',
      rule: 'domain §10.1',
    })
    expect(refused.body.error.details.findings).toEqual([
      'INSPECTED|beyond-issued|annex-4|望川|inspectedUnits',
      'FALLS|below-before|annex-4|望川|issuedUnits',
      'FALLS|below-before|annex-4|望川|inspectedUnits',
    ])
    // What was filled in is kept all the same.
    expect((await post('d1', `/reports/${id}/save`, { content: bad })).body).toMatchObject({ findings: 3 })
  })

  it('passes with explanations, and each finding stands in the data quality with its history', async () => {
    const { context } = await get('d1', `/reports/${id}`)
    findings = checkReport(bad, context)
    const explanations = Object.fromEntries(
      findings.map((found) => [found.id, { text: '上月重复登记已冲减', of: found.messages.zh }]),
    )
    expect((await post('d1', `/reports/${id}/submit`, { content: bad, explanations })).body).toMatchObject({
      state: 'submitted',
      findings: 3,
    })
    const page = await get('d1', '/quality?source=report')
    expect(page.rows).toHaveLength(3)
    expect(page.rows[0]).toMatchObject({ state: 'explained', sourceKey: String(id), foundOn: '2016-07-06' })
    expect((await get('d2', '/quality?source=report')).rows).toEqual([])
    const detail = await get('city', `/quality/${page.rows[0].id}`)
    expect(detail.history.map(({ act, by }: { act: string; by: string }) => [act, by])).toEqual([
      ['found', 'd1'],
      ['explain', 'd1'],
    ])
    expect(detail.check.zh).not.toBe('')
  })

  it('returned after all: it counts no longer, its findings are open again, and what was known on a day stays known', async () => {
    await post('city', '/reports/decide', { ids: [id], decision: 'accepted' })
    expect(await measures('2016-07-06', '2016-07-06')).toBe(49)
    await turnTo('2016-07-08')
    const none = await post('city', '/reports/decide', { ids: [id], decision: 'returned' })
    expect(none.body.error.code).toBe('report-note-missing')
    await post('city', '/reports/decide', { ids: [id], decision: 'returned', note: '请附冲减清单' })
    expect(await measures('2016-07-08', '2016-07-08')).toBe(50)
    expect(await measures('2016-07-08', '2016-07-07')).toBe(49)
    expect((await get('city', '/quality?source=report&state=open')).rows).toHaveLength(3)
  })

  it('with right figures its findings are corrected by themselves, its first day still says when it came, and it is locked by its number', async () => {
    const better = withCells({ 'annex-4.issuedUnits': 100, 'annex-4.inspectedUnits': 60 })
    expect((await post('d1', `/reports/${id}/submit`, { content: better })).body).toMatchObject({
      findings: 0,
    })
    expect((await get('city', '/quality?source=report&state=corrected')).rows).toHaveLength(3)
    await post('city', '/reports/decide', { ids: [id], decision: 'accepted' })
    const lock = { form: 'monthly', month: '2016-06' }
    expect((await post('city', '/reports/lock', { ...lock, confirmed: 3 })).body.error.code).toBe(
      'report-lock-count',
    )
    expect((await post('city', '/reports/lock', { ...lock, confirmed: 1 })).body).toEqual({ reports: 1 })
    const late = await post('city', '/reports/decide', { ids: [id], decision: 'returned', note: '再看' })
    expect(late.body.error.code).toBe('report-state')
    expect(await get('city', `/reports/${id}`)).toMatchObject({
      state: 'locked',
      standing: 'late',
      deliveredOn: '2016-07-06',
      history: [{}, {}, {}, {}, {}, {}, {}].map(() => ({ happenedOn: expect.any(String) })),
    })
    expect(await measures('2016-07-08', '2016-07-08')).toBe(60)
  })

  it('reports count in the assessment: what is late, and what never came', async () => {
    const { sheets } = await get('city', '/assessment')
    const lossesOf = (unit: string) =>
      sheets
        .find((sheet: { unit: string }) => sheet.unit === unit)
        .items.find(({ code }: { code: string }) => code === 'I8')
    expect(lossesOf('YZ-1').points).toBeGreaterThan(lossesOf('YZ-2').points)
  })
})

describe('a filled workbook in place of typing', () => {
  it('goes out, comes back, and is read whole or told row by row', async () => {
    const id = await begin('d2', '2016-06')
    const report = await get('d2', `/reports/${id}`)
    const folder = world.program.folders.deliveries
    const fields = reportFields(report.context.form, report.context)
    const head = ['街道（单位）', ...fields.map(({ label }) => label.zh)]
    const row = (name: string, value: number | string) => [
      name,
      ...fields.map(({ isRate }) => (isRate ? '' : value)),
    ]
    await mkdir(folder, { recursive: true })
    const path = join(folder, 'sheet.xlsx')
    await writeXlsx(path, [
      { name: '月报', head: [head], rows: [row(TOTAL_LABEL, 7), row('东街', 3), row('西街', 4)] },
    ])
    const read = await readReportSheet(path, 'sheet.xlsx', report)
    expect(read.faults).toEqual([])
    expect(read.content).toMatchObject({
      cells: { 'annex-3.payers': 7 },
      parts: [{ name: '东街' }, { name: '西街' }],
    })
    await writeFile(path, `${head.join(',')}\n${row('东街', 'x').join(',')}\n`)
    const { content, faults } = await readReportSheet(path, 'sheet.csv', report)
    expect(content).toBeNull()
    expect(faults[0]).toMatchObject({ row: 2, column: fields[0]?.label.zh })
    const sheet = await world.server.inject({
      method: 'GET',
      url: `/api/reports/${id}/sheet`,
      cookies: { kuomian_session: 'token-d2' },
    })
    expect([sheet.statusCode, sheet.rawPayload.subarray(0, 2).toString()]).toEqual([200, 'PK'])
  })
})
