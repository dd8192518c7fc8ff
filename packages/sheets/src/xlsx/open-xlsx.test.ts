import { describe, expect, it } from 'vitest'
import { cellsOf, fixture, rowsOf, sheetOf, workbookOf, zipOf } from '../../test/files.ts'
import { openTable } from '../open-table.ts'
import { cellKind, shownText } from '../table.ts'

describe('workbooks of other programs', () => {
  it('openpyxl: dates, percentages, formulas without a value, merged areas', async () => {
    const rows = await rowsOf(fixture('openpyxl.xlsx'))
    expect(rows.map((row) => row.number)).toEqual([1, 2, 3, 4, 5, 6])
    expect(rows[3]?.cells).toEqual(['甲公司', '12', '345', '2015-07-31', '97.3%'])
    expect(rows[3]?.kinds).toEqual(['text', 'number', 'number', 'date', 'number'])
    expect(rows[4]?.cells[3]).toBe('2015-08-01 12:30:00')
    const total = rows[5]
    expect(total?.cells[1]).toBe('=SUM(B4:B5)')
    expect(total && cellKind(total, 1)).toBe('formula')
    expect(total && shownText(total, 1)).toBe('')
    const table = await openTable(fixture('openpyxl.xlsx'))
    expect(table.sheets.map((sheet) => sheet.name)).toEqual(['名单', '说明'])
    expect(await table.merges()).toContainEqual({ top: 2, left: 1, bottom: 2, right: 2 })
    expect(await table.merges()).toHaveLength(5)
    await table.close()
  })

  it('XlsxWriter: the 1904 calendar, padded codes, booleans, errors, cached formulas, rich text', async () => {
    const [, row] = await rowsOf(fixture('xlsxwriter-1904.xlsx'))
    expect(row?.cells).toEqual(['2015-07-31', '00001234', 'TRUE', '=1/0', '=1+1', '天津市'])
    expect(row?.kinds).toEqual(['date', 'number', 'boolean', 'formula', 'formula', 'text'])
    expect([...(row?.cached ?? [])]).toEqual([
      [3, '#DIV/0!'],
      [4, '2'],
    ])
  })
})

describe('what WPS and exporting systems write', () => {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

  it('prefixed names, absolute targets, other part names, a wrong dimension', async () => {
    const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const path = await zipOf('wps.xlsx', {
      '_rels/.rels': `<Relationships><Relationship Id="a" Type="${relationships}/officeDocument" Target="/xl/book.xml"/></Relationships>`,
      'xl/book.xml': `<x:workbook xmlns:x="${main}" xmlns:rel="${relationships}"><x:sheets><x:sheet name="表" sheetId="7" rel:id="z"/></x:sheets></x:workbook>`,
      'xl/_rels/book.xml.rels': `<Relationships><Relationship Id="z" Type="${relationships}/worksheet" Target="/xl/worksheets/s.xml"/><Relationship Id="y" Type="${relationships}/sharedStrings" Target="./strings.xml"/></Relationships>`,
      'xl/strings.xml': `<x:sst xmlns:x="${main}"><x:si><x:r><x:t>天</x:t></x:r><x:r><x:t>津</x:t></x:r><x:rPh sb="0" eb="1"><x:t>tian</x:t></x:rPh></x:si></x:sst>`,
      'xl/worksheets/s.xml': `<x:worksheet xmlns:x="${main}"><x:dimension ref="A1"/><x:sheetData><x:row r="2"><x:c r="C2" t="s"><x:v>0</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="C2:D3"/></x:mergeCells></x:worksheet>`,
    })
    const table = await openTable(path)
    for await (const rows of table.rows()) {
      expect(rows).toEqual([
        { number: 2, cells: ['', '', '天津'], kinds: ['blank', 'blank', 'text'], cached: null },
      ])
    }
    expect(await table.merges()).toEqual([{ top: 2, left: 2, bottom: 3, right: 3 }])
    await table.close()
  })

  it('rows and cells without a reference follow each other', async () => {
    const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
    const rows = `<row>${cell('a')}<c/>${cell('c')}</row><row r="5">${cell('x')}</row><row>${cell('y')}</row>`
    const read = await rowsOf(await zipOf('a.xlsx', workbookOf(sheetOf(rows))))
    expect(read.map((row) => [row.number, row.cells])).toEqual([
      [1, ['a', '', 'c']],
      [5, ['x']],
      [6, ['y']],
    ])
  })

  it('numbers come as the digits that are stored; 18 digits rounded by a spreadsheet stay visible', async () => {
    const values = [
      '1.2010119800101001E+17',
      '0.30000000000000004',
      '1234567890123456789',
      '-0',
      '1E-3',
      '97.30',
    ]
    const cells = values.map((value, i) => `<c r="${'ABCDEF'[i]}1"><v>${value}</v></c>`).join('')
    expect(await cellsOf(await zipOf('a.xlsx', workbookOf(sheetOf(`<row r="1">${cells}</row>`))))).toEqual([
      ['120101198001010010', '0.3', '1234567890123456789', '0', '0.001', '97.3'],
    ])
  })

  it('control characters escaped as _x000D_ and CDATA are text', async () => {
    const cells =
      '<c r="A1" t="inlineStr"><is><t>a_x000D_b_x005F_x0041_</t></is></c><c r="B1" t="str"><v><![CDATA[<合计>]]></v></c>'
    expect(await cellsOf(await zipOf('a.xlsx', workbookOf(sheetOf(`<row r="1">${cells}</row>`))))).toEqual([
      ['a\rb_x0041_', '<合计>'],
    ])
  })

  it('a sheet may be read twice', async () => {
    const table = await openTable(fixture('openpyxl.xlsx'))
    for (let i = 0; i < 2; i++) {
      let count = 0
      for await (const rows of table.rows()) count += rows.length
      expect(count).toBe(6)
    }
    await table.close()
  })
})
