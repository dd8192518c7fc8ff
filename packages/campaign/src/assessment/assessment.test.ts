import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ANNEX_IDS } from '../annexes/index.ts'
import { campaignSchema } from '../campaigns/index.ts'
import { districtResolver } from '../districts/index.ts'
import { annexMeasures, type MeasuredFigures } from '../indicators/index.ts'
import { publishedFigures, readPublishedPlan } from '../published-plan/index.ts'
import {
  adjustmentProblem,
  assessmentSchemeSchema,
  editionChanges,
  itemOf,
  printPoints,
  quarterOf,
  rankSheets,
  readQuarter,
  schemeInForce,
  scoreSheet,
  slowUnits,
  toPassNext,
  whatIf,
} from './index.ts'

const folder = new URL('../../../../campaigns/tianjin-2015/', import.meta.url)
const campaign = campaignSchema.parse(JSON.parse(readFileSync(new URL('campaign.json', folder), 'utf8')))
const plan = readPublishedPlan(readFileSync(new URL('plan.txt', folder), 'utf8'), {
  units: campaign.units,
  resolve: districtResolver({ ...campaign, cityNames: campaign.city.names }),
})
const [scheme] = campaign.assessments
const quarter = readQuarter('2015-Q3')
if (scheme === undefined || quarter === undefined) throw new Error('Tianjin has a method of assessment')

const units = campaign.units.map(({ code }) => code)
const unitOf = (name: string) => campaign.units.find((unit) => unit.name.zh === name)?.code ?? name
const nameOf = (code: string) => campaign.units.find((unit) => unit.code === code)?.name.zh ?? code
const july = annexMeasures(
  ANNEX_IDS.flatMap((id) => {
    const annex = plan.annexes[id]
    return annex === undefined ? [] : [publishedFigures(annex, '2015-07')]
  }),
)
const indicators = new Map(campaign.indicators.map((indicator) => [indicator.code, indicator]))
const question = { quarter, figures: july, indicators }
const sheetOf = (name: string, figures: MeasuredFigures = july) =>
  scoreSheet(scheme, { ...question, figures, unit: unitOf(name) })

describe('R46, domain §9.3: the July annexes as a provisional third quarter', () => {
  it('河西 has 28.99, 2.73, 1.12 and 4.85 of the four items that are reported: 37.69 of 70', () => {
    const sheet = sheetOf('河西')
    expect(
      sheet.items.map(({ code, points, state }) => [code, points === null ? state : printPoints(points)]),
    ).toEqual([
      ['I1', '28.99'],
      ['I2', '2.73'],
      ['I3', '1.12'],
      ['I4', 'missing'],
      ['I5', '4.85'],
      ['I6', 'missing'],
      ['I7', 'missing'],
      ['I8', 'missing'],
    ])
    expect([printPoints(sheet.total), printPoints(sheet.scoredOf)]).toEqual(['37.69', '70.00'])
    expect(sheet.grade).toBeNull()
  })
  it('says every step of a line', () => {
    expect(itemOf(sheetOf('河西'), 'I1')?.steps.map(({ zh }) => zh)).toEqual([
      '缴费人数完成进度 = 216743 ÷ 231223 = 93.7%',
      '30 × min(93.7% ÷ 97%, 1) = 28.99 分',
    ])
  })
  it('T01, T25: units that share a plan share its score', () => {
    const points = ['塘沽', '汉沽', '大港'].map((name) => itemOf(sheetOf(name), 'I5')?.points)
    expect(points).toEqual([137, 137, 137])
    expect(itemOf(sheetOf('汉沽'), 'I5')?.steps[0]?.zh).toBe(
      '建设项目农民工参保完成率（3区合并计划） = 7720 ÷ 113000 = 6.83%',
    )
  })
  it('what is over the whole earns a bonus with a cap, and the line itself no more than its weight', () => {
    const sheet = sheetOf('武清')
    expect([itemOf(sheet, 'I1')?.points, itemOf(sheet, 'I5')?.points, sheet.bonus.points]).toEqual([
      3000, 1500, 500,
    ])
    // 静海: 225 of 58,439 over in I1 is 0.39 points of a per cent; I5 is under its plan.
    expect(sheetOf('静海').bonus.points).toBe(4)
  })
  it('the slow units by the rule of that section', () => {
    const slow = slowUnits(
      scheme,
      units.map((unit) => scoreSheet(scheme, { ...question, unit })),
      question,
    )
    const by = (rule: string) =>
      slow
        .filter(({ reasons }) => reasons.some((reason) => reason.rule === rule))
        .map(({ unit }) => nameOf(unit))
    expect(by('below')).toEqual(['河东', '河北', '红桥', '汉沽', '西青'])
    expect(by('under')).toEqual(['塘沽', '西青', '开发', '宁河', '宝坻'])
    expect(by('last')).toEqual(['塘沽', '宁河', '宝坻'])
    expect(
      slow.find(({ unit }) => nameOf(unit) === '西青')?.reasons.map(({ because }) => because.zh),
    ).toEqual([
      '缴费人数 91.2%，全市 94.3%，低 2 个百分点以上',
      '资源排查（人） 2.4%，全市 31.0%，不足其 50%',
    ])
  })
})

