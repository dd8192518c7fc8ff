import type { Bilingual } from '../districts/index.ts'
import { compareRates, decimalOf, isRate, productOf, type Rate, sumOf } from '../rates/index.ts'
import { type Points, pointsIn, pointsOf, printPoints } from './points.ts'
import type { AssessmentScheme } from './scheme.ts'
import { type ScoredItem, type ScoreQuestion, scoreItem } from './score-item.ts'

/** What a check found at a unit, by the code of the scheme's deduction. */
export type FoundFault = { code: string; times: number }

/** Points that a decided appeal added to an item, or took off (考核申诉): in hundredths, with the words of the decision. */
export type Adjustment = { code: string; points: Points; because: string }

/** What people found and decided about a unit in a quarter, beside its figures. */
export type Rulings = { faults: readonly FoundFault[]; adjustments: readonly Adjustment[] }

/** A unit's score sheet for a quarter: its lines, what was added and taken off, the sum, and of how many points it is. */
export type ScoreSheet = {
  unit: string
  quarter: string
  items: ScoredItem[]
  bonus: { points: Points; steps: Bilingual[] }
  deductions: { code: string; title: Bilingual; times: number; points: Points; veto: boolean }[]
  adjustments: Adjustment[]
  total: Points
  /** The weights of the items that were scored: 7000 of 10000 say, while the others are not yet reported. */
  scoredOf: Points
  /** Null while an item is not yet reported: a provisional sum is no grade. */
  grade: Bilingual | null
  vetoed: boolean
}

/** The score sheet of one unit (考核得分表, domain §9.3). */
export function scoreSheet(
  scheme: AssessmentScheme,
  question: ScoreQuestion,
  { faults, adjustments }: Rulings = { faults: [], adjustments: [] },
): ScoreSheet {
  const items = scheme.items.map((item) => scoreItem(item, question))
  const bonus = bonusOf(scheme, items)
  const deductions = scheme.deductions.flatMap(({ code, title, points, veto }) => {
    const times = faults.filter((fault) => fault.code === code).reduce((sum, fault) => sum + fault.times, 0)
    return times === 0 ? [] : [{ code, title, times, points: times * pointsIn(points), veto }]
  })
  const decided = adjustments.reduce((sum, { points }) => sum + points, 0)
  const earned = items.reduce((sum, { points }) => sum + (points ?? 0), 0) + bonus.points + decided
  const total = Math.max(0, earned - deductions.reduce((sum, { points }) => sum + points, 0))
  return {
    unit: question.unit,
    quarter: question.quarter.text,
    items,
    bonus,
    deductions,
    adjustments: [...adjustments],
    total,
    scoredOf: items.reduce((sum, { points, weight }) => sum + (points === null ? 0 : weight), 0),
    grade: items.some(({ state }) => state === 'missing') ? null : gradeOf(scheme, total),
    vetoed: deductions.some(({ veto }) => veto),
  }
}

const ONE = decimalOf('1')

/** So many points for each percentage point over the whole, for all items together no more than the cap. */
function bonusOf(scheme: AssessmentScheme, items: readonly ScoredItem[]): ScoreSheet['bonus'] {
  const { bonus } = scheme
  if (bonus === undefined) return { points: 0, steps: [] }
  const over = items.flatMap(({ code, rate }) =>
    bonus.items.includes(code) && isRate(rate) && compareRates(rate, ONE) > 0
      ? [{ code, over: excess(rate) }]
      : [],
  )
  const sum = over.reduce((all, one) => sumOf(all, one.over), decimalOf('0'))
  const exact = productOf(productOf(sum, decimalOf('100')), decimalOf(bonus.perPoint))
  const points = Math.min(pointsOf(exact), pointsIn(bonus.cap))
  if (over.length === 0) return { points: 0, steps: [] }
  const codes = over.map(({ code }) => code).join('、')
  return {
    points,
    steps: [
      {
        zh: `${codes} 超过100%，每超1个百分点加 ${bonus.perPoint} 分，最多 ${bonus.cap} 分：${printPoints(points)} 分`,
        en: `${codes} over 100 %, ${bonus.perPoint} points for each point over, ${bonus.cap} at most: ${printPoints(points)} points`,
      },
    ],
  }
}

const excess = ({ numerator, denominator }: Rate): Rate => ({
  numerator: numerator - denominator,
  denominator,
})

function gradeOf({ grades }: AssessmentScheme, total: Points): Bilingual | null {
  const reached = grades.find(({ least }) => total >= pointsIn(least)) ?? grades.at(-1)
  return reached?.title ?? null
}
