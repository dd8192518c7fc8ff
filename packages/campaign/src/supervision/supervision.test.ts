import { describe, expect, it } from 'vitest'
import { figureMove, proposeDistricts, questionsFor } from './index.ts'

const told = (zh: string) => ({ zh, en: zh })

describe('who is proposed for supervision (R45)', () => {
  const slow = [
    { unit: 'A', reasons: [{ rule: 'last' as const, because: told('居末') }] },
    { unit: 'B', reasons: [{ rule: 'below' as const, because: told('低') }] },
  ]
  const facts = (unit: string, overdueOrders = 0, overdueFindings = 0) => ({
    unit,
    overdueOrders,
    overdueFindings,
  })

  it('the slow with their reasons and the difficult with theirs; most reasons first, none without a reason', () => {
    const proposals = proposeDistricts(slow, [facts('A'), facts('B', 7, 2), facts('C', 4), facts('D', 0, 1)])
    expect(proposals.map(({ unit, slow: isSlow, reasons }) => [unit, isSlow, reasons.length])).toEqual([
      ['B', true, 3],
      ['A', true, 1],
      ['D', false, 1],
    ])
    expect(proposals[0]?.reasons.map(({ zh }) => zh)).toEqual([
      '低',
      '前次督导整改事项逾期 2 项',
      '限期改正逾期 7 件',
    ])
  })
})

describe('next month’s figure against the finding', () => {
  const at = (asOf: string, numerator: number) => ({ asOf, numerator, denominator: 200 })
  it.each([
    ['2015-08-31', 190, 'early'],
    ['2015-09-01', 181, 'better'],
    ['2015-09-30', 180, 'same'],
    ['2015-09-30', 179, 'worse'],
  ])('180 of 200 in August, on %s %i: %s', (day, now, move) =>
    expect(figureMove(at('2015-08-10', 180), at(day, now))).toBe(move),
  )
})

describe('what to ask on site', () => {
  const item = (code: string, points: number | null, weight: number) => ({
    title: told(code),
    weight,
    points,
    state: points === null ? ('missing' as const) : ('scored' as const),
  })
  it('the three items that lose most, then what is not reported; nothing about what is complete', () => {
    const items = [item('I1', 2900, 3000), item('I2', 200, 1500), item('I3', 1000, 1000)]
    const more = [item('I5', 400, 1500), item('I6', 700, 1000), item('I7', null, 500)]
    const questions = questionsFor({ items: [...items, ...more] })
    expect(questions.map((question) => question.slice(0, 2))).toEqual(['I2', 'I5', 'I6', 'I7'])
    expect(questions[0]).toContain('失 13.00')
    expect(questionsFor({ items: [item('I3', 1000, 1000)] })).toEqual([])
  })
})