describe('a whole quarter', () => {
  const full: MeasuredFigures = {
    ...july,
    'effective-persons': new Map(units.map((unit) => [unit, 100])),
    'enrolled-persons': new Map(units.map((unit) => [unit, 20])),
    'dispatched-persons': new Map(units.map((unit) => [unit, 200])),
    'split-persons': new Map(units.map((unit) => [unit, 50])),
    'orders-due': new Map(units.map((unit) => [unit, 8])),
    'orders-in-time': new Map(units.map((unit) => [unit, 8])),
    'reports-late': new Map(units.map((unit) => [unit, 1])),
    'reports-missing': new Map(units.map((unit) => [unit, 2])),
  }
  it('has a grade; late and missing reports take points off, never below zero', () => {
    const sheet = sheetOf('河西', full)
    expect(['I4', 'I6', 'I7', 'I8'].map((code) => itemOf(sheet, code)?.points)).toEqual([500, 250, 500, 0])
    expect([printPoints(sheet.total), sheet.grade?.zh, printPoints(sheet.scoredOf)]).toEqual([
      '50.19',
      '不合格',
      '100.00',
    ])
  })
  it('false data takes five points off each time and the award away', () => {
    const sheet = scoreSheet(
      scheme,
      { ...question, figures: full, unit: unitOf('河西') },
      {
        faults: [{ code: 'FALSE-DATA', times: 2 }],
        adjustments: [],
      },
    )
    expect([printPoints(sheet.total), sheet.vetoed]).toEqual(['40.19', true])
  })
  it('a granted appeal moves the sum by its points, within the weight of its item', () => {
    const adjustments = [{ code: 'I2', points: 150, because: '已排查未录入 3000 人' }]
    const rulings = { faults: [], adjustments }
    const sheet = scoreSheet(scheme, { ...question, figures: full, unit: unitOf('河西') }, rulings)
    expect([printPoints(sheet.total), sheet.adjustments]).toEqual(['51.69', adjustments])
    // I2 has 2.73 of 15, and 1.50 by the appeal.
    expect(adjustmentProblem(sheet, 'I2', 1077)).toBeNull()
    expect(adjustmentProblem(sheet, 'I2', 1078)).toBe('over-weight')
    expect(adjustmentProblem(sheet, 'I2', -423)).toBeNull()
    expect(adjustmentProblem(sheet, 'I2', -424)).toBe('below-zero')
    expect(adjustmentProblem(sheet, 'I9', 1)).toBe('unknown-item')
  })
  it('an item without a target in the quarter is not scored and does not keep the grade back', () => {
    const first = readQuarter('2015-Q1')
    if (first === undefined) throw new Error('a quarter')
    const sheet = scoreSheet(scheme, { ...question, figures: full, quarter: first, unit: unitOf('河西') })
    expect(itemOf(sheet, 'I1')?.state).toBe('not-applicable')
    expect(sheet.grade).not.toBeNull()
  })
})

describe('ranking', () => {
  const of = (totals: number[]) =>
    rankSheets(
      scheme,
      totals.map((total, place) => ({ ...sheetOf('河西'), unit: `U${place}`, total })),
    ).map(({ sheet, rank }) => [sheet.unit, rank])
  it('equal scores share a rank and the next is skipped', () => {
    expect(of([90, 95, 90, 80])).toEqual([
      ['U1', 1],
      ['U0', 2],
      ['U2', 2],
      ['U3', 4],
    ])
  })
  it('among equals the rate of I1 decides who is named first', () => {
    const [low, high] = [sheetOf('西青'), sheetOf('静海')].map((sheet) => ({ ...sheet, total: 5000 }))
    if (low === undefined || high === undefined) throw new Error('two sheets')
    expect(rankSheets(scheme, [low, high]).map(({ sheet, rank }) => [nameOf(sheet.unit), rank])).toEqual([
      ['静海', 1],
      ['西青', 1],
    ])
  })
})

