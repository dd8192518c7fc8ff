import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ANNEX_IDS, ANNEX_LAYOUTS } from '../annexes/index.ts'
import { campaignSchema } from '../campaigns/index.ts'
import type { Figure } from '../rates/index.ts'
import {
  type Composition,
  composedTable,
  compositionSchema,
  indicatorTable,
  type MeasureKey,
  splitByGroups,
  tableFigures,
  toCsvRows,
} from './index.ts'

const url = new URL('../../../../campaigns/tianjin-2015/campaign.json', import.meta.url)
const campaign = campaignSchema.parse(JSON.parse(readFileSync(url, 'utf8')))
const { units, territories } = campaign
const coast = ['TJ-07', 'TJ-08', 'TJ-09']
const text = (zh: string) => ({ zh, en: zh })

const progress: Composition = compositionSchema.parse({
  title: text('{month}月进度'),
  unitLine: text('单位：户、元'),
  columns: [
    { kind: 'count', id: 'issued', measure: 'issued-units', group: text('资源'), head: text('下发') },
    { kind: 'count', id: 'inspected', measure: 'inspected-units', group: text('资源'), head: text('排查') },
    { kind: 'rate', id: 'rate', head: text('进度'), of: 'inspected', over: 'issued' },
    { kind: 'count', id: 'due', measure: 'amount-due', head: text('应补缴') },
  ],
  order: 'rate-descending',
})

type Given = Partial<Record<MeasureKey, Record<string, Figure>>>
const source = (given: Given, otherwise: Figure = 0) => ({
  month: '2015-07',
  planGroups: [coast],
  units,
  territories,
  figures: new Map(
    (
      ['issued-units', 'inspected-units', 'amount-due', 'construction-insured', 'construction-plan'] as const
    ).map((measure) => [
      measure,
      new Map(units.map(({ code }) => [code, given[measure]?.[code] ?? otherwise] as const)),
    ]),
  ),
})
const tableOf = (composition: Composition, given: Given, otherwise?: Figure) =>
  composedTable(composition, tableFigures(composition, source(given, otherwise)), {
    threshold: 50,
    order: 'by-layout',
  })

