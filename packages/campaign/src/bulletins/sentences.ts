import {
  type Figure,
  isRate,
  isReported,
  printFigure,
  printPercent,
  type RateFigure,
  sumOf,
} from '../rates/index.ts'
import type { StandingLine } from './standings.ts'

/** 截至 with a day, as the plan writes days. */
export const dayWords = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** A figure with its unit; what is no number is said in words (T04). @example counted(29, '户') // 29户 */
export const counted = (figure: Figure | undefined, unit: string): string =>
  figure !== undefined && isReported(figure) ? `${figure}${unit}` : `（${printFigure(figure ?? 'missing')}）`

/** How a figure went since: empty where one of the two is no number. @example went(120, 100, '人') // 比上月末增加20人 */
export function went(now: Figure | undefined, before: Figure | undefined, unit: string): string {
  if (now === undefined || before === undefined || !isReported(now) || !isReported(before)) return ''
  if (now === before) return '与上月末持平'
  return `比上月末${now > before ? '增加' : '减少'}${Math.abs(now - before)}${unit}`
}

/** How many percentage points a rate went up or down since; empty where there is nothing to compare. */
export function pointsWent(now: RateFigure, before: RateFigure, decimals: number): string {
  if (!isRate(now) || !isRate(before)) return ''
  const change = sumOf(now, { numerator: -before.numerator, denominator: before.denominator })
  const printed = printPercent(change, decimals).replace('%', '')
  if (/^-?0(\.0*)?$/.test(printed)) return ''
  return `进度${change.numerator > 0n ? '提高' : '下降'}${printed.replace('-', '')}个百分点`
}

/** So many at each end are named, and never one unit at both. */
const NAMED = 3

/** Who leads and who is behind, with their rates: 居前的是…，居后的是…. Empty where fewer than two have a rank. */
export function leadersAndLaggards(lines: readonly StandingLine[], decimals: number): string {
  const ranked = lines.filter(({ rank }) => rank !== null)
  const named = Math.min(NAMED, Math.floor(ranked.length / 2))
  if (named === 0) return ''
  const list = (part: readonly StandingLine[]) =>
    part.map(({ name, rate }) => `${name}（${printPercent(rate, decimals)}）`).join('、')
  return `居前${named}位的是${list(ranked.slice(0, named))}，居后${named}位的是${list(ranked.slice(-named).toReversed())}`
}

/** Joins what there is to say by commas and ends it with a full stop. */
export const sentence = (...parts: readonly string[]): string =>
  `${parts.filter((part) => part !== '').join('，')}。`