describe('what if', () => {
  it('30,000 more persons inspected: what 西青 would have, and whom it would pass', () => {
    const result = whatIf(scheme, { ...question, unit: unitOf('西青') }, units, [
      { measure: 'inspected-persons', more: 30_000 },
    ])
    expect(result.after.sheet.total).toBeGreaterThan(result.before.sheet.total)
    expect(result.after.rank).toBeLessThan(result.before.rank)
    expect(result.passed.length).toBe(result.before.rank - result.after.rank)
  })
  it('nothing more changes nothing, and more is never worth less', () => {
    fc.assert(
      fc.property(fc.constantFrom(...units), fc.nat(50_000), fc.nat(50_000), (unit, some, others) => {
        const at = (more: number) =>
          whatIf(scheme, { ...question, unit }, units, [{ measure: 'inspected-persons', more }])
        const [few, many] = [Math.min(some, others), Math.max(some, others)]
        expect(at(0).after).toEqual(at(0).before)
        expect(at(many).after.sheet.total).toBeGreaterThanOrEqual(at(few).after.sheet.total)
      }),
      { numRuns: 20 },
    )
  })
})

describe('how many more to pass the next one', () => {
  const asked = (name: string) => ({ ...question, unit: unitOf(name) })
  const passes = (name: string, more: number) =>
    whatIf(scheme, asked(name), units, [{ measure: 'inspected-persons', more }]).passed.map(nameOf)

  it('is the least number: with it the next one is passed, with one less it is not', () => {
    const next = toPassNext(scheme, asked('河西'), units, 'inspected-persons')
    if (next?.more == null) throw new Error('河西 is not the first and has persons left to inspect')
    expect(passes('河西', next.more)).toContain(nameOf(next.unit))
    expect(passes('河西', next.more - 1)).toEqual([])
  })
  it('nobody is ahead of the first, and what is no part of the score passes nobody', () => {
    expect(toPassNext(scheme, asked('武清'), units, 'inspected-persons')).toBeNull()
    expect(toPassNext(scheme, asked('河西'), units, 'k1-units')?.more).toBeNull()
  })
})

describe('editions of a quarter', () => {
  it('a later one says whose sum or place is another', () => {
    const standing = (unit: string, total: number, rank: number) => ({ unit, total, rank })
    const former = [standing('A', 90, 1), standing('B', 80, 2), standing('C', 70, 3)]
    const later = [standing('B', 95, 1), standing('A', 90, 2), standing('C', 70, 3)]
    expect(
      editionChanges(former, later).map(({ unit, before, after }) => [unit, before.rank, after]),
    ).toEqual([
      ['B', 2, later[0]],
      ['A', 1, later[1]],
    ])
  })
})

describe('a method of assessment as data', () => {
  it('is refused when its weights do not add up to 100', () => {
    const [first, ...others] = scheme.items
    const wrong = { ...scheme, items: [{ ...first, weight: '29.9' }, ...others] }
    expect(assessmentSchemeSchema.safeParse(wrong).success).toBe(false)
    expect(assessmentSchemeSchema.safeParse(scheme).success).toBe(true)
  })
  it('the latest version that was entered for the quarter is in force, else what the campaign came with', () => {
    const version = (from: string, to?: string) => ({ ...scheme, from, to })
    const [first, second] = [version('2015-01-01'), version('2015-10-01', '2015-12-31')]
    expect(schemeInForce([scheme], [first, second], '2015-09-30')).toBe(first)
    expect(schemeInForce([scheme], [first, second], '2015-12-31')).toBe(second)
    expect(schemeInForce([scheme], [], '2015-12-31')).toBe(scheme)
    expect(schemeInForce([scheme], [second], '2014-12-31')).toBeUndefined()
  })
  it.each(['2015Q3', '2015-Q5', '2015-Q0', ''])('%s is no quarter', (text) =>
    expect(readQuarter(text)).toBeUndefined(),
  )
  it('a quarter has three months, and every day is in one', () => {
    expect([quarter.firstDay, quarter.lastDay]).toEqual(['2015-07-01', '2015-09-30'])
    expect(['2015-03-31', '2015-04-01', '2015-12-31'].map(quarterOf)).toEqual([
      '2015-Q1',
      '2015-Q2',
      '2015-Q4',
    ])
  })
})
