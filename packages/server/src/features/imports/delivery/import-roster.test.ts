import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { openTable, type Row, writeXlsx } from '@kuomian/sheets'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openPlace, type TestPlace } from '../testing/place.ts'
import { madeUpId, PERSON_HEADER, personRow } from '../testing/rows.ts'

let place: TestPlace

beforeEach(async () => {
  place = await openPlace('2015-08-31')
})
afterEach(() => place.close())

async function rowsOf(path: string): Promise<Row[]> {
  const table = await openTable(path)
  try {
    const rows: Row[] = []
    for await (const batch of table.rows()) rows.push(...batch)
    return rows
  } finally {
    await table.close()
  }
}

describe('rows in = rows stored + rows refused', () => {
  test('a refused row says why, and comes back in its own file beside the others', async () => {
    const path = await place.csv('六月.csv', [
      [...PERSON_HEADER],
      personRow(1),
      personRow(2, { 姓名: '' }),
      personRow(3, { 缴费基数: '三千' }),
    ])
    const outcome = await place.run({ kind: 'ledger-persons', path })
    expect(outcome).toMatchObject({
      state: 'stored',
      rowsIn: 3,
      rowsStored: 1,
      rowsRefused: 2,
      asOf: '2015-06-30',
    })
    expect(outcome.errors.map(({ row }) => row)).toEqual([3, 4])
    expect(outcome.errors[0]).toMatchObject({
      zh: '姓名：必填，但为空，请补填',
      en: 'Name: is required but blank; fill it in',
    })
    const [delivery] = await place.query(
      'select rows_in, rows_stored, rows_refused, refused_path from delivery',
    )
    expect(delivery).toMatchObject({ rows_in: 3, rows_stored: 1, rows_refused: 2 })
    const refused = await rowsOf(join(place.program.folders.lake, String(delivery?.refused_path)))
    expect(refused.map((row) => row.cells[PERSON_HEADER.length] ?? '')).toEqual([
      '错误说明',
      '',
      '姓名：必填，但为空，请补填',
      '缴费基数“三千”：不是数字',
    ])
    expect(refused[1]?.cells.slice(0, PERSON_HEADER.length)).toEqual(personRow(1))
  })

  test('what is stored is normal: 15-digit IDs grown to 18, districts by code, money in cents, choices by code', async () => {
    const path = await place.csv('六月.csv', [
      [...PERSON_HEADER],
      personRow(1, {
        身份证号码: '110105491231002',
        姓名: '李　四',
        所属分中心: '武 清',
        缴费基数: '￥3,500.5',
      }),
      personRow(2, { 身份证号码: '11010519491231002x', 所属分中心: '火星' }),
      personRow(3, { 身份证号码: '110105194912310021', 缴费状态: '欠缴' }),
    ])
    const outcome = await place.run({ kind: 'ledger-persons', path })
    expect(outcome).toMatchObject({ rowsIn: 3, rowsStored: 3, rowsRefused: 0 })
    const columns =
      'resident_id, resident_id_raw, resident_id_reason, person_name, district, base, status, month'
    expect(await place.stored('ledger-persons', columns)).toEqual([
      {
        resident_id: '11010519491231002X',
        resident_id_raw: '110105491231002',
        resident_id_reason: 'from-15',
        person_name: '李四',
        district: 'TJ-18',
        base: '350050',
        status: 'paid',
        month: '2015-06',
      },
      expect.objectContaining({
        resident_id: '11010519491231002X',
        resident_id_raw: '11010519491231002x',
        district: null,
      }),
      expect.objectContaining({
        resident_id: null,
        resident_id_raw: '110105194912310021',
        resident_id_reason: 'check-digit',
        status: 'arrears',
      }),
    ])
    expect(outcome.warnings.map(({ code, count, rows }) => [code, count, rows])).toEqual(
      expect.arrayContaining([
        ['district-unknown', 1, [3]],
        ['check-digit', 1, [4]],
      ]),
    )
  })

  test('an .xls comes back as .xlsx', async () => {
    const path = join(import.meta.dirname, '..', 'testing', 'unemployment.xls')
    const outcome = await place.run({ kind: 'unemployment', path })
    expect(outcome).toMatchObject({ rowsIn: 5, rowsStored: 4, rowsRefused: 1 })
    const [delivery] = await place.query('select refused_path from delivery')
    const refused = await openTable(join(place.program.folders.lake, String(delivery?.refused_path)))
    expect(refused.format).toBe('xlsx')
    await refused.close()
  })

  test('a file without one good row is kept for the record and replaces nothing', async () => {
    const header = ['企业名称', '从业人数']
    await place.run({ kind: 'sme', path: await place.csv('a.csv', [header, ['天津甲有限公司', '12']]) })
    const bad = await place.run({
      kind: 'sme',
      path: await place.csv('b.csv', [header, ['天津甲有限公司', '-12']]),
    })
    expect(bad).toMatchObject({ rowsIn: 1, rowsStored: 0, rowsRefused: 1, supersedes: null })
    expect(bad.warnings.map(({ code }) => code)).toContain('nothing-stored')
    expect(await place.stored('sme', 'staff_count')).toEqual([{ staff_count: 12 }])
  })
})

