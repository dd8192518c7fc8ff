import { writeFileSync } from 'node:fs'
import { utils, write } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { fixture, freshPath, rowsOf } from '../../test/files.ts'
import { openTable } from '../open-table.ts'

describe('legacy workbooks', () => {
  it('give the same representation as .xlsx', async () => {
    const table = await openTable(fixture('xlwt.xls'))
    expect(table.format).toBe('xls')
    expect(table.sheets.map((sheet) => sheet.name)).toEqual(['名单', '第二'])
    expect(await table.merges()).toEqual([{ top: 1, left: 0, bottom: 1, right: 4 }])
    const rows = []
    for await (const batch of table.rows()) rows.push(...batch)
    await table.close()
    expect(rows.map((row) => row.number)).toEqual([1, 2, 3, 5])
    expect(rows[2]?.cells).toEqual(['张三', '120101198001010010', '3500.5', '2015-07-31', '11%'])
    expect(rows[2]?.kinds).toEqual(['text', 'text', 'number', 'date', 'number'])
    expect(rows[3]?.cells[1]).toBe('120101198001010000')
    expect(rows[3]?.kinds).toEqual(['text', 'number', 'formula', 'text', 'boolean'])
  })

  it('the second sheet is read by name', async () => {
    expect((await rowsOf(fixture('xlwt.xls'), { sheet: '第二' }))[0]?.cells).toEqual(['别的'])
  })

  it('more rows than one batch arrive in order', async () => {
    const path = freshPath('many.xls')
    const sheet = utils.aoa_to_sheet(Array.from({ length: 2500 }, (_, i) => [`行${i}`, i]))
    writeFileSync(
      path,
      write({ SheetNames: ['表'], Sheets: { 表: sheet } }, { bookType: 'biff8', type: 'buffer' }),
    )
    const rows = await rowsOf(path)
    expect(rows).toHaveLength(2500)
    expect(rows.every((row, i) => row.number === i + 1 && row.cells[1] === String(i))).toBe(true)
  })

  it('time is bounded', async () => {
    await expect(rowsOf(fixture('xlwt.xls'), { limits: { xlsMilliseconds: 0 } })).rejects.toMatchObject({
      code: 'time-limit',
    })
  })

  it('size is bounded', async () => {
    await expect(rowsOf(fixture('xlwt.xls'), { limits: { xlsBytes: 100 } })).rejects.toMatchObject({
      code: 'too-large',
    })
  })
})
