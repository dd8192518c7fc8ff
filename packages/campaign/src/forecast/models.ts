import type { Bilingual } from '../districts/index.ts'

/** How a figure goes on: from its values at the ends of equal periods, what it will be so many periods later. */
export type ForecastModel = {
  code: 'unchanged' | 'mean-step' | 'recent-step' | 'median-step'
  title: Bilingual
  /** The fewest values that it can say anything from. */
  least: number
  ahead: (values: readonly number[], periods: number) => number
}

const RECENT = 3

/** The simple models, the simplest first: each can be told in one sentence and reckoned by hand. */
export const FORECAST_MODELS: readonly ForecastModel[] = [
  {
    code: 'unchanged',
    title: { zh: '维持现状', en: 'stays as it is' },
    least: 1,
    ahead: (values) => last(values),
  },
  {
    code: 'mean-step',
    title: { zh: '按历史平均增量', en: 'goes on by its mean step' },
    least: 2,
    ahead: (values, periods) => last(values) + periods * mean(stepsOf(values)),
  },
  {
    code: 'recent-step',
    title: { zh: `按最近${RECENT}期平均增量`, en: `goes on by the mean of its last ${RECENT} steps` },
    least: RECENT + 1,
    ahead: (values, periods) => last(values) + periods * mean(stepsOf(values).slice(-RECENT)),
  },
  {
    code: 'median-step',
    title: { zh: '按历史增量中位数', en: 'goes on by its median step' },
    least: 4,
    ahead: (values, periods) => last(values) + periods * median(stepsOf(values)),
  },
]

/** What each period added. */
function stepsOf(values: readonly number[]): number[] {
  return values.slice(1).map((value, place) => value - (values[place] ?? 0))
}

const last = (values: readonly number[]): number => values.at(-1) ?? 0

/** The mean of numbers; 0 of none. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? 0)
    : mean(sorted.slice(Math.max(0, middle - 1), middle + 1))
}