describe('deliveries', () => {
  const rows = (names: string[]) => [['企业名称', '从业人数'], ...names.map((name) => [name, '10'])]

  test('the same file twice changes nothing and says so', async () => {
    const path = await place.csv('a.csv', rows(['天津甲有限公司']))
    const first = await place.run({ kind: 'sme', path })
    const journal = await place.query('select count(*)::int as n from journal')
    expect(await place.run({ kind: 'sme', path })).toMatchObject({
      state: 'unchanged',
      deliveryId: first.deliveryId,
      rowsIn: 1,
    })
    expect(await place.query('select count(*)::int as n from journal')).toEqual(journal)
    expect(await place.query('select state from delivery')).toEqual([{ state: 'stored' }])
  })

  test('a corrected list supersedes and never overwrites', async () => {
    const first = await place.run({ kind: 'sme', path: await place.csv('a.csv', rows(['天津甲有限公司'])) })
    const second = await place.run({
      kind: 'sme',
      path: await place.csv('b.csv', rows(['天津乙有限公司', '天津丙有限公司'])),
    })
    expect(second.supersedes).toBe(first.deliveryId)
    expect(await place.query('select id, state from delivery order by id')).toEqual([
      { id: first.deliveryId, state: 'superseded' },
      { id: second.deliveryId, state: 'stored' },
    ])
    expect(await place.stored('sme', 'employer_name')).toHaveLength(2)
    const folder = join(place.program.folders.lake, place.campaign.code, 'sme')
    expect(readdirSync(folder).toSorted()).toEqual([String(first.deliveryId), String(second.deliveryId)])
  })

  test('lists of two sources stand side by side; a ledger is one per month', async () => {
    await place.run({ kind: 'sme', source: '甲委', path: await place.csv('a.csv', rows(['天津甲有限公司'])) })
    await place.run({ kind: 'sme', source: '乙委', path: await place.csv('b.csv', rows(['天津乙有限公司'])) })
    expect(await place.stored('sme', 'employer_name')).toHaveLength(2)
    for (const month of ['201506', '201507']) {
      const path = await place.csv(`${month}.csv`, [[...PERSON_HEADER], personRow(1, { 缴费月份: month })])
      await place.run({ kind: 'ledger-persons', path })
    }
    expect(await place.stored('ledger-persons', 'month')).toEqual([
      { month: '2015-06' },
      { month: '2015-07' },
    ])
  })

  test('an older list that comes late is kept, but the later one stays current', async () => {
    await place.run({
      kind: 'sme',
      asOf: '2015-08-01',
      path: await place.csv('new.csv', rows(['天津甲有限公司'])),
    })
    const late = await place.csv('old.csv', rows(['天津乙有限公司']))
    const outcome = await place.run({ kind: 'sme', asOf: '2015-07-01', path: late })
    expect(outcome.warnings.map(({ code }) => code)).toEqual(['later-list-present'])
    expect(await place.stored('sme', 'employer_name')).toEqual([{ employer_name: '天津甲有限公司' }])
    expect(await place.run({ kind: 'sme', asOf: '2015-07-01', path: late })).toMatchObject({
      state: 'unchanged',
    })
  })

  test('a dry run shows the same and changes nothing', async () => {
    const path = await place.csv('六月.csv', [[...PERSON_HEADER], personRow(1), personRow(2, { 姓名: '' })])
    const dry = await place.run({ kind: 'ledger-persons', path, dryRun: true })
    expect(await place.query('select count(*)::int as n from delivery')).toEqual([{ n: 0 }])
    expect(readdirSync(join(place.program.folders.lake, place.campaign.code, 'ledger-persons'))).toEqual([])
    const real = await place.run({ kind: 'ledger-persons', path })
    const { state, deliveryId, ...rest } = real
    expect([state, deliveryId]).toEqual(['stored', 1])
    expect(dry).toEqual({ ...rest, state: 'dry-run', deliveryId: null })
  })

  test('a file of the lake is for its owner alone', async () => {
    await place.run({ kind: 'sme', path: await place.csv('a.csv', rows(['天津甲有限公司'])) })
    const folder = join(place.program.folders.lake, place.campaign.code, 'sme', '1')
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    expect(statSync(join(folder, 'rows.parquet')).mode & 0o777).toBe(0o600)
    expect(existsSync(join(folder, 'rows.txt'))).toBe(false)
  })

  test('the journal has the counts and nothing personal', async () => {
    const path = await place.csv('六月.csv', [[...PERSON_HEADER], personRow(1), personRow(2, { 姓名: '' })])
    await place.run({ kind: 'ledger-persons', path })
    const [row] = await place.query('select command, after from journal')
    expect(row).toMatchObject({
      command: 'import-roster',
      after: { rowsIn: 2, rowsStored: 1, rowsRefused: 1 },
    })
    const [delivery] = await place.query('select warnings, mapping, control_sums from delivery')
    expect(JSON.stringify([row, delivery])).not.toContain(madeUpId(2))
  })
})

