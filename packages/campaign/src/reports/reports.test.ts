import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { campaignSchema } from '../campaigns/index.ts'
import {
  checkReport,
  computedRate,
  DISTRICT_REPORT_ACTS,
  type DistrictReportState,
  districtReportAfter,
  explanationOf,
  type ReportContent,
  type ReportContext,
  readReportRows,
  reportFields,
  unexplained,
  withReported,
} from './index.ts'

const root = new URL('../../../../', import.meta.url)
const yunze = campaignSchema.parse(
  JSON.parse(readFileSync(new URL('campaigns/yunze-2016/campaign.json', root), 'utf8')),
)
const [form] = yunze.reportForms
const unit = yunze.units[1]
if (form === undefined || unit === undefined) throw new Error('the invented city has a form and units')

const context: ReportContext = {
  form,
  month: '2016-06',
  unit: { code: unit.code, name: unit.name },
  threshold: 50,
  plans: { 'annex-3': 1_000, 'annex-5': 500 },
  before: {
    month: '2016-05',
    cells: { 'annex-4.inspectedUnits': 40, 'annex-4.inspectedPersons': 400, 'annex-3.payers': 990 },
  },
}

/** A report of which no rule says anything. */
const sound: ReportContent = {
  cells: {
    'annex-1.units': 2,
    'annex-1.persons': 200,
    'annex-2.units': 3,
    'annex-2.persons': 60,
    'annex-3.payers': 950,
    'annex-4.issuedUnits': 100,
    'annex-4.issuedPersons': 790,
    'annex-4.inspectedUnits': 50,
    'annex-4.inspectedPersons': 500,
    'annex-5.newlyInsured': 100,
  },
  rates: {},
  parts: [],
}
const found = (changes: Partial<ReportContent['cells']>, more: Partial<ReportContent> = {}) =>
  checkReport({ ...sound, ...more, cells: { ...sound.cells, ...changes } as ReportContent['cells'] }, context)
const codes = (...args: Parameters<typeof found>) =>
  found(...args).map(({ rule, variant, place }) => `${rule}|${variant}|${place.annex}.${place.column}`)

describe('the checks of a report (domain §10.1)', () => {
  it('a sound report has none; payers are a stock and may be fewer than the month before', () => {
    expect(codes({})).toEqual([])
  })

  it.each<[string, Partial<ReportContent['cells']>, Partial<ReportContent>, string]>([
    [
      'more inspected than issued',
      { 'annex-4.inspectedUnits': 101 },
      {},
      'INSPECTED|beyond-issued|annex-4.inspectedUnits',
    ],
    [
      'a running total that falls',
      { 'annex-4.inspectedPersons': 399 },
      {},
      'FALLS|below-before|annex-4.inspectedPersons',
    ],
    [
      'a rate that is not its figures’',
      {},
      { rates: { 'annex-3.rate': '95.1%' } },
      'RATE|differs|annex-3.rate',
    ],
    [
      'an average under half of the issued',
      { 'annex-4.inspectedUnits': 100, 'annex-4.inspectedPersons': 390, 'annex-4.issuedPersons': 790 },
      {},
      'T12|inspected-small|annex-4.inspectedPersons',
    ],
    [
      'an average over ten times',
      { 'annex-4.inspectedUnits': 5, 'annex-4.inspectedPersons': 400 },
      {},
      'T13|inspected-large|annex-4.inspectedPersons',
    ],
    ['large employers that are small', { 'annex-1.persons': 99 }, {}, 'T19|below-threshold|annex-1.persons'],
    [
      'lists beyond the leads',
      { 'annex-1.units': 3, 'annex-2.units': 98 },
      {},
      'T18|lists-exceed-leads|annex-4.issuedUnits',
    ],
    ['payers beyond the plan', { 'annex-3.payers': 1_001 }, {}, 'T08|above-plan|annex-3.rate'],
    ['a flow beyond the plan', { 'annex-5.newlyInsured': 501 }, {}, 'T03|over-fulfilled|annex-5.rate'],
    ['a zero, which is a report', { 'annex-5.newlyInsured': 0 }, {}, 'T04|zero-report|annex-5.newlyInsured'],
    [
      'a blank, which is none',
      { 'annex-5.newlyInsured': 'missing' },
      {},
      'BLANK|not-reported|annex-5.newlyInsured',
    ],
    [
      'parts that do not add up',
      {},
      { parts: [{ name: '东街', cells: { ...sound.cells, 'annex-3.payers': 949 } }] },
      'SUM|differs|annex-3.payers',
    ],
  ])('finds %s', (_name, changes, more, code) => {
    expect(codes(changes, more)).toContain(code)
  })

  it('names the district in each language', () => {
    const [finding] = found({ 'annex-4.inspectedUnits': 101 })
    expect(finding?.messages.zh).toContain(unit.name.zh)
    expect(finding?.messages.en).toContain(unit.name.en)
    expect(finding?.messages.en).not.toContain(unit.name.zh)
  })

  it('rates that are left out are told by the figures beside them, and by nothing else (R57)', () => {
    const rateOf = (id: string, content: ReportContent) => {
      const field = reportFields(form, context).find((one) => one.id === id)
      return field && computedRate(field, content, context)
    }
    expect(rateOf('annex-4.personRate', sound)).toBe('63.3%')
    expect(rateOf('annex-3.rate', sound)).toBe('95.0%')
    expect(rateOf('annex-5.rate', sound)).toBe('20.00%')
    expect(rateOf('annex-3.rate', { ...sound, cells: {} })).toBe('')
  })

  it('parts that add up, and a rate as its figures are, pass', () => {
    const halves = (share: number) =>
      Object.fromEntries(Object.entries(sound.cells).map(([id, value]) => [id, Number(value) * share]))
    const parts = [
      { name: '东街', cells: halves(0) },
      { name: '西街', cells: halves(1) },
    ]
    expect(codes({}, { parts, rates: { 'annex-3.rate': '95.0%', 'annex-4.unitRate': '50.0%' } })).toEqual([])
  })

  it('an explanation holds for the figures that it was given for, and says something', () => {
    const [first] = found({ 'annex-4.inspectedUnits': 101 })
    const [later] = found({ 'annex-4.inspectedUnits': 102 })
    if (first === undefined || later === undefined) throw new Error('both are found')
    const said = { [first.id]: { text: '重复登记待核', of: first.messages.zh } }
    expect(explanationOf(first, said)).toBe('重复登记待核')
    expect(unexplained([later], said)).toEqual([later])
    expect(unexplained([first], { [first.id]: { text: '误', of: first.messages.zh } })).toEqual([first])
  })
})

