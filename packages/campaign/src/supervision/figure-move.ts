import { type CivilDay, monthOf } from '../calendar/index.ts'
import type { Bilingual } from '../districts/index.ts'
import { compareRates } from '../rates/index.ts'

/** The figure that a finding is about, as it stood on a day. */
export type KeptFigure = { asOf: CivilDay; numerator: number; denominator: number }

/** What became of a figure after a finding. */
export type FigureMove = 'early' | 'better' | 'same' | 'worse'

/** The moves in words. */
export const FIGURE_MOVES: Record<FigureMove, Bilingual> = {
  early: { zh: '尚未满月', en: 'No later month yet' },
  better: { zh: '已改善', en: 'Improved' },
  same: { zh: '未变', en: 'Unchanged' },
  worse: { zh: '下降', en: 'Fell' },
}

/** Did the figure move after the finding? Asked of a later month only: a figure of the same month says nothing of what followed. */
export function figureMove(then: KeptFigure, now: KeptFigure): FigureMove {
  if (monthOf(now.asOf) <= monthOf(then.asOf)) return 'early'
  const order = compareRates(rateOf(now), rateOf(then))
  return order === 0 ? 'same' : order > 0 ? 'better' : 'worse'
}

const rateOf = ({ numerator, denominator }: KeptFigure) => ({
  numerator: BigInt(numerator),
  denominator: BigInt(denominator),
})
