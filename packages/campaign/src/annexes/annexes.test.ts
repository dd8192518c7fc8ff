import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { percent } from '../../test/notice.ts'
import { fillWords, padName, toCsvRows } from '../tables/index.ts'
import { ANNEX_LAYOUTS, type AnnexFigures, annexTable } from './index.ts'

const computed = { threshold: 50, order: 'by-layout' } as const

const construction: AnnexFigures = {
  annex: 'annex-5',
  month: '2016-05',
  rows: [
    { key: 'A', name: '望川', cells: { newlyInsured: 100, plan: 3800 } },
    { key: 'B', name: '澄湖', cells: { newlyInsured: 0, plan: 5200 } },
    { key: 'C', name: '桂岭', cells: { newlyInsured: 709, plan: 'not-applicable' } },
    { key: 'D', name: '新河口', cells: { newlyInsured: 900, plan: 1000 } },
  ],
  planGroups: [['A', 'C']],
}

describe('R54: annex 5 is sorted by rate, a shared plan keeps its districts together', () => {
  const table = annexTable(construction, computed)

  it('ranks the group by its common rate and lists it in the order of the campaign', () => {
    expect(toCsvRows(table)).toEqual([
      ['序号', '区县', '1-5月新增参保人数', '年度计划指标', '1-5月指标完成率'],
      ['1', '新河口', '900', '1000', '90.00%'],
      ['2', '望川', '100', '3800', '21.29%'],
      ['3', '桂岭', '709', '', ''],
      ['4', '澄湖', '0', '5200', '0.00%'],
      ['5', '合计', '1709', '10000', '17.09%'],
    ])
  })

  it('merges plan and rate over the group, and pads names of two characters', () => {
    const spans = table.rows.map((row) => row.cells.map((cell) => cell.rowSpan))
    expect(spans[1]).toEqual([1, 1, 1, 2, 2])
    expect(spans[2]).toEqual([1, 1, 1, 0, 0])
    expect(table.rows.map((row) => row.cells[1]?.text)).toEqual([
      '新河口',
      '望 川',
      '桂 岭',
      '澄 湖',
      '合 计',
    ])
  })

  it('keeps numbers as numbers, a rate as the fraction that is printed', () => {
    const second = table.rows[1]?.cells.map((cell) => cell.value)
    expect(second).toEqual([2, undefined, 100, 3800, 0.2129])
    expect(table.rows[2]?.cells[4]).toMatchObject({ state: 'covered', value: undefined, text: '' })
  })
})

describe('R53: two-level heads', () => {
  const figures: AnnexFigures = {
    annex: 'annex-4',
    month: '2015-07',
    rows: [
      {
        key: 'A',
        name: '甲',
        cells: { issuedUnits: 10, issuedPersons: 40, inspectedUnits: 1, inspectedPersons: 'missing' },
      },
      {
        key: 'B',
        name: '乙',
        cells: { issuedUnits: 0, issuedPersons: 5, inspectedUnits: 0, inspectedPersons: 0 },
      },
    ],
    planGroups: [],
  }
  const table = annexTable(figures, computed)

  it('span as printed, the total stands first', () => {
    expect(table.head.map((row) => row.map((cell) => [cell.text, cell.colSpan, cell.rowSpan]))).toEqual([
      [
        ['', 1, 2],
        ['下发资源总量', 2, 1],
        ['已排查资源', 2, 1],
        ['完成任务比例', 2, 1],
      ],
      [
        ['户数', 1, 1],
        ['人数', 1, 1],
        ['户数', 1, 1],
        ['人数', 1, 1],
        ['户数', 1, 1],
        ['人数', 1, 1],
      ],
    ])
    expect(table.totalAt).toBe(0)
    expect(table.rows[0]?.total).toBe(true)
    expect(table.title).toBe('2015年7月份扩面资源排查工作进度统计表')
  })

  it('zero, missing and not applicable look different; a total with a missing part is missing', () => {
    expect(toCsvRows(table).slice(1)).toEqual([
      ['合计', '10', '45', '1', '未报', '10.0%', '未报'],
      ['甲', '10', '40', '1', '未报', '10.0%', '未报'],
      ['乙', '0', '5', '0', '0', '—', '0.0%'],
    ])
    expect(table.rows[2]?.cells.map((cell) => cell.state)).toEqual([
      'number',
      'number',
      'number',
      'number',
      'number',
      'not-applicable',
      'number',
    ])
  })

  it('reads in English too', () => {
    const english = annexTable(figures, { ...computed, language: 'en' })
    expect(english.columns[1]).toBe('Leads issued/Employers')
    expect(english.rows[0]?.cells[0]?.text).toBe('Total')
    expect(english.title).toBe('Progress of lead inspection, 2015-7')
  })
})

