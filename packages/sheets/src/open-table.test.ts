import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cellsOf, fileOf, fixture, freshPath, rowsOf, sheetOf, workbookOf, zipOf } from '../test/files.ts'
import { TableError } from './table-error.ts'

const ROW = '<row r="1"><c r="A1" t="inlineStr"><is><t>姓名</t></is></c></row>'

async function refusal(path: string): Promise<TableError> {
  try {
    await rowsOf(path)
  } catch (error) {
    if (error instanceof TableError) return error
    throw error
  }
  throw new Error('the file was read')
}

describe('a file is what its content says, whatever its name', () => {
  it('a PDF named .xlsx is refused as a PDF', async () => {
    expect((await refusal(fileOf('a.xlsx', '%PDF-1.4\n%âãÏÓ\n'))).code).toBe('pdf')
  })

  it('a web page named .xls, as many systems export it, is refused as HTML', async () => {
    const page =
      '\uFEFF<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>1</td></tr></table></html>'
    expect((await refusal(fileOf('a.xls', page))).code).toBe('html')
  })

  it('an XML spreadsheet of 2003, a Word document, an OpenDocument and a binary workbook are named', async () => {
    const xml = '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'
    expect((await refusal(fileOf('a.xls', xml))).code).toBe('spreadsheet-xml')
    expect((await refusal(await zipOf('a.xlsx', { 'word/document.xml': '<w/>' }))).code).toBe('word-document')
    const ods = { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<c/>' }
    expect((await refusal(await zipOf('a.xlsx', ods))).code).toBe('open-document')
    expect((await refusal(await zipOf('a.xlsx', { 'xl/workbook.bin': 'x' }))).code).toBe('binary-workbook')
    expect((await refusal(await zipOf('a.xlsx', { 'photo.jpg': 'x' }))).code).toBe('not-a-table')
  })

  it('a picture and other binary data are no table', async () => {
    const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex')
    expect((await refusal(fileOf('a.csv', png))).code).toBe('not-a-table')
    expect((await refusal(fileOf('a.csv', Buffer.from([1, 2, 3, 4, 5, 6, 7, 8])))).code).toBe('not-a-table')
  })

  it('an empty file, a file of blank lines and a missing file are told apart', async () => {
    expect((await refusal(fileOf('a.xlsx', ''))).code).toBe('empty-file')
    expect((await refusal(fileOf('a.csv', '\r\n\r\n'))).code).toBe('empty-file')
    expect((await refusal(freshPath('none.csv'))).code).toBe('file-missing')
  })

  it('a workbook with a password is refused as encrypted', async () => {
    const error = await refusal(fixture('encrypted.xlsx'))
    expect(error.code).toBe('encrypted')
    expect(error.zh).toContain('密码')
    expect(error.en).toContain('password')
  })

  it('so is a zip file with a password of its own', async () => {
    const zip = readFileSync(await zipOf('a.xlsx', workbookOf(sheetOf(ROW))))
    const entry = zip.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'))
    zip.writeUInt16LE(zip.readUInt16LE(entry + 8) | 1, entry + 8)
    expect((await refusal(fileOf('a.xlsx', zip))).code).toBe('encrypted')
  })

  it('a changed byte inside is noticed by its checksum', async () => {
    const zip = readFileSync(await zipOf('a.xlsx', workbookOf(sheetOf(ROW))))
    const entry = zip.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1'))
    zip.writeUInt32LE((zip.readUInt32LE(entry + 16) ^ 1) >>> 0, entry + 16)
    expect((await refusal(fileOf('a.xlsx', zip))).code).toBe('damaged')
  })

  it('a workbook cut off anywhere is damaged, never half read', async () => {
    const whole = readFileSync(fixture('openpyxl.xlsx'))
    for (const share of [0.2, 0.5, 0.9, 0.99]) {
      const part = whole.subarray(0, Math.floor(whole.length * share))
      expect((await refusal(fileOf('a.xlsx', part))).code).toBe('damaged')
    }
  })

  it('a legacy workbook cut off does not crash', async () => {
    const whole = readFileSync(fixture('xlwt.xls'))
    expect(['damaged', 'not-a-table', 'no-data']).toContain(
      (await refusal(fileOf('a.xls', whole.subarray(0, 2048)))).code,
    )
  })

  it('malformed XML is damaged', async () => {
    const path = await zipOf('a.xlsx', workbookOf(sheetOf(`${ROW}<row r="2"><c></row>`)))
    expect((await refusal(path)).code).toBe('damaged')
  })
})

describe('a file that would fill the memory', () => {
  it('a part that unpacks beyond the limit is refused', async () => {
    const bomb = await zipOf('a.xlsx', workbookOf(sheetOf(ROW + '<row/>'.repeat(400_000))))
    await expect(rowsOf(bomb, { limits: { unpackedBytes: 1_000_000 } })).rejects.toMatchObject({
      code: 'too-large',
    })
  })

  it('one endless text, and tags nested without end, are refused', async () => {
    const text = `<row r="1"><c r="A1" t="inlineStr"><is><t>${'a'.repeat(20_000_000)}</t></is></c></row>`
    expect((await refusal(await zipOf('a.xlsx', workbookOf(sheetOf(text))))).code).toBe('too-large')
    const nested = await zipOf('b.xlsx', workbookOf(sheetOf('<a>'.repeat(1000))))
    expect((await refusal(nested)).code).toBe('too-large')
  })

  it('a cell whose pieces go on without end is refused with its row, before they are all read', async () => {
    const piece = `<![CDATA[${'a'.repeat(50_000)}]]>`
    const endless = piece.repeat(400)
    const cell = (inner: string) => `${ROW}<row r="2"><c r="A2" t="inlineStr">${inner}`
    // Never closed: that would be found damaged, had the whole been read.
    for (const inner of [`<is><t>${endless}`, `<v>${endless}`, `<f>${endless}`]) {
      const error = await refusal(await zipOf('a.xlsx', workbookOf(sheetOf(cell(inner)))))
      expect([error.code, error.place.row]).toEqual(['cell-too-long', 2])
    }
  })

  it('distinct texts are bounded', async () => {
    const texts = `<sst>${'<si><t>天津市</t></si>'.repeat(1000)}</sst>`
    const path = await zipOf(
      'a.xlsx',
      workbookOf(sheetOf('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'), { 'xl/sharedStrings.xml': texts }),
    )
    await expect(rowsOf(path, { limits: { sharedTextBytes: 1000 } })).rejects.toMatchObject({
      code: 'too-large',
    })
  })

  it('XML entities are not expanded but refused', async () => {
    const doctype = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    const path = await zipOf('a.xlsx', workbookOf(doctype + sheetOf(ROW)))
    expect((await refusal(path)).code).toBe('xml-entities')
  })

  it('rows that go backwards and columns beyond the last one are damage', async () => {
    const back = '<row r="5"><c r="A5"><v>1</v></c></row><row r="5"><c r="A5"><v>1</v></c></row>'
    expect((await refusal(await zipOf('a.xlsx', workbookOf(sheetOf(back))))).code).toBe('damaged')
    const wide = '<row r="1"><c r="XFE1"><v>1</v></c></row>'
    expect((await refusal(await zipOf('b.xlsx', workbookOf(sheetOf(wide))))).code).toBe('damaged')
  })
})

describe('sheets', () => {
  it('the first sheet with rows is taken, others by name or index', async () => {
    expect(await cellsOf(fixture('openpyxl.xlsx'), { sheet: '说明' })).toEqual([['第二张表']])
    expect(await cellsOf(fixture('openpyxl.xlsx'), { sheet: 1 })).toEqual([['第二张表']])
    expect((await cellsOf(fixture('xlsxwriter-1904.xlsx')))[0]?.[0]).toBe('日期')
    await expect(rowsOf(fixture('openpyxl.xlsx'), { sheet: '没有' })).rejects.toMatchObject({
      code: 'sheet-missing',
    })
  })

  it('a workbook without any row says so', async () => {
    expect((await refusal(await zipOf('a.xlsx', workbookOf(sheetOf(''))))).code).toBe('no-data')
  })
})
