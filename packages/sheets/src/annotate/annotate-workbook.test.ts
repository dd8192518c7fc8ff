import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read } from '@e965/xlsx'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import {
  cellsOf,
  fileOf,
  fixture,
  freshPath,
  partOf,
  rowsOf,
  sheetOf,
  workbookOf,
  zipOf,
} from '../../test/files.ts'
import { openTable } from '../open-table.ts'
import { shownText } from '../table.ts'
import { openArchive } from '../xlsx/archive.ts'
import { annotateWorkbook } from './annotate-workbook.ts'

describe('an .xlsx comes back as the same workbook', () => {
  const errors = new Map([[5, '登记日期晚于今天 <8月>']])

  it('with the error column in header and refused rows, and all else as it was', async () => {
    const out = freshPath('out.xlsx')
    await annotateWorkbook(fixture('openpyxl.xlsx'), out, { headerRow: 2, errors })
    const before = await rowsOf(fixture('openpyxl.xlsx'))
    const after = await rowsOf(out)
    expect(after.map((row) => row.number)).toEqual(before.map((row) => row.number))
    expect(after.map((row) => row.cells.slice(0, 5))).toEqual(before.map((row) => row.cells.slice(0, 5)))
    expect(after.map((row) => row.cells[5])).toEqual([
      undefined,
      '错误说明',
      undefined,
      undefined,
      '登记日期晚于今天 <8月>',
      undefined,
    ])
    const table = await openTable(out)
    expect(await table.merges()).toHaveLength(5)
    expect(table.sheets.map((sheet) => sheet.name)).toEqual(['名单', '说明'])
    await table.close()
    for (const part of ['xl/workbook.xml', 'xl/worksheets/sheet2.xml', 'xl/theme/theme1.xml']) {
      expect(await partOf(out, part)).toBe(await partOf(fixture('openpyxl.xlsx'), part))
    }
  })

  it('and another library reads it, with widths, fills and the red of the note', async () => {
    const out = freshPath('out.xlsx')
    await annotateWorkbook(fixture('openpyxl.xlsx'), out, { headerRow: 2, errors })
    const sheet = read(readFileSync(out), { cellStyles: true }).Sheets.名单
    expect(sheet?.A4).toMatchObject({ v: '甲公司', s: { fgColor: { rgb: 'FFFF00' } } })
    expect(sheet?.['!cols']?.[0]?.width).toBe(33)
    expect(sheet?.['!cols']?.[5]?.width).toBe(40)
    expect(sheet?.['!ref']).toBe('A1:F6')
    expect(sheet?.F5).toMatchObject({ v: '登记日期晚于今天 <8月>' })
    expect(await partOf(out, 'xl/styles.xml')).toContain('FFC00000')
  })

  it('or with the refused rows only, moved up, formulas as values', async () => {
    const out = freshPath('out.xlsx')
    await annotateWorkbook(fixture('openpyxl.xlsx'), out, { headerRow: 3, errors, onlyRefused: true })
    const rows = await rowsOf(out)
    expect(rows.map((row) => [row.number, shownText(row, 0), row.cells[5]])).toEqual([
      [1, '未参保单位名单', undefined],
      [2, '单位名称', undefined],
      [3, '', '错误说明'],
      [4, '乙公司', '登记日期晚于今天 <8月>'],
    ])
  })

  it('into a folder that is not there fails, and closes no file twice', async () => {
    // A file closed twice is an error nobody can catch: vitest fails the run, the program would end.
    const out = join(freshPath('nowhere'), 'out.xlsx')
    const annotated = annotateWorkbook(fixture('openpyxl.xlsx'), out, { headerRow: 2, errors })
    await expect(annotated).rejects.toThrow('ENOENT')
  })

  it('with prefixed names, cells without references and styled blanks where the column goes', async () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
    const cell = (text: string) => `<x:c t="inlineStr"><x:is><x:t>${text}</x:t></x:is></x:c>`
    const xml = `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row>${cell('姓名')}${cell('证件')}</x:row><x:row spans="1:3">${cell('张三')}<x:c/><x:c s="0"/><x:c s="0"/></x:row></x:sheetData></x:worksheet>`
    const out = freshPath('out.xlsx')
    await annotateWorkbook(await zipOf('in.xlsx', workbookOf(xml)), out, {
      headerRow: 1,
      errors: new Map([[2, '缺证件']]),
    })
    expect(await cellsOf(out)).toEqual([
      ['姓名', '证件', '错误说明'],
      ['张三', '', '缺证件'],
    ])
    expect((await partOf(out, 'xl/worksheets/sheet1.xml')).match(/<x:c[ />]/g)).toHaveLength(7)
  })

  it('a shortened sheet loses its calculation chain and the merged areas of its data', async () => {
    const cells = (n: number) => `<row r="${n}"><c r="A${n}"><f>1+${n}</f><v>${n}</v></c></row>`
    const sheet = sheetOf(cells(1) + cells(2) + cells(3)).replace(
      '</worksheet>',
      '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells></worksheet>',
    )
    const path = await zipOf('in.xlsx', workbookOf(sheet, { 'xl/calcChain.xml': '<calcChain/>' }))
    const out = freshPath('out.xlsx')
    await annotateWorkbook(path, out, { headerRow: 1, errors: new Map([[3, '错']]), onlyRefused: true })
    const rows = await rowsOf(out)
    expect(rows.map((row) => [row.number, ...row.cells])).toEqual([
      [1, '1', '错误说明'],
      [2, '3', '错'],
    ])
    const archive = await openArchive(out, 10 ** 9)
    expect(archive.has('xl/calcChain.xml')).toBe(false)
    await archive.close()
    expect(await partOf(out, 'xl/worksheets/sheet1.xml')).not.toContain('mergeCell')
  })
})

