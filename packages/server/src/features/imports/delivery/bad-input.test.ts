import { existsSync, readdirSync } from 'node:fs'
import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeCsv, writeXlsx } from '@kuomian/sheets'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sheetOf, workbookOf, zipOf } from '../../../../../sheets/test/files.ts'
import { openPlace, type TestPlace } from '../testing/place.ts'
import { madeUpId, PERSON_HEADER, personRow } from '../testing/rows.ts'

let place: TestPlace

beforeAll(async () => {
  place = await openPlace('2015-08-31')
})
afterAll(() => place.close())

const fixtures = join(import.meta.dirname, '..', '..', '..', '..', '..', 'sheets', 'test', 'fixtures')

/** No delivery, no journal row, no folder of a delivery, no stage. */
async function expectNothingLeft() {
  expect(await place.query('select id from delivery')).toEqual([])
  expect(await place.query('select id from journal')).toEqual([])
  const campaign = join(place.program.folders.lake, place.campaign.code)
  if (!existsSync(campaign)) return
  const kinds = readdirSync(campaign, { withFileTypes: true }).map(({ name }) => name)
  for (const kind of kinds) expect(readdirSync(join(campaign, kind))).toEqual([])
}

const ledger = async (path: string) => place.run({ kind: 'ledger-persons', path })

describe('a file that cannot be imported says why and leaves nothing', () => {
  const people = Array.from({ length: 300 }, (_, i) => personRow(i))

  const files: Record<string, { path: () => Promise<string>; code: string; rule?: string }> = {
    'an encrypted workbook': {
      code: 'file-unreadable',
      rule: 'encrypted',
      path: async () => {
        await copyFile(join(fixtures, 'encrypted.xlsx'), place.file('加密.xlsx'))
        return place.file('加密.xlsx')
      },
    },
    'a truncated workbook': {
      code: 'file-unreadable',
      rule: 'damaged',
      path: async () => {
        await writeXlsx(place.file('whole.xlsx'), [{ name: '表', head: [[...PERSON_HEADER]], rows: people }])
        const bytes = await readFile(place.file('whole.xlsx'))
        await writeFile(place.file('截断.xlsx'), bytes.subarray(0, bytes.length / 2))
        return place.file('截断.xlsx')
      },
    },
    'a workbook made to exhaust its reader (zip bomb), met only after good rows': {
      code: 'file-unreadable',
      rule: 'too-large',
      path: () => {
        const row = (cells: readonly string[]) => `<row>${cells.map(cellOf).join('')}</row>`
        const rows = [[...PERSON_HEADER], ...people].map(row).join('')
        return zipOf('炸弹.xlsx', workbookOf(sheetOf(`${rows}${'<a>'.repeat(1_000)}`)))
      },
    },
    'an empty file': {
      code: 'file-unreadable',
      rule: 'empty-file',
      path: async () => {
        await writeFile(place.file('空.csv'), '')
        return place.file('空.csv')
      },
    },
    'a PDF named .xlsx': {
      code: 'file-unreadable',
      rule: 'pdf',
      path: async () => {
        await writeFile(place.file('名册.xlsx'), '%PDF-1.7\n%âãÏÓ\n1 0 obj\n')
        return place.file('名册.xlsx')
      },
    },
    'a CSV that changes its encoding midway': {
      code: 'file-unreadable',
      rule: 'encoding-mixed',
      path: async () => {
        await writeCsv(place.file('utf8.csv'), [[...PERSON_HEADER], ...people, ...people, ...people], {
          encoding: 'utf-8',
        })
        await writeCsv(place.file('gb.csv'), people, { encoding: 'gb18030' })
        const parts = [await readFile(place.file('utf8.csv')), await readFile(place.file('gb.csv'))]
        await writeFile(place.file('两种编码.csv'), Buffer.concat(parts))
        return place.file('两种编码.csv')
      },
    },
    'missing required columns': {
      code: 'columns-missing',
      path: () => place.csv('缺列.csv', [['身份证号码', '姓名'], ...people.map((row) => row.slice(0, 2))]),
    },
    'duplicate headers': {
      code: 'columns-duplicate',
      path: () =>
        place.csv('重复.csv', [[...PERSON_HEADER, '姓名'], ...people.map((row) => [...row, '李四'])]),
    },
    'a header without rows': {
      code: 'no-rows',
      path: () => place.csv('仅表头.csv', [[...PERSON_HEADER]]),
    },
    'another table altogether': {
      code: 'header-not-found',
      path: () =>
        place.csv('别的.csv', [
          ['日期', '气温'],
          ['2015-07-01', '30'],
        ]),
    },
  }

  test.each(Object.entries(files))('%s', async (_, { path, code, rule }) => {
    await expect(ledger(await path())).rejects.toMatchObject({
      code,
      body: {
        zh: expect.stringMatching(/\p{Script=Han}/u),
        en: expect.stringMatching(/[a-z]{3}/),
        ...(rule === undefined ? {} : { rule }),
      },
    })
    await expectNothingLeft()
  })

  test('the sentence names the columns that are missing, in both languages', async () => {
    const path = await place.csv('缺.csv', [['身份证号码', '姓名', '缴费月份', '缴费状态'], personRow(1)])
    await expect(ledger(path)).rejects.toMatchObject({
      body: {
        zh: '“个人缴费台账”缺少必填列：所属分中心。请补上这些列，或在页面上指定由哪一列对应。',
        en: expect.stringContaining('Sub-centre'),
        details: { missing: ['district'] },
      },
    })
  })
})