describe('the states of a report', () => {
  it('whatever is done in whatever order: only what was submitted is accepted, and nothing leads out of a lock', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...DISTRICT_REPORT_ACTS)), (acts) => {
        let state: DistrictReportState = 'draft'
        const done: string[] = []
        for (const act of acts) {
          const next = districtReportAfter(state, act)
          if (state === 'locked') expect(next).toBeNull()
          if (act === 'lock' && next !== null) expect(done.at(-1)).toBe('accept')
          if (act === 'accept' && next !== null) expect(done.at(-1)).toBe('submit')
          if (act === 'save' && next !== null) expect(next).toBe('draft')
          if (next === null) continue
          done.push(act)
          state = next
        }
        if (state === 'accepted' || state === 'locked') expect(done).toContain('submit')
      }),
    )
  })
})

describe('a filled sheet', () => {
  const fields = reportFields(form, context).filter(({ annex }) => annex === 'annex-1')
  const head = ['街道（单位）', ...fields.map(({ label }) => label.zh)]
  const read = (...rows: string[][]) =>
    readReportRows(
      fields,
      [head, ...rows].map((cells, index) => ({ row: index + 2, cells })),
    )

  it('gives the figures of the district and of its parts', () => {
    expect(read(['合 计', '1,200', '—'], ['东街', '1200', ''])).toEqual({
      faults: [],
      content: {
        cells: { 'annex-1.units': 1200, 'annex-1.persons': 'not-applicable' },
        rates: {},
        parts: [{ name: '东街', cells: { 'annex-1.units': 1200, 'annex-1.persons': 'missing' } }],
      },
    })
  })

  it('is not taken by half: every fault is told with its row and column', () => {
    const { content, faults } = read(['东街', '12.5', '3'], ['东街', '1', 'x'])
    expect(content).toBeNull()
    expect(faults.map(({ row, column }) => [row, column])).toEqual([
      [3, fields[0]?.label.zh],
      [4, fields[1]?.label.zh],
      [2, null],
      [4, '街道（单位）'],
    ])
    expect(readReportRows(fields, [{ row: 1, cells: ['名称', '户'] }]).content).toBeNull()
  })
})

describe('figures that were reported by hand', () => {
  const reported = {
    payers: new Map([
      ['A', 5],
      ['B', 6],
    ]),
    'issued-units': new Map([['A', 7]]),
  }
  it('stand where there are no live ones, and nowhere else', () => {
    const live = {
      payers: new Map<string, number | 'missing'>([
        ['A', 9],
        ['B', 'missing'],
      ]),
      'issued-units': new Map([
        ['A', 0],
        ['B', 0],
      ]),
    }
    const merged = withReported(live, reported)
    expect(Object.fromEntries(merged.payers ?? [])).toEqual({ A: 9, B: 6 })
    expect(Object.fromEntries(merged['issued-units'] ?? [])).toEqual({ A: 7, B: 0 })
    expect(withReported(live, {})).toEqual(live)
  })
})