describe('an .xls comes back as .xlsx', () => {
  it('with all sheets, kinds and merged areas', async () => {
    const out = freshPath('out.xlsx')
    await annotateWorkbook(fixture('xlwt.xls'), out, {
      headerRow: 2,
      errors: new Map([[5, '证件号码被表格软件四舍五入']]),
    })
    const table = await openTable(out)
    expect(table.format).toBe('xlsx')
    expect(table.sheets.map((sheet) => sheet.name)).toEqual(['名单', '第二'])
    expect(await table.merges()).toEqual([{ top: 1, left: 0, bottom: 1, right: 4 }])
    await table.close()
    const rows = await rowsOf(out)
    expect(rows.map((row) => row.number)).toEqual([1, 2, 3, 5])
    expect(rows[1]?.cells[5]).toBe('错误说明')
    expect(rows[2]?.cells).toEqual(['张三', '120101198001010010', '3500.5', '2015-07-31', '11%'])
    expect(rows[2]?.kinds).toEqual(['text', 'text', 'number', 'date', 'number'])
    expect(rows[3]?.cells[1]).toBe('120101198001010000')
    expect(rows[3]?.cells[5]).toBe('证件号码被表格软件四舍五入')
  })
})

describe('a text table comes back in its own form', () => {
  it('same encoding, delimiter, quotes and line ends; only the column is new', async () => {
    const text = '名册\r\n姓名;"身份;证"\r\n张三;1\r\n李四\r\n"王\n五";3'
    const out = freshPath('out.csv')
    const errors = new Map([
      [4, '缺身份证号；请补'],
      [5, '=bad'],
    ])
    await annotateWorkbook(fileOf('in.csv', iconv.encode(text, 'gb18030')), out, { headerRow: 2, errors })
    expect(iconv.decode(readFileSync(out), 'gb18030')).toBe(
      `名册\r\n姓名;"身份;证";错误说明\r\n张三;1\r\n李四;;缺身份证号；请补\r\n"王\n五";3;"'=bad"`,
    )
  })

  it('or the refused rows only', async () => {
    const out = freshPath('out.csv')
    const path = fileOf('in.csv', '\uFEFFa,b\n1,2\n3,4\n')
    await annotateWorkbook(path, out, {
      headerRow: 1,
      errors: new Map([[3, '错']]),
      onlyRefused: true,
      title: '原因',
    })
    expect(readFileSync(out, 'utf8')).toBe('\uFEFFa,b,原因\n3,4,错\n')
  })
})