describe('rows that are refused while the others are stored', () => {
  const numbers = `<c><v>120101198001020000</v></c>`

  test('a formula where a value is due, and an ID that a spreadsheet has rounded', async () => {
    const cells = (row: readonly string[], change: Record<number, string> = {}) =>
      `<row>${row.map((text, column) => change[column] ?? cellOf(text)).join('')}</row>`
    const rows = [
      cells([...PERSON_HEADER]),
      cells(personRow(1)),
      cells(personRow(2), { 5: '<c><f>A1*2</f><v>7000</v></c>' }),
      cells(personRow(3), { 0: numbers }),
      cells(personRow(4, { 身份证号码: '120101198001020000' })),
      cells(personRow(5, { 身份证号码: '1.20101E+17' })),
      cells(personRow(6), { 5: '<c t="e"><v>#N/A</v></c>' }),
    ]
    const outcome = await ledger(await zipOf('公式.xlsx', workbookOf(sheetOf(rows.join('')))))
    expect(outcome).toMatchObject({ rowsIn: 6, rowsStored: 1, rowsRefused: 5 })
    expect(outcome.errors.map(({ row }) => row)).toEqual([3, 4, 5, 6, 7])
    expect(outcome.errors[0]?.zh).toContain('是公式')
    for (const at of [1, 2, 3])
      expect(outcome.errors[at]?.en).toContain('A spreadsheet stored the code as a number')
    expect(outcome.errors[4]?.en).toContain('#N/A')
  })

  test('dates are read in six spellings; what is no date is refused', async () => {
    const spellings = [
      '20150703',
      '2015-07-03',
      '2015/7/3',
      '2015.7.3',
      '2015年7月3日',
      '42188',
      '2015-07-03 00:00:00',
    ]
    const path = await place.csv('日期.csv', [
      ['身份证号码', '姓名', '毕业日期'],
      ...spellings.map((day, i) => [madeUpId(i), '李四', day]),
      [madeUpId(8), '李四', '2015年7月'],
      [madeUpId(9), '李四', '03/07/2015'],
      [madeUpId(10), '李四', '2015-02-29'],
      [madeUpId(11), '李四', '不详日期'],
    ])
    const outcome = await place.run({ kind: 'graduates', path })
    expect(outcome).toMatchObject({ rowsIn: 11, rowsStored: 8, rowsRefused: 3 })
    const days = await place.stored('graduates', 'graduated_on')
    expect(days.map(({ graduated_on }) => graduated_on)).toEqual([
      ...spellings.map(() => '2015-07-03'),
      '2015-07-01',
    ])
    expect(outcome.warnings.map(({ code }) => code)).toEqual(['date-month-only'])
  })

  test('negative and fractional counts', async () => {
    const counts = ['12', '0', '1,234', '12人', '12.0', '-3', '2.5', '十二']
    const path = await place.csv('人数.csv', [
      ['企业名称', '从业人数'],
      ...counts.map((count, i) => [`天津${'甲乙丙丁戊己庚辛'.charAt(i)}贸易有限公司`, count]),
    ])
    const outcome = await place.run({ kind: 'sme', path })
    expect(outcome).toMatchObject({ rowsIn: 8, rowsStored: 5, rowsRefused: 3 })
    expect((await place.stored('sme', 'staff_count')).map(({ staff_count }) => staff_count)).toEqual([
      12, 0, 1234, 12, 12,
    ])
  })
})

describe('every encoding', () => {
  test.each(['utf-8', 'utf-8-bom', 'gb18030', 'utf-16le', 'utf-16be'] as const)('%s', async (encoding) => {
    const path = place.file(`${encoding}.csv`)
    await writeCsv(
      path,
      [
        ['企业名称', '区县'],
        ['天津燚𠮷贸易有限公司', '和 平'],
      ],
      { encoding },
    )
    const source = encoding
    expect(await place.run({ kind: 'loans', source, path })).toMatchObject({ rowsStored: 1 })
    const rows = await place.stored('loans', 'employer_name, district')
    expect(rows.at(-1)).toEqual({ employer_name: '天津燚𠮷贸易有限公司', district: 'TJ-01' })
  })

  test('TSV', async () => {
    const path = place.file('a.tsv')
    await writeCsv(
      path,
      [
        ['企业名称', '区县'],
        ['天津乙贸易有限公司', '河东'],
      ],
      { delimiter: '\t' },
    )
    expect(await place.run({ kind: 'loans', source: 'tsv', path })).toMatchObject({ rowsStored: 1 })
  })
})

/** An inline text cell of a workbook. */
function cellOf(text: string): string {
  return `<c t="inlineStr"><is><t>${text}</t></is></c>`
}