describe('a table is composed without code', () => {
  it('zero, missing, not applicable and not yet reported are four things, also in rates and sums', () => {
    const issued = { 'TJ-01': 10, 'TJ-02': 10, 'TJ-03': 10, 'TJ-04': 'not-applicable' } as const
    const inspected = { 'TJ-01': 0, 'TJ-02': 'missing', 'TJ-03': 'not-yet-reported' } as const
    const { rows } = tableOf(progress, { 'issued-units': issued, 'inspected-units': inspected })
    const printed = (key: string) => rows.find((row) => row.key === key)?.cells.slice(1, 4)
    expect(['TJ-01', 'TJ-02', 'TJ-03', 'TJ-04'].map((key) => printed(key)?.map(({ text }) => text))).toEqual([
      ['10', '0', '0.0%'],
      ['10', '未报', '未报'],
      ['10', '待报', '待报'],
      ['—', '0', '—'],
    ])
    expect(printed('TJ-03')?.map(({ state }) => state)).toEqual([
      'number',
      'not-yet-reported',
      'not-yet-reported',
    ])
    expect(printed('total')?.[1]?.state).toBe('missing')
  })

  it('amounts are whole cents, printed in yuan', () => {
    const { rows } = tableOf(progress, { 'amount-due': { 'TJ-01': 120_005, 'TJ-02': 7 } })
    const due = (key: string) => rows.find((row) => row.key === key)?.cells[4]
    expect([due('TJ-01')?.text, due('TJ-02')?.value, due('total')?.text]).toEqual([
      '1200.05',
      0.07,
      '1200.12',
    ])
  })

  it('rates and totals are those of sums, for any figures and any set of rows', () => {
    const counts = fc.array(fc.nat(5000), { minLength: units.length, maxLength: units.length })
    fc.assert(
      fc.property(counts, counts, fc.constantFrom('units', 'territories', 'plan-groups'), (a, b, rows) => {
        const of = (values: number[]) =>
          Object.fromEntries(units.map(({ code }, index) => [code, values[index] ?? 0]))
        const table = tableOf({ ...progress, rows }, { 'issued-units': of(a), 'inspected-units': of(b) })
        const column = (index: number) =>
          table.rows.filter(({ total }) => !total).map(({ cells }) => cells[index]?.value ?? 0)
        const sum = (values: number[]) => values.reduce((all, value) => all + value, 0)
        expect([sum(column(1)), sum(column(2))]).toEqual([sum(a), sum(b)])
        const rates = column(3)
        expect(rates.every((rate, index) => index === 0 || (rates[index - 1] ?? 0) >= rate)).toBe(true)
      }),
    )
  })

  it('a territory is one row of the sums of its units', () => {
    const given = { 'issued-units': { 'TJ-07': 1, 'TJ-08': 2, 'TJ-09': 4 } }
    const { rows } = tableOf({ ...progress, rows: 'territories', order: 'ordinal' }, given)
    const [territory] = territories
    const found = rows.find(({ cells }) => cells[0]?.plain === territory?.name.zh)
    expect(found?.cells[1]?.value).toBe(7)
    expect(rows.length).toBeLessThan(units.length)
  })

  it('a plan that units share is one cell, and only rates against it are merged (T01, T25)', () => {
    const composition = compositionSchema.parse({
      ...progress,
      columns: [
        ...progress.columns,
        ...ANNEX_LAYOUTS['annex-5'].columns.map((column) => ({
          ...column,
          id: column.id === 'rate' ? 'planRate' : column.id,
        })),
      ],
      order: 'ordinal',
    })
    const { rows } = tableOf(composition, {
      'construction-plan': { 'TJ-07': 113_000, 'TJ-08': 'not-applicable', 'TJ-09': 'not-applicable' },
      'construction-insured': { 'TJ-07': 5095, 'TJ-08': 388, 'TJ-09': 2237 },
    })
    const spans = rows.find(({ key }) => key === 'TJ-07')?.cells.map(({ rowSpan, text }) => [text, rowSpan])
    expect(spans?.slice(1)).toEqual([
      ['0', 1],
      ['0', 1],
      ['—', 1],
      ['0.00', 1],
      ['5095', 1],
      ['113000', 3],
      ['6.8%', 3],
    ])
  })

  it('splits by the plan’s groups, each under its own head', () => {
    const split = splitByGroups(progress, campaign.targetGroups.slice(0, 2))
    const [first] = campaign.targetGroups
    expect(split.columns.slice(4).map(({ id, group }) => [id, group?.zh])[0]).toEqual([
      `issued-${first?.code}`,
      first?.title.zh,
    ])
    // Amounts are owed by leads, and split as they do.
    expect(split.columns).toHaveLength(10)
    expect(compositionSchema.safeParse(split).success).toBe(true)
  })

  it.each([
    ['a rate of a column that is not there', { columns: [{ ...progress.columns[2] }] }],
    ['two columns of one id', { columns: [progress.columns[0], progress.columns[0]] }],
    ['an order by no column', { orderBy: 'nothing' }],
    ['a measure that nobody counts', { columns: [{ ...progress.columns[0], measure: 'luck' }] }],
  ])('refuses %s', (_why, change) => {
    expect(compositionSchema.safeParse({ ...progress, ...change }).success).toBe(false)
  })

  it('what an assessment and all other indicators are made of is a table, what is scored first', () => {
    const [scheme] = campaign.assessments
    const columns = indicatorTable(campaign.indicators, scheme)?.composition.columns ?? []
    const measures = columns.map((column) => column.kind !== 'rate' && column.measure)
    expect(measures.slice(0, 4)).toEqual(['payers', 'payers-plan', 'inspected-persons', 'issued-persons'])
    const parts = campaign.indicators.flatMap(({ numerator, denominator }) =>
      [numerator, denominator ?? []].flat(),
    )
    expect(measures.toSorted()).toEqual([...parts, 'reports-late', 'reports-missing'].toSorted())
    expect(indicatorTable([], undefined)).toBeNull()
  })

  it('the five annexes are compositions as any other, and print what their figures print', () => {
    for (const id of ANNEX_IDS) {
      const { id: _id, number: _number, indicator: _kind, ...composition } = ANNEX_LAYOUTS[id]
      const read = compositionSchema.parse(JSON.parse(JSON.stringify(composition)))
      expect(read).toEqual(composition)
      const figures = tableFigures(read, source({}, 3))
      expect(toCsvRows(composedTable(read, figures, { threshold: 50, order: 'by-layout' })).length).toBe(23)
    }
  })
})
