import type { Bilingual } from '../districts/index.ts'
import { cityPartsOf, indicatorRate } from '../indicators/index.ts'
import {
  compareRates,
  decimalOf,
  isRate,
  printPercent,
  productOf,
  type Rate,
  type RateFigure,
  sumOf,
} from '../rates/index.ts'
import { printPoints } from './points.ts'
import { itemOf, rankSheets } from './ranking.ts'
import type { AssessmentScheme } from './scheme.ts'
import type { ScoreQuestion } from './score-item.ts'
import type { ScoreSheet } from './score-sheet.ts'

/** A unit that is proposed for supervision, and every reason for it. */
export type SlowUnit = { unit: string; reasons: { rule: 'last' | 'below' | 'under'; because: Bilingual }[] }

/**
 * The slow and difficult units (R45, domain §9.3): the last of the ranking, who is so many points below the city's rate of one item, and
 * who is under a share of the city's rate of another. Each with all its reasons, in the order of the units.
 */
export function slowUnits(
  scheme: AssessmentScheme,
  sheets: readonly ScoreSheet[],
  question: Omit<ScoreQuestion, 'unit'>,
): SlowUnit[] {
  const { last, below, under } = scheme.slow
  const ranked = rankSheets(scheme, sheets)
  const tail = new Map(ranked.slice(ranked.length - last).map(({ sheet, rank }) => [sheet.unit, rank]))
  const cityRate = (code: string) => rateOfCity(scheme, code, sheets, question)
  const line = below && lowered(cityRate(below.item), below.points)
  const half = under && shared(cityRate(under.item), under.share)
  return sheets.flatMap((sheet) => {
    const reasons: SlowUnit['reasons'] = []
    const rank = tail.get(sheet.unit)
    if (rank !== undefined)
      reasons.push({
        rule: 'last',
        because: {
          zh: `得分 ${printPoints(sheet.total)}，第 ${rank} 名，居末 ${last} 位`,
          en: `Score ${printPoints(sheet.total)}, rank ${rank}, among the last ${last}`,
        },
      })
    if (below && isUnder(sheet, below.item, line))
      reasons.push({
        rule: 'below',
        because: told(
          sheet,
          below.item,
          cityRate(below.item),
          `低 ${below.points} 个百分点以上`,
          `more than ${below.points} points below`,
        ),
      })
    if (under && isUnder(sheet, under.item, half))
      reasons.push({
        rule: 'under',
        because: told(
          sheet,
          under.item,
          cityRate(under.item),
          `不足其 ${printPercent(decimalOf(under.share), 0)}`,
          `under ${printPercent(decimalOf(under.share), 0)} of it`,
        ),
      })
    return reasons.length === 0 ? [] : [{ unit: sheet.unit, reasons }]
  })
}

function rateOfCity(
  scheme: AssessmentScheme,
  code: string,
  sheets: readonly ScoreSheet[],
  { figures, indicators }: Omit<ScoreQuestion, 'unit'>,
): RateFigure {
  const item = scheme.items.find((one) => one.code === code)
  const indicator = item?.rule === 'ratio' ? indicators.get(item.indicator) : undefined
  if (indicator === undefined) return 'not-applicable'
  return indicatorRate(
    cityPartsOf(
      indicator,
      figures,
      sheets.map(({ unit }) => unit),
    ),
  )
}

const isUnder = (sheet: ScoreSheet, code: string, line: Rate | undefined): boolean => {
  const rate = itemOf(sheet, code)?.rate
  return line !== undefined && rate !== undefined && isRate(rate) && compareRates(rate, line) < 0
}

const lowered = (rate: RateFigure, points: string): Rate | undefined => {
  if (!isRate(rate)) return undefined
  const { numerator, denominator } = decimalOf(points)
  return sumOf(rate, { numerator: -numerator, denominator: denominator * 100n })
}

const shared = (rate: RateFigure, share: string): Rate | undefined =>
  isRate(rate) ? productOf(rate, decimalOf(share)) : undefined

function told(sheet: ScoreSheet, code: string, city: RateFigure, zh: string, en: string): Bilingual {
  const item = itemOf(sheet, code)
  const own = printPercent(item?.rate ?? 'missing', 1)
  const whole = printPercent(city, 1)
  return {
    zh: `${item?.title.zh ?? code} ${own}，全市 ${whole}，${zh}`,
    en: `${item?.title.en ?? code} ${own}, the city ${whole}: ${en}`,
  }
}
