import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ANNEX_IDS, toCsvRows } from '@kuomian/campaign'
import {
  annexSchema,
  cellPageSchema,
  cellTotalSchema,
  type TableComposition,
  tableListSchema,
  tableViewSchema,
} from '@kuomian/contract'
import { openTable } from '@kuomian/sheets'
import PizZip from 'pizzip'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { transaction } from '../../db/index.ts'
import { addCounter, addLedger } from '../annexes/testing/figures.ts'
import { noteSplitLines } from '../dispatch/note-split-lines.ts'
import { openWorld, type Who, type World } from '../leads/testing/world.ts'

let world: World
const leads: number[] = []
const text = (zh: string) => ({ zh, en: zh })
const composition: TableComposition = {
  title: text('=排查与征缴'),
  unitLine: text('单位：户、人、元、%'),
  ...{ rows: 'units', serial: false, blankDistrictHead: false, paddedNames: false },
  ...{ decimals: 2, total: 'last', order: 'rate-descending' },
  columns: [
    { kind: 'count', id: 'issued', measure: 'issued-units', group: text('资源'), head: text('下发户数') },
    { kind: 'count', id: 'persons', measure: 'issued-persons', group: text('资源'), head: text('下发人数') },
    { kind: 'count', id: 'seen', measure: 'inspected-units', group: text('资源'), head: text('排查户数') },
    { kind: 'rate', id: 'rate', head: text('进度'), of: 'seen', over: 'issued' },
    { kind: 'count', id: 'payers', measure: 'payers', head: text('缴费人数') },
    { kind: 'count', id: 'split', measure: 'split-persons', head: text('已分户') },
    { kind: 'count', id: 'due', measure: 'amount-due', head: text('应补缴') },
    { kind: 'count', id: 'paid', measure: 'amount-collected', head: text('已征缴') },
  ],
}

beforeAll(async () => {
  world = await openWorld()
  const [d1, d2] = [world.actor('d1').districtId, world.actor('d2').districtId]
  for (const [index, persons] of [3, 2, 4, 1].entries()) {
    const districtId = index < 3 ? d1 : d2
    const groups = index === 0 ? ['SME'] : []
    leads.push(await world.addLead({ name: `单位${index}`, districtId, persons, groups }))
  }
  await world.call('city', 'POST', '/batches', {})
  await world.call('d1', 'POST', '/batches/1/accept')
  await addLedger(world, '2016-05', '2016-06-05', [11, 21, 31])
})
afterAll(() => world.close())

const count = (id: string, measure: string) => ({ kind: 'count' as const, id, measure, head: text(measure) })

