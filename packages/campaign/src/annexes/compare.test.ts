import { describe, expect, it } from 'vitest'
import { type AnnexFigures, type AnnexRow, annexTable, compareCells, compareRateColumns } from './index.ts'

const row = (key: string, cells: AnnexRow['cells']): AnnexRow => ({ key, name: key, cells })
const coverage = (inspected: number, issued: number, key = 'A'): AnnexRow =>
  row(key, { issuedUnits: issued, issuedPersons: 0, inspectedUnits: inspected, inspectedPersons: 0 })
const annex4 = (...rows: AnnexRow[]): AnnexFigures => ({
  annex: 'annex-4',
  month: '2016-05',
  rows,
  planGroups: [],
})
const annex5 = (groupPlan: number): AnnexFigures => ({
  annex: 'annex-5',
  month: '2016-05',
  rows: [
    row('A', { newlyInsured: 3, plan: groupPlan }),
    row('B', { newlyInsured: 4, plan: 'not-applicable' }),
    row('C', { newlyInsured: 5, plan: 50 }),
  ],
  planGroups: [['A', 'B']],
})
const table = (figures: AnnexFigures, order: 'as-given' | 'by-layout' = 'as-given') =>
  annexTable(figures, { threshold: 50, order })

describe('computed beside published, cell by cell', () => {
  it('finds nothing in equal tables, whatever the order of their rows', () => {
    const found = compareCells(table(annex5(100), 'by-layout'), table(annex5(100)))
    expect(found).toEqual({ by: 'cells', compared: 12, differences: [] })
  })
  it('names the cell, and the total that it moves', () => {
    const one = annex4(coverage(10, 100), coverage(5, 50, 'B'))
    const other = annex4(coverage(11, 100), coverage(5, 50, 'B'))
    expect(compareCells(table(one), table(other)).differences).toEqual([
      { row: 'total', column: 'inspectedUnits' },
      { row: 'total', column: 'unitRate' },
      { row: 'A', column: 'inspectedUnits' },
      { row: 'A', column: 'unitRate' },
    ])
  })
  it('T01: a shared plan differs for every district that shares it', () => {
    const places = compareCells(table(annex5(100)), table(annex5(110))).differences
    expect(places.filter(({ column }) => column === 'plan').map(({ row }) => row)).toEqual([
      'A',
      'B',
      'total',
    ])
  })
  it('passes over a district that the other table does not have', () => {
    const found = compareCells(table(annex4(coverage(1, 2, 'Z'))), table(annex4(coverage(1, 2))))
    expect(found).toEqual({ by: 'cells', compared: 6, differences: [] })
  })
})

describe('a demo city at a share of the real one: only rates can be compared', () => {
  it('one employer more or less is what rounding of whole counts makes', () => {
    const print = annex4(coverage(1000, 10_000))
    expect(compareRateColumns(annex4(coverage(49, 500)), print).differences).toEqual([])
    expect(compareRateColumns(annex4(coverage(48, 500)), print).differences).toEqual([
      { row: 'A', column: 'unitRate' },
      { row: 'total', column: 'unitRate' },
    ])
  })
  it('has nothing to compare where there is no rate', () => {
    const list = (units: number): AnnexFigures => ({
      annex: 'annex-1',
      month: '2016-05',
      rows: [row('A', { units, persons: 9 })],
      planGroups: [],
    })
    expect(compareRateColumns(list(1), list(20)).compared).toBe(0)
  })
})