describe('total rows are control sums (domain §9.2)', () => {
  const head = ['企业名称', '补贴金额（万元）', '从业人数']

  test('the total is no row; a difference is a warning with both figures', async () => {
    const path = await place.csv('a.csv', [
      ['科技型中小企业补贴名单'],
      head,
      ['天津甲有限公司', '1.5', '10'],
      ['小 计', '1.5', '10'],
      ['天津乙有限公司', '2', 'x'],
      ['合 计', '3.5', '31'],
      ['制表人：某某'],
    ])
    const outcome = await place.run({ kind: 'sme', path })
    expect(outcome).toMatchObject({ rowsIn: 2, rowsStored: 1, rowsRefused: 1, rowsAside: 3 })
    expect(outcome.controlSums).toEqual([
      expect.objectContaining({
        field: 'amount',
        stated: 3_500_000,
        stored: 1_500_000,
        refused: 2_000_000,
        agrees: true,
      }),
      expect.objectContaining({ field: 'staff_count', stated: 31, stored: 10, refused: 0, agrees: false }),
    ])
  })
})

describe('shapes of tables', () => {
  test('two-level headers, cells merged over rows and blanks inside district names', async () => {
    const path = place.file('项目.xlsx')
    const head = [
      ['项目编码', '项目名称', '区县', '参保情况', null],
      [null, null, null, '参保日期', '实名人数'],
    ]
    const rows = [
      ['P1', '一期工程', '武 清', '2015-07-03', '12'],
      ['P2', '二期工程', null, null, null],
      ['P3', '三期工程', '宁河县', '2015年8月1日', '5'],
    ]
    const merges = [
      { top: 1, bottom: 2, left: 0, right: 0 },
      { top: 1, bottom: 2, left: 1, right: 1 },
      { top: 1, bottom: 2, left: 2, right: 2 },
      { top: 1, bottom: 1, left: 3, right: 4 },
      { top: 3, bottom: 4, left: 2, right: 2 },
    ]
    await writeXlsx(path, [
      {
        name: '表',
        head: head.map((row) => [...row, row === head[0] ? '项目状态' : null]),
        rows: rows.map((row) => [...row, '在建']),
        merges: [...merges, { top: 1, bottom: 2, left: 5, right: 5 }],
      },
    ])
    const outcome = await place.run({ kind: 'projects', path })
    expect(outcome).toMatchObject({ rowsIn: 3, rowsStored: 3 })
    expect(await place.stored('projects', 'project_code, district, enrolled_on, named_workers')).toEqual([
      { project_code: 'P1', district: 'TJ-18', enrolled_on: '2015-07-03', named_workers: 12 },
      { project_code: 'P2', district: 'TJ-18', enrolled_on: null, named_workers: null },
      { project_code: 'P3', district: 'TJ-17', enrolled_on: '2015-08-01', named_workers: 5 },
    ])
  })

  test('a corrected mapping is remembered per source and header', async () => {
    const rows = [
      ['单位', '人头', '其他'],
      ['天津甲有限公司', '12', 'x'],
    ]
    const mapping = ['employer_name', 'staff_count', null]
    await place.run({ kind: 'sme', source: '甲委', path: await place.csv('a.csv', rows), mapping })
    const again = await place.csv('b.csv', [...rows, ['天津乙有限公司', '7', '']])
    expect(await place.run({ kind: 'sme', source: '甲委', path: again })).toMatchObject({ rowsStored: 2 })
    await expect(place.run({ kind: 'sme', source: '乙委', path: again })).rejects.toMatchObject({
      code: expect.stringMatching(/header-not-found|columns-missing/),
    })
  })
})