/** One record at least of everything that a measure counts, in the first two districts. */
async function everyRecord(): Promise<void> {
  const { db, campaignId } = world
  const [d1, d2] = [world.actor('d1').districtId, world.actor('d2').districtId]
  for (const [leadClass, persons] of [
    ['K1', 60],
    ['K3', 5],
  ] as const)
    await world.addLead({ name: `${leadClass}公司`, districtId: d1, persons, leadClass })
  await world.call('city', 'POST', '/batches', {})
  await db.pool.query(
    `insert into target (campaign_id, indicator, district_ids, value, known_on, source)
     values ($1, 'annex-3', array[$2]::smallint[], 900, '2016-06-01', '通知'), ($1, 'annex-5', array[$2]::smallint[], 90, '2016-06-01', '通知')`,
    [campaignId, d1],
  )
  await db.pool.query(
    `with list as (
       insert into delivery (campaign_id, kind, file_name, file_sha256, as_of, known_on, state, rows_in, rows_stored, rows_refused, lake_path)
       values ($1, 'projects', '项目.csv', 'projects', '2016-06-01', '2016-06-01', 'stored', 1, 1, 0, 'x') returning id)
     insert into project_insured (delivery_id, campaign_id, month, district_id, projects, persons) select id, $1, '2016-05-01', $2, 1, 7 from list`,
    [campaignId, d1],
  )
  const { rows } = await db.pool.query<{ id: number }>('select max(id) as id from journal')
  await db.pool.query(
    `insert into proof (lead_id, step, campaign_id, district_id, lead_class, month, known_on, persons, attributed, journal_id)
     values ($1, 'first-payment', $2, $3, 'K2', '2016-05-01', '2016-06-20', 2, true, $4)`,
    [leads[0], campaignId, d1, rows[0]?.id],
  )
  // Two orders of one quarter: one met by its day, one not; and a payment recovered.
  for (const [place, corrected] of [
    [0, '2016-06-10'],
    [3, null],
  ] as const) {
    await db.pool.query(
      `insert into rectification_order (campaign_id, lead_id, district_id, holder_id, kind, state, persons, facts, provision, demand, drafted_on, working_days)
       values ($1, $2, $3, $3, 'payment', 'draft', 1, '欠缴', '第六十三条', '补缴', '2016-06-01', 10)`,
      [campaignId, leads[place], place === 0 ? d1 : d2],
    )
    await db.pool.query(
      `update rectification_order set state = case when $2::date is null then 'running' else 'corrected' end, approved_on = '2016-06-02', number = $1::int,
              served_on = '2016-06-02', served_district_id = holder_id, served_way = 'direct', served_to = '王某', due_on = '2016-06-16', corrected_on = $2,
              corrected_by = case when $2::date is not null then 'proof' end where lead_id = $1`,
      [leads[place], corrected],
    )
  }
  await db.pool.query(
    `with run as (
       insert into dispatch_run (campaign_id, month, rule_set, deliveries, lake_path, computed_on, relations, journal_id)
       values ($1, '2016-05-01', 'firm-pays', '{}', 'x', '2016-06-20', 3, $3) returning id),
     employer as (
       insert into dispatch_employer (campaign_id, employer_key, name) values ($1, 'a', '用工甲'), ($1, 'b', '用工乙'), ($1, 'c', '派遣丙') returning id, employer_key),
     figure as (
       insert into dispatch_figure (run_id, campaign_id, scope, district_id, split_ok, not_split, misclassified, unpaid, user_units, user_units_split, firms, firms_split)
       select id, $1, 'district', $2::smallint, 3, 1, 0, 0, 2, 0, 1, 0 from run)
     insert into dispatch_pair (run_id, user_unit_id, firm_id, campaign_id, district_id, split_ok, not_split, misclassified, unpaid, elsewhere)
     select run.id, u.id, f.id, $1, $2::smallint, 2, 1, 0, 0, 0 from run, employer u, employer f where u.employer_key <> 'c' and f.employer_key = 'c'`,
    [campaignId, d1, rows[0]?.id],
  )
  const run = await db.pool.query<{ id: number }>('select id from dispatch_run')
  await transaction(db, (tx) =>
    noteSplitLines(tx, { campaignId, runId: run.rows[0]?.id ?? 0, month: '2016-05-01', today: '2016-06-20' }),
  )
  // Two districts without a project in the list typed what they insured.
  for (const [districtId, insured] of [
    [d2, 5],
    [world.actor('d3').districtId, 8],
  ] as const)
    await db.pool.query(
      `with report as (
         insert into district_report (campaign_id, district_id, form, month, state, content, delivered_on, submitted_on)
         values ($1, $2, 'monthly', '2016-05-01', 'accepted', '{}', '2016-06-03', '2016-06-03') returning id)
       insert into reported_figure (campaign_id, report_id, district_id, month, annex, column_id, value, known_on)
       select $1, id, $2, '2016-05-01', 'annex-5', 'newlyInsured', $3, '2016-06-04' from report`,
      [campaignId, districtId, insured],
    )
  // One report came late; others never did.
  await db.pool.query(
    `insert into district_report (campaign_id, district_id, form, month, state, content, delivered_on, submitted_on)
     values ($1, $2, 'monthly', '2016-05-01', 'submitted', '{}', '2016-06-14', '2016-06-14')`,
    [campaignId, d1],
  )
}

