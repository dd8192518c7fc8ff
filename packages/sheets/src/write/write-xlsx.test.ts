import { readFileSync } from 'node:fs'
import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { read, utils } from '@e965/xlsx'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileOf, freshPath, partOf, rowsOf } from '../../test/files.ts'
import { openTable } from '../open-table.ts'
import { continuedSheets } from './continued-sheets.ts'
import type { SheetToWrite } from './sheet-xml.ts'
import { writeXlsx } from './write-xlsx.ts'
import type { WrittenCell } from './written-cell.ts'

const SHEET: SheetToWrite = {
  name: '附件4',
  titles: ['排查进度表', { text: '单位：户、人', style: { align: 'right' } }],
  columns: [{ width: 12 }, { width: 10, style: { format: '#,##0', align: 'right', border: true } }],
  head: [
    ['区县', '下发资源', '', '完成率'],
    ['', '户数', '人数', ''],
  ],
  merges: [{ top: 3, left: 1, bottom: 3, right: 2 }],
  freeze: { rows: 4, columns: 1 },
  rows: [
    ['和　平', 1234, 56_789, { number: '97.30', style: { format: '0.00' } }],
    ['=1+1', null, 0, { date: '2015-07-31' }],
  ],
}

const anyUnit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code))

async function bytesOf(sheets: readonly SheetToWrite[]): Promise<Buffer> {
  const out = new PassThrough()
  const [bytes] = await Promise.all([buffer(out), writeXlsx(out, sheets)])
  return bytes
}

describe('a written workbook', () => {
  it('is read by another library: numbers are numbers, texts are texts, merged cells are merged', async () => {
    const book = read(await bytesOf([SHEET]), { cellNF: true, cellStyles: true })
    const sheet = book.Sheets.附件4
    expect(sheet?.A1).toMatchObject({ t: 's', v: '排查进度表' })
    expect(sheet?.B5).toMatchObject({ t: 'n', v: 1234, z: '#,##0' })
    expect(sheet?.D5).toMatchObject({ t: 'n', v: 97.3, z: '0.00' })
    expect(sheet?.A6).toMatchObject({ t: 's', v: '=1+1' })
    expect(sheet?.D6).toMatchObject({ t: 'n', v: 42_216, z: 'yyyy-mm-dd' })
    expect(sheet?.['!merges']?.map((range) => utils.encode_range(range))).toEqual(['A1:D1', 'A2:D2', 'B3:C3'])
  })

  it('is read by our own reader with its kinds', async () => {
    const path = freshPath('a.xlsx')
    await writeXlsx(path, [SHEET])
    const rows = await rowsOf(path)
    expect(rows[4]?.cells).toEqual(['和　平', '1234', '56789', '97.3'])
    expect(rows[5]?.kinds).toEqual(['text', 'blank', 'number', 'date'])
  })

  it('keeps 18 digits as text and every digit of a given number', async () => {
    const path = freshPath('a.xlsx')
    await writeXlsx(path, [{ name: 'a', rows: [['120101198001010010', { number: '0.1' }]] }])
    const [row] = await rowsOf(path)
    expect(row?.cells).toEqual(['120101198001010010', '0.1'])
    expect(row?.kinds).toEqual(['text', 'number'])
  })

  it('checks what is typed, and lets only unlocked cells change', async () => {
    const unlocked = { unlocked: true }
    const sheet: SheetToWrite = {
      name: '清单',
      columns: [{}, { style: unlocked }, { style: unlocked }],
      head: [['编号', '结果', '日期']],
      rows: [['17', null, null]],
      isProtected: true,
      checks: [
        {
          ...{ kind: 'choice', column: 1, from: 2, to: 2, message: '请从列表中选择' },
          of: { sheet: '代码', column: 0, from: 1, to: 2 },
        },
        {
          ...{ kind: 'day', column: 2, from: 2, to: 2, message: '日期' },
          ...{ least: '2015-07-31', most: '2015-09-30' },
        },
      ],
    }
    const path = freshPath('a.xlsx')
    await writeXlsx(path, [sheet, { name: '代码', rows: [['U01'], ['U02']] }])
    const [first = '', styles = ''] = await Promise.all(
      ['xl/worksheets/sheet1.xml', 'xl/styles.xml'].map((part) => partOf(path, part)),
    )
    expect(first).toContain('<sheetProtection sheet="1"')
    expect(first).toContain(`sqref="B2:B2"><formula1>'代码'!$A$1:$A$2</formula1>`)
    expect(first).toContain('<formula1>42216</formula1><formula2>42277</formula2>')
    expect(styles).toContain('<protection locked="0"/>')
    const [, row] = await rowsOf(path)
    expect(row?.cells[0]).toBe('17')
  })

  it('has sheets of allowed and different names', async () => {
    const path = freshPath('a.xlsx')
    const names = ['a/b', 'a/b', '', '很'.repeat(40)]
    await writeXlsx(
      path,
      names.map((name) => ({ name, rows: [['x']] })),
    )
    const table = await openTable(path)
    expect(table.sheets.map((sheet) => sheet.name)).toEqual(['a_b', 'a_b (2)', 'Sheet3', '很'.repeat(31)])
    await table.close()
  })

  it('has the same bytes each time', async () => {
    expect((await bytesOf([SHEET])).equals(await bytesOf([SHEET]))).toBe(true)
  })

  it('refuses what Excel would not open, and leaves no half file', async () => {
    const path = fileOf('a.xlsx', 'before')
    await expect(writeXlsx(path, [{ name: 'a', rows: [['长'.repeat(32_768)]] }])).rejects.toMatchObject({
      code: 'cell-too-long',
    })
    expect(readFileSync(path, 'utf8')).toBe('before')
  })

  it('gives back any texts and numbers', async () => {
    const cell: fc.Arbitrary<WrittenCell> = fc.oneof(
      fc.string({ unit: anyUnit, minLength: 1, maxLength: 10 }).map((text) => text.toWellFormed()),
      fc.constantFrom('_x000D_', '_x_', ' a ', 'a\r\nb', '&lt;', '\u0000', '\uFFFE', '=A1', "'1"),
      fc.integer(),
      fc.integer({ min: -(10 ** 12), max: 10 ** 12 }).map((cents) => cents / 100),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
        async (rows) => {
          const path = freshPath('a.xlsx')
          await writeXlsx(path, [{ name: 'a', rows }])
          const read = await rowsOf(path)
          expect(read.map((row) => row.cells)).toEqual(rows.map((row) => row.map((each) => String(each))))
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('a list that is longer than a sheet', () => {
  it('goes on in a second one under the same head, and no row is lost', async () => {
    const rows = Array.from({ length: 25 }, (_, row) => [row])
    const [sheet = '', ...more] = continuedSheets(
      { name: '名单', head: [['序号']], rows },
      rows.length,
      10,
    ).map(({ name }) => name)
    expect([sheet, ...more]).toEqual(['名单', '名单 2', '名单 3'])
    const read: unknown[] = []
    for (const part of continuedSheets({ name: '名单', head: [['序号']], rows }, rows.length, 10)) {
      let count = 0
      for await (const [value] of part.rows) read.push(value) && count++
      expect(count).toBeLessThanOrEqual(10)
    }
    expect(read).toEqual(rows.flat())
  })
})