describe('figures that go with a delivery', () => {
  test('payers: distinct persons with a settled pension payment, each at the largest base, then the lowest unit', async () => {
    const path = await place.csv('六月.csv', [
      [...PERSON_HEADER],
      personRow(1, { 所属分中心: '和平', 缴费基数: '3000' }),
      personRow(1, { 所属分中心: '河东', 缴费基数: '4000' }),
      personRow(2, { 所属分中心: '和平', 单位编号: 'B' }),
      personRow(2, { 所属分中心: '河东', 单位编号: 'A' }),
      personRow(3, { 险种: '城乡居民' }),
      personRow(4, { 缴费状态: '欠费' }),
      personRow(5, { 缴费月份: '201505' }),
      personRow(6, { 所属分中心: '火星' }),
      personRow(7),
    ])
    const outcome = await place.run({ kind: 'ledger-persons', path })
    const sql = `select code, month, payers from ledger_payers join district on district.id = district_id order by code`
    expect(await place.query(sql)).toEqual([
      { code: 'TJ-01', month: '2015-06-01', payers: 1 },
      { code: 'TJ-02', month: '2015-06-01', payers: 2 },
    ])
    expect(outcome.warnings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['other-month', 'figure-without-district']),
    )
  })

  test('payers by the groups that the ledger tells, from any payment of theirs (R03)', async () => {
    const row = (n: number, 所属分中心: string, household: string) =>
      personRow(n, { 缴费月份: '201507', 所属分中心 }).concat(household)
    const rows = [row(1, '和平', '城镇'), row(1, '河东', '农村'), row(2, '河东', '农村'), row(3, '河东', '')]
    const path = await place.csv('七月.csv', [[...PERSON_HEADER, '户籍'], ...rows])
    await place.run({ kind: 'ledger-persons', path })
    const sql = `select code || ' ' || group_code || ' ' || payers as told from ledger_group_payers join district on district.id = district_id order by 1`
    expect(await place.query(sql)).toEqual([{ told: 'TJ-01 MIGRANT 1' }, { told: 'TJ-02 MIGRANT 1' }])
  })

  test('projects: named workers by month of enrolment; a district with projects and nobody enrolled reports 0 (T04)', async () => {
    const path = await place.csv('项目.csv', [
      ['项目编码', '项目名称', '区县', '项目状态', '参保日期', '实名人数'],
      ['P1', '一', '和平', '在建', '2015-07-03', '12'],
      ['P2', '二', '和平', '在建', '2015-07-20', '30'],
      ['P3', '三', '和平', '在建', '2015-06-20', '7'],
      ['P4', '四', '河东', '未开工', '', ''],
    ])
    await place.run({ kind: 'projects', path, asOf: '2015-07-31' })
    const sql = `select code, month, projects, persons from project_insured join district on district.id = district_id order by code, month`
    expect(await place.query(sql)).toEqual([
      { code: 'TJ-01', month: '2015-06-01', projects: 1, persons: 7 },
      { code: 'TJ-01', month: '2015-07-01', projects: 2, persons: 42 },
      { code: 'TJ-02', month: '2015-07-01', projects: 0, persons: 0 },
    ])
  })

  test('an older list of projects that comes late changes no figure; a corrected ledger of an earlier month does', async () => {
    const head = ['项目编码', '项目名称', '区县', '项目状态', '参保日期', '实名人数']
    const projects = (workers: string) => [head, ['P1', '一', '和平', '在建', '2015-07-03', workers]]
    const list = await place.run({
      kind: 'projects',
      path: await place.csv('八月.csv', projects('30')),
      asOf: '2015-08-15',
    })
    await place.run({
      kind: 'projects',
      path: await place.csv('七月.csv', projects('12')),
      asOf: '2015-07-31',
    })
    const insured = await place.query(
      'select delivery_id, persons from project_insured where persons > 0 order by delivery_id',
    )
    expect(insured).toEqual([{ delivery_id: list.deliveryId, persons: 30 }])

    const ledger = async (name: string, month: string, persons: readonly number[]) => {
      const rows = persons.map((n) => personRow(n, { 缴费月份: month }))
      return place.run({ kind: 'ledger-persons', path: await place.csv(name, [[...PERSON_HEADER], ...rows]) })
    }
    await ledger('六月.csv', '201506', [1])
    await ledger('七月台账.csv', '201507', [1])
    const corrected = await ledger('六月更正.csv', '201506', [1, 2, 3])
    const payers = await place.query(
      `select payers from ledger_payers where delivery_id = ${corrected.deliveryId}`,
    )
    expect(payers).toEqual([{ payers: 3 }])
  })

  test('a ledger of a month that is not over is refused', async () => {
    const path = await place.csv('九月.csv', [[...PERSON_HEADER], personRow(1, { 缴费月份: '201509' })])
    await expect(place.run({ kind: 'ledger-persons', path })).rejects.toMatchObject({
      code: 'month-not-over',
    })
  })
})

test('the first errors lie beside the rows for the page', async () => {
  const path = await place.csv('六月.csv', [[...PERSON_HEADER], personRow(1, { 姓名: '' }), personRow(2)])
  await place.run({ kind: 'ledger-persons', path })
  const file = join(place.program.folders.lake, place.campaign.code, 'ledger-persons', '1', 'errors.json')
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ total: 1, errors: [{ row: 2 }] })
})