const put = (code: string, edition: number, change: Partial<TableComposition> = {}) =>
  world.server.inject({
    method: 'PUT',
    url: `/api/tables/${code}`,
    cookies: { kuomian_session: 'token-city' },
    payload: { edition, composition: { ...composition, ...change } },
  })
const view = async (code: string, query = '', who: Who = 'city') =>
  tableViewSchema.parse((await world.call(who, 'GET', `/tables/${code}${query}`)).body)
const printed = ({ table }: Awaited<ReturnType<typeof view>>, name: string) =>
  table.rows
    .find(({ cells }) => cells.some(({ plain }) => plain === name))
    ?.cells.slice(1)
    .map(({ plain }) => plain)
const refusalOf = async (path: string, who: Who) => (await world.call(who, 'GET', path)).body.error?.code

describe('a table is composed on a page, without code', () => {
  test('each save is an edition; what somebody else saved meanwhile is not overwritten', async () => {
    expect((await put('progress', 0)).json()).toEqual({ code: 'progress', edition: 1 })
    expect((await put('progress', 0)).json().error.code).toBe('table-changed')
    expect((await put('progress', 1, { decimals: 1 })).json().edition).toBe(2)
    const { body } = await world.call('leader', 'GET', '/tables')
    const { tables } = tableListSchema.parse(body)
    expect(tables.map(({ code }) => code)).toEqual([...ANNEX_IDS, 'indicators', 'progress'])
    expect(tables.at(-1)).toMatchObject({ source: 'city', edition: 2, composition: { decimals: 1 } })
    const { rows } = await world.db.pool.query(
      `select after->'edition' as edition from journal where command = 'save-table' order by id`,
    )
    expect(rows).toEqual([{ edition: 1 }, { edition: 2 }])
  })

  test('an annex is not changed, and what cannot be printed is not kept', async () => {
    expect((await put('annex-1', 0)).json().error.code).toBe('table-is-annex')
    const [first] = composition.columns
    const broken = await put('broken', 0, { columns: first ? [first, first] : [] })
    expect([broken.statusCode, broken.json().error.code]).toEqual([422, 'table-broken'])
    const group = composition.columns.map((column) => ({ ...column, targetGroup: 'MIGRANT' }))
    expect((await put('split', 0, { columns: group.slice(5, 6) })).json().error.code).toBe('table-not-split')
    const asDistrict = await world.server.inject({
      method: 'PUT',
      url: '/api/tables/mine',
      cookies: { kuomian_session: 'token-d1' },
      payload: { edition: 0, composition },
    })
    expect(asDistrict.statusCode).toBe(403)
  })

  test('zero, missing, not applicable and not yet reported look different', async () => {
    const progress = await view('progress')
    expect(printed(progress, '望川')).toEqual(['3', '9', '0', '0.0%', '11', '待报', '待报', '待报'])
    expect(printed(progress, '桂岭')).toEqual(['0', '0', '0', '—', '31', '待报', '待报', '待报'])
    expect(printed(progress, '合计')).toEqual(['4', '10', '0', '0.0%', '63', '待报', '待报', '待报'])
  })

  test('the annexes, as tables, are the annexes', async () => {
    for (const id of ANNEX_IDS) {
      const annex = annexSchema.parse((await world.call('city', 'GET', `/annexes/${id}`)).body)
      expect(toCsvRows((await view(id)).table)).toEqual(toCsvRows(annex.computed))
    }
  })

  test('leads and payers split by the plan’s groups; what a ledger does not say of anybody is not applicable', async () => {
    await world.db.pool.query(
      `insert into ledger_group_payers (delivery_id, campaign_id, month, district_id, group_code, payers)
       select delivery_id, campaign_id, month, district_id, 'MIGRANT', payers - 1 from ledger_payers where payers > 11`,
    )
    const { table, notes } = await view('progress', '?split=groups')
    expect([notes.length, (await view('progress')).notes]).toEqual([2, []])
    const total = table.rows.find(({ key }) => key === 'total')?.cells ?? []
    const partsOf = (column: string) =>
      world.definition.targetGroups.map(
        ({ code }) => total.find((cell) => cell.column === `${column}-${code}`)?.plain,
      )
    expect(world.definition.targetGroups.map(({ code }) => code)).toEqual([
      ...['SME', 'PRIVATE', 'DISPATCH', 'MIGRANT', 'FLEXIBLE', 'INTERRUPTED', 'GRADUATE'],
    ])
    // An employer is small or private; nobody of these is a migrant worker because of it.
    expect(partsOf('persons')).toEqual(['3', '0', '0', '—', '—', '—', '—'])
    // Form of work and household stand in the ledger, and this one has no column of the form; employers, rosters and interruptions do not (R03).
    expect(partsOf('payers')).toEqual(['—', '—', '—', '50', '未报', '—', '—'])
  })
})