describe('R56: date words are generated', () => {
  it.each([
    ['2015-07', '{year}年{month}月份', '2015年7月份'],
    ['2016-12', '{months}月新增', '1-12月新增'],
    ['2016-01', '{months}月新增', '1月新增'],
    ['2016-01', '{threshold}人以上', '30人以上'],
  ])('%s fills %s as %s', (month, template, text) =>
    expect(fillWords(template, { month, threshold: 30 })).toBe(text),
  )
  it('pads two characters, no more', () =>
    expect(['武清', '开发区', 'AB'].map(padName)).toEqual(['武 清', '开发区', 'AB']))
})

describe('a published table', () => {
  it('prints what was printed, even a wrong rate and an unsorted order', () => {
    const rows = construction.rows.map((row) => ({
      ...row,
      printedRates: { rate: row.key === 'D' ? '12.34%' : '未报' },
    }))
    const table = annexTable({ ...construction, rows, planGroups: [] }, { threshold: 50, order: 'as-given' })
    expect(toCsvRows(table).map((row) => row.at(-1))).toEqual([
      '1-5月指标完成率',
      '未报',
      '未报',
      '未报',
      '12.34%',
      '17.09%',
    ])
  })
})

describe('any computed annex 5', () => {
  const row = fc.record({ newlyInsured: fc.nat(100_000), plan: fc.nat(100_000) })
  it('never rises from one plan to the next, counts every plan once, and prints the city as sum over sum', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 25 }), fc.nat(5), (cells, groupSize) => {
        const shared = groupSize >= 2 ? cells.slice(0, groupSize).map((_, index) => String(index)) : []
        const group = shared.length >= 2 ? shared : []
        const rows = cells.map((figures, index) => ({
          key: String(index),
          name: `区${index}`,
          cells: {
            ...figures,
            plan: group.indexOf(String(index)) > 0 ? ('not-applicable' as const) : figures.plan,
          },
        }))
        const table = annexTable(
          { annex: 'annex-5', month: '2016-05', rows, planGroups: group.length > 0 ? [group] : [] },
          computed,
        )
        const body = table.rows.slice(0, -1)
        const rates = body.flatMap((line) => line.cells.at(-1)?.value ?? [])
        expect(rates.every((rate, index) => index === 0 || rate <= (rates[index - 1] ?? 0))).toBe(true)
        expect(body.map((line) => line.key).sort()).toEqual(rows.map((line) => line.key).sort())
        const count = cells.reduce((sum, figures) => sum + figures.newlyInsured, 0)
        const plan = rows.reduce(
          (sum, line) => sum + (typeof line.cells.plan === 'number' ? line.cells.plan : 0),
          0,
        )
        const total = table.rows.at(-1)?.cells.map((cell) => cell.plain)
        expect(total).toEqual([
          String(rows.length + 1),
          '合计',
          String(count),
          String(plan),
          percent(count, plan, 2),
        ])
        expect(
          table.rows.every((line) => line.cells.length === ANNEX_LAYOUTS['annex-5'].columns.length + 2),
        ).toBe(true)
      }),
    )
  })
})
