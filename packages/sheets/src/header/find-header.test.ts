import { describe, expect, it } from 'vitest'
import { fixture, rowsOf } from '../../test/files.ts'
import { openTable } from '../open-table.ts'
import type { Row } from '../table.ts'
import { findHeader } from './find-header.ts'
import { isNoteRow, isNumberingRow, isTotalRow } from './row-role.ts'

function rowsFrom(grid: readonly (readonly string[])[]): Row[] {
  return grid
    .map((cells, index) => ({ number: index + 1, cells, kinds: null, cached: null }))
    .filter((row) => row.cells.some((cell) => cell !== ''))
}

function row(...cells: string[]): Row {
  return { number: 1, cells, kinds: null, cached: null }
}

function names(header: ReturnType<typeof findHeader>): string[] | undefined {
  return header?.columns.map((column) => column.name)
}

describe('the header of a roster', () => {
  it('stands in the first row of a plain list', () => {
    const header = findHeader(
      rowsFrom([
        ['姓名', '身份证号', '基数'],
        ['张三', '120101198001010010', '3500'],
      ]),
    )
    expect(header).toMatchObject({ firstRow: 1, lastRow: 1, titles: [] })
    expect(names(header)).toEqual(['姓名', '身份证号', '基数'])
  })

  it('is found below titles and unit lines; blanks inside names are dropped', () => {
    const header = findHeader(
      rowsFrom([
        ['2015年7月住房公积金缴存名册'],
        ['填报单位：公积金中心', '', '', '单位：元'],
        [],
        ['姓　名', '身份证\n号码*', '缴存基数（元）', '缴 存 日 期'],
        ['张三', '120101198001010010', '3500.00', '2015-07-31'],
      ]),
    )
    expect(header?.firstRow).toBe(4)
    expect(names(header)).toEqual(['姓名', '身份证号码', '缴存基数(元)', '缴存日期'])
    expect(header?.titles).toEqual(['2015年7月住房公积金缴存名册', '填报单位：公积金中心 单位：元'])
  })

  it('of two levels has its names joined by /, with merged cells carried', async () => {
    const table = await openTable(fixture('openpyxl.xlsx'))
    const header = findHeader(await rowsOf(fixture('openpyxl.xlsx')), { merges: await table.merges() })
    await table.close()
    expect(header).toMatchObject({ firstRow: 2, lastRow: 3 })
    expect(names(header)).toEqual(['单位名称', '资源/户数', '资源/人数', '登记日期', '完成率'])
  })

  it('of two levels in a text file, where merged cells are blanks', () => {
    const header = findHeader(
      rowsFrom([
        ['区县', '下发资源', '', '已排查', '', '完成率'],
        ['', '户数', '人数', '户数', '人数', ''],
        ['和平', '1,234', '5,678', '1', '2', '0.1%'],
      ]),
    )
    expect(header).toMatchObject({ firstRow: 1, lastRow: 2 })
    expect(names(header)).toEqual([
      '区县',
      '下发资源/户数',
      '下发资源/人数',
      '已排查/户数',
      '已排查/人数',
      '完成率',
    ])
  })

  it('a list of nothing but names does not lose its first person', () => {
    const header = findHeader(
      rowsFrom([
        ['姓名', '区县', '街道'],
        ['张三', '和平', '五大道'],
        ['李四', '河东', '大王庄'],
      ]),
    )
    expect(header).toMatchObject({ firstRow: 1, lastRow: 1 })
  })

  it('known names decide where the shape does not', () => {
    const grid = [
      ['名册', '甲', '乙'],
      ['说明', '内部', '资料'],
      ['姓名', '证件号码', '备注'],
      ['张三', '120101198001010010', ''],
    ]
    expect(findHeader(rowsFrom(grid))?.firstRow).toBe(1)
    expect(findHeader(rowsFrom(grid), { aliases: ['姓 名', '证件号码'] })?.firstRow).toBe(3)
  })

  it('reports names that stand over several columns', () => {
    const header = findHeader(
      rowsFrom([
        ['姓名', '电话', '电 话'],
        ['张三', '1', '2'],
      ]),
    )
    expect(header?.duplicates).toEqual([{ name: '电话', columns: [1, 2] }])
  })

  it('there is none in a table of figures', () => {
    expect(
      findHeader(
        rowsFrom([
          ['1', '2', '3'],
          ['4', '5', '6'],
        ]),
      ),
    ).toBeNull()
    expect(findHeader([])).toBeNull()
  })
})

describe('rows that are no data', () => {
  it.each([
    ['合计', '12'],
    ['', '合 计', '12'],
    ['22', '总计', '12'],
    ['22、合计', '12'],
    ['小计：', '12'],
    ['Total', '12'],
    ['Grand Total', '12'],
    ['合计（21个）', '1'],
    ['本页小计', '1'],
    ['全市合计', '1'],
  ])('%s %s is a total', (...cells) => {
    expect(isTotalRow(row(...cells))).toBe(true)
  })

  it('a company whose name contains such a word is none', () => {
    expect(isTotalRow(row('1', '天津市合计科技有限公司', '12'))).toBe(false)
    expect(isTotalRow(row('总计划部', '12'))).toBe(false)
  })

  it('with a known label column, later cells do not count', () => {
    expect(isTotalRow(row('1', '和平', '合计'), 1)).toBe(false)
    expect(isTotalRow(row('', '合计', '5'), 1)).toBe(true)
  })

  it('notes below the table are recognised, data is not', () => {
    expect(isNoteRow(row('制表人：张三', '', '填表日期：2015-08-05'))).toBe(true)
    expect(isNoteRow(row('', '注：数据截至7月底'))).toBe(true)
    expect(isNoteRow(row('填表日期：'))).toBe(true)
    expect(isNoteRow(row('张三', '备注：无'))).toBe(false)
    expect(isNoteRow(row('注册会计师事务所', '1'))).toBe(false)
  })

  it('the line that numbers the columns is recognised', () => {
    expect(isNumberingRow(row('甲', '乙', '1', '2', '3'))).toBe(true)
    expect(isNumberingRow(row('1', '2', '3'))).toBe(true)
    expect(isNumberingRow(row('1', '张三', '3500'))).toBe(false)
    expect(isNumberingRow(row('1', '3', '5'))).toBe(false)
  })
})