describe('from a cell to the list behind it', () => {
  test('the list comes to the cell, for every cell of every measure and group; only rates have none, being two figures', async () => {
    await everyRecord()
    const { measures } = tableListSchema.parse((await world.call('city', 'GET', '/tables')).body)
    const ids = measures.map(({ code }, place) => ({ ...count(`m${place}`, code) }))
    expect((await put('everything', 0, { columns: ids, order: 'ordinal' })).statusCode).toBe(200)
    await world.db.pool.query(
      `insert into visit (campaign_id, lead_id, district_id, lead_class, happened_on, known_on, outcome, officers, counted_units,
                          counted_persons, short_cents, loaded_lead_id, loaded_units, loaded_persons)
       select campaign_id, id, district_id, lead_class, '2016-06-28', '2016-06-29', 'U02', '{甲,乙}', 1, 2, 120050, id, 1, 2 from lead where id = $1`,
      [leads[0]],
    )
    await addCounter(world, 'inspected', 'd1', '2016-06-28', 1, 2, '2016-06-29')
    const visit = { happenedOn: '2016-06-30', outcome: 'U02', officers: ['甲', '乙'], persons: [] }
    expect((await world.call('d1', 'POST', `/leads/${leads[1]}/visits`, visit)).status).toBe(200)
    expect(printed(await view('progress'), '望川')?.slice(2, 4)).toEqual(['2', '40.0%'])
    const seen = new Map<string, number>()
    for (const [code, query] of [
      ['everything', ''],
      ['progress', 'split=groups'],
      ['indicators', ''],
      ...ANNEX_IDS.map((id) => [id, '']),
    ]) {
      const { table } = await view(`${code}`, `?${query}`)
      for (const row of table.rows) {
        for (const cell of row.cells) {
          if (cell.state !== 'number' || !['count', 'plan'].includes(cell.kind)) continue
          seen.set(cell.column, Math.max(seen.get(cell.column) ?? 0, Number(cell.plain)))
          const at = `/tables/${code}/cell`
          const where = `row=${encodeURIComponent(row.key)}&column=${cell.column}&${query}`
          const total = cellTotalSchema.parse((await world.call('city', 'GET', `${at}/total?${where}`)).body)
          const list: number[] = []
          for (let after: string | null = ''; after !== null; ) {
            const page = cellPageSchema.parse(
              (await world.call('city', 'GET', `${at}?${where}&limit=2${after && `&after=${after}`}`)).body,
            )
            list.push(...page.rows.map(({ value }) => value))
            after = page.next
          }
          const sum = list.reduce((all, value) => all + value, 0)
          const figure = total.isAmount ? total.value / 100 : total.value
          expect([row.key, cell.column, figure, sum, list.length]).toEqual([
            row.key,
            cell.column,
            Number(cell.plain),
            total.value,
            total.rows,
          ])
        }
      }
    }
    const typed = `row=${world.definition.units[2]?.code}&column=${ids.find(({ measure }) => measure === 'construction-insured')?.id}`
    const { body } = await world.call('city', 'GET', `/tables/everything/cell?${typed}`)
    expect(cellPageSchema.parse(body).rows).toMatchObject([
      { name: '桂岭 2016-05 区县报表', value: 8, leadId: null, reportId: 2 },
    ])
    // Every measure had something to show, so that no list was held against nothing.
    expect(measures.filter((_measure, place) => !seen.get(`m${place}`)).map(({ code }) => code)).toEqual([])
  })

  test('as of an earlier day there is the list of that day', async () => {
    const total = async (days: string) =>
      (await world.call('city', 'GET', `/tables/progress/cell/total?row=total&column=due${days}`)).body
    expect(await total('&asOf=2016-06-28')).toMatchObject({ rows: 1, value: 120_050 })
    expect(await total('&asOf=2016-06-28&knownAt=2016-06-28')).toMatchObject({ rows: 0, value: 0 })
  })

  test('a rate has no list, and a district reads its own', async () => {
    const cell = (row: string, column: string) => `/tables/progress/cell?row=${row}&column=${column}`
    const [first, second] = world.definition.units.map(({ code }) => code)
    expect(await refusalOf(cell('total', 'rate'), 'city')).toBe('cell-without-list')
    expect(await refusalOf(cell(`${second}`, 'issued'), 'd1')).toBe('cell-of-another-district')
    expect(await refusalOf(cell('total', 'issued'), 'd1')).toBe('cell-of-another-district')
    expect(await refusalOf(cell(`${first}`, 'issued'), 'd1')).toBeUndefined()
    expect(await refusalOf('/tables/nothing', 'city')).toBe('table-not-found')
  })
})

