import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ANNEX_IDS, ANNEX_LAYOUTS, type AnnexId } from '@kuomian/campaign'
import { openTable, type Row } from '@kuomian/sheets'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../postgres/testing/index.ts'
import { productRoot } from '../program/index.ts'
import { kuomian, kuomianProcess } from './testing/kuomian.ts'

const folder = mkdtempSync(join(tmpdir(), 'kuomian-report-'))
const workbook = join(folder, 'annex-5.xlsx')
const campaign = join(productRoot, 'campaigns', 'tianjin-2015')
let database: TestDatabase

beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(async () => {
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

const place = () => ({
  environment: { DATABASE_URL: database.connectionString, KUOMIAN_DATA: join(folder, 'data') },
})

/** Runs `kuomian report`; the first call loads the bundled plan. */
const report = (...args: string[]) => kuomian(['report', ...args], place())

/** The rows of the print, copied by hand: districts and total in files of their own, with a running number in front. */
function printed(id: AnnexId): string[][] {
  const layout = ANNEX_LAYOUTS[id]
  const rowsOf = (name: string) =>
    readFileSync(join(campaign, 'annexes', `${name}.csv`), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','))
      .map((cells) => (layout.serial ? cells.slice(0, 5) : cells.slice(1, layout.columns.length + 2)))
  const [districts, total] = [rowsOf(`annex${layout.number}`), rowsOf(`annex${layout.number}_total`)]
  return layout.total === 'first' ? [...total, ...districts] : [...districts, ...total]
}

describe('the published annexes of July 2015, through the command line', () => {
  test.each(ANNEX_IDS)('%s equals the print cell by cell, rates included', async (id) => {
    const { status, stdout } = await report(
      id,
      '--as-of',
      '2015-07-31',
      '--source',
      'published',
      '--format',
      'csv',
    )
    expect(status).toBe(0)
    const lines = stdout.trimEnd().split('\n')
    expect(lines.slice(1).map((line) => line.split(','))).toEqual(printed(id))
  })

  test('a month without a notice ends with 1 and says what to do', () => {
    const words = ['report', 'annex-4', '--as-of', '2015-06-30', '--source', 'published']
    const { status, stdout, stderr } = kuomianProcess(words, place())
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain('2015-06')
    expect(stderr).toContain('import plan')
  })

  test('a day after the campaign’s today is refused; a day that is none is a wrong call', async () => {
    expect((await report('annex-4', '--as-of', '2016-01-31')).status).toBe(1)
    expect((await report('annex-4', '--as-of', '2015-06-31')).status).toBe(2)
  })

  test('annex 5 as a workbook: real merged cells, numbers as numbers, the rate as a fraction shown in percent', async () => {
    const { status } = await report(
      'annex-5',
      '--as-of',
      '2015-07-31',
      '--source',
      'published',
      '--format',
      'xlsx',
      '--out',
      workbook,
    )
    expect(status).toBe(0)
    const table = await openTable(workbook)
    const rows: Row[] = []
    for await (const batch of table.rows()) rows.push(...batch)
    const merges = await table.merges()
    await table.close()
    const head = rows.findIndex(({ cells }) => cells[0] === '序号')
    const shared = rows.find(({ cells }) => cells[1] === '塘 沽')
    // T01: plan and rate of the group that shares them are merged over its three rows.
    expect(merges.filter(({ left, top }) => left >= 3 && top > head + 1)).toEqual(
      [3, 4].map((left) => ({
        top: shared?.number ?? 0,
        left,
        bottom: (shared?.number ?? 0) + 2,
        right: left,
      })),
    )
    expect(shared?.cells).toEqual(['17', '塘 沽', '5095', '113000', '6.83%'])
    expect(shared?.kinds).toEqual(['number', 'text', 'number', 'number', 'number'])
    expect(rows.at(-1)?.cells).toEqual(['22', '合 计', '88468', '450000', '19.66%'])
  })

  test('annex 4 as a workbook: the two-level head is merged as in the print', async () => {
    const file = join(folder, 'annex-4.xlsx')
    await report(
      'annex-4',
      '--as-of',
      '2015-07-31',
      '--source',
      'published',
      '--format',
      'xlsx',
      '--out',
      file,
    )
    const table = await openTable(file)
    const merges = await table.merges()
    const [first] = (await table.rows().next()).value ?? []
    await table.close()
    expect(first?.cells[0]).toBe('2015年7月份扩面资源排查工作进度统计表')
    expect(merges.filter(({ top }) => top === 3)).toEqual([
      { top: 3, left: 0, bottom: 4, right: 0 },
      { top: 3, left: 1, bottom: 3, right: 2 },
      { top: 3, left: 3, bottom: 3, right: 4 },
      { top: 3, left: 5, bottom: 3, right: 6 },
    ])
  })
})
