import type { Bilingual } from '../districts/index.ts'
import {
  type Indicator,
  indicatorRate,
  isMeasure,
  type MeasuredFigures,
  partsOf,
} from '../indicators/index.ts'
import {
  decimalOf,
  type Figure,
  isRate,
  isReported,
  printPercent,
  productOf,
  type RateFigure,
} from '../rates/index.ts'
import { lesserOf, type Points, pointsIn, pointsOf, printPoints, quotientOf } from './points.ts'
import type { Quarter } from './quarter.ts'
import type { AssessmentItem } from './scheme.ts'

/** A line of a score sheet with every step of its reckoning. Points are null where something is not reported, or does not apply. */
export type ScoredItem = {
  code: string
  title: Bilingual
  weight: Points
  points: Points | null
  /** Why there are none. */
  state: 'scored' | 'missing' | 'not-applicable'
  /** The item's rate, where it has one: for ties and for who is slow. */
  rate: RateFigure
  steps: Bilingual[]
}

/** What an item is scored with: the figures of all units, the indicators by code, the quarter and the unit asked about. */
export type ScoreQuestion = {
  unit: string
  quarter: Quarter
  figures: MeasuredFigures
  indicators: ReadonlyMap<string, Indicator>
}

const ONE = decimalOf('1')

/** Scores one item for one unit (domain §9.3). @throws RangeError when the scheme names an indicator or a measure that there is not */
export function scoreItem(item: AssessmentItem, question: ScoreQuestion): ScoredItem {
  return item.rule === 'ratio' ? scoreRatio(item, question) : scoreLosses(item, question)
}

function scoreRatio(
  item: Extract<AssessmentItem, { rule: 'ratio' }>,
  { unit, quarter, figures, indicators }: ScoreQuestion,
): ScoredItem {
  const indicator = indicators.get(item.indicator)
  if (indicator === undefined) throw new RangeError(`no indicator ${item.indicator}`)
  const parts = partsOf(indicator, figures, unit)
  const rate = indicatorRate(parts)
  const line = { code: item.code, title: item.title, weight: pointsIn(item.weight), rate }
  const target = item.targets[quarter.name]
  if (target === undefined)
    return {
      ...line,
      points: null,
      state: 'not-applicable',
      steps: [{ zh: `${quarter.text}未设目标`, en: `No target for ${quarter.text}` }],
    }
  if (!isRate(rate)) {
    const state = stateOf(rate)
    return { ...line, points: null, state, steps: [unscored(state, parts)] }
  }
  const reached = quotientOf(rate, decimalOf(target))
  const points = pointsOf(productOf(decimalOf(item.weight), lesserOf(reached, ONE)))
  const percent = printPercent(rate, indicator.decimals)
  const goal = printPercent(decimalOf(target), 0)
  const [numerator, denominator] = [String(parts.numerator), String(parts.denominator)]
  const shared = parts.units.length > 1
  return {
    ...line,
    points,
    state: 'scored',
    steps: [
      {
        zh: `${indicator.title.zh}${shared ? `（${parts.units.length}区合并计划）` : ''} = ${numerator} ÷ ${denominator} = ${percent}`,
        en: `${indicator.title.en}${shared ? ` (plan shared by ${parts.units.length} units)` : ''} = ${numerator} ÷ ${denominator} = ${percent}`,
      },
      {
        zh: `${item.weight} × min(${percent} ÷ ${goal}, 1) = ${printPoints(points)} 分`,
        en: `${item.weight} × min(${percent} ÷ ${goal}, 1) = ${printPoints(points)} points`,
      },
    ],
  }
}

/** A sheet tells what does not apply from what somebody still owes; whether all owe it or one does, it is not scored yet. */
const stateOf = (figure: Exclude<Figure, number>): 'missing' | 'not-applicable' =>
  figure === 'not-applicable' ? figure : 'missing'

function unscored(
  why: 'missing' | 'not-applicable',
  { numerator, denominator }: { numerator: Figure; denominator: Figure },
) {
  if (why === 'missing') return { zh: '未报', en: 'Not yet reported' }
  return {
    zh: `不适用（分子${String(numerator)}，分母${String(denominator)}）`,
    en: `Not applicable (${String(numerator)} of ${String(denominator)})`,
  }
}

function scoreLosses(
  item: Extract<AssessmentItem, { rule: 'losses' }>,
  { unit, figures }: ScoreQuestion,
): ScoredItem {
  const weight = pointsIn(item.weight)
  const line = { code: item.code, title: item.title, weight, rate: 'not-applicable' as const }
  let lost = 0
  const steps: Bilingual[] = []
  for (const { measure, points } of item.losses) {
    if (!isMeasure(measure)) throw new RangeError(`no measure ${measure}`)
    const times = figures[measure]?.get(unit) ?? 'missing'
    if (!isReported(times)) {
      const state = stateOf(times)
      const steps = [unscored(state, { numerator: times, denominator: times })]
      return { ...line, points: null, state, steps }
    }
    lost += times * pointsIn(points)
    steps.push({ zh: `${times} 次 × ${points} 分`, en: `${times} × ${points} points` })
  }
  const points = Math.max(0, weight - lost)
  steps.push({
    zh: `${item.weight} − ${printPoints(lost)}，不低于 0 = ${printPoints(points)} 分`,
    en: `${item.weight} − ${printPoints(lost)}, not below 0 = ${printPoints(points)} points`,
  })
  return { ...line, points, state: 'scored', steps }
}