describe('files', () => {
  const fetch = (form: string) =>
    world.server.inject({
      url: `/api/tables/progress/file/${form}`,
      cookies: { kuomian_session: 'token-leader' },
    })

  test('say the same as the page, with the count of rows in file, page and journal', async () => {
    const shown = await view('progress')
    const rows = toCsvRows(shown.table)
    const note = '共 3 行（不含合计），截至 2016-06-30，已知于 2016-06-30。'
    const csv = await fetch('csv')
    expect(csv.body.charCodeAt(0)).toBe(0xfeff)
    expect(csv.body.slice(1).trimEnd().split('\r\n')).toEqual([...rows.map((row) => row.join(',')), note])

    const docx = new PizZip((await fetch('docx')).rawPayload).file('word/document.xml')?.asText() ?? ''
    const words = [...docx.matchAll(/<w:t xml:space="preserve">([^<]*)</g)].map((match) => match[1])
    expect(words).toContain(note)
    for (const row of rows.slice(1)) expect(words.join('|')).toContain(row.join('|'))

    const folder = await mkdtemp(join(tmpdir(), 'kuomian-table-'))
    const file = join(folder, 'a.xlsx')
    const workbook = (await fetch('xlsx')).rawPayload
    await writeFile(file, workbook)
    const sheet = await openTable(file)
    const cells = ((await sheet.rows().next()).value ?? []).map((row) => row.cells)
    await sheet.close()
    await rm(folder, { recursive: true })
    expect(cells.find((row) => row[0] === '合计')?.slice(1, 4)).toEqual(['6', '75', '2'])
    expect(cells.at(-1)?.[0]).toBe(note)
    const parts = new PizZip(workbook)
    expect(parts.file('xl/workbook.xml')?.asText()).toContain('_xlnm.Print_Area')
    expect(parts.file('xl/worksheets/sheet1.xml')?.asText()).toMatch(/<pageSetup paperSize="9"/)
    // A title that begins as a formula is a text, in a cell marked as one.
    expect(parts.file('xl/worksheets/sheet1.xml')?.asText()).not.toContain('<f>')

    const { rows: journal } = await world.db.pool.query(
      `select after->>'form' as form, (after->>'rows')::int as rows from journal where command = 'export-table' order by id`,
    )
    expect(journal).toEqual(['csv', 'docx', 'xlsx'].map((form) => ({ form, rows: shown.rows })))
  })
})
