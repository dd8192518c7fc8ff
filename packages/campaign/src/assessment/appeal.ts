import type { Bilingual } from '../districts/index.ts'
import type { Points } from './points.ts'
import type { ScoreSheet } from './score-sheet.ts'

/** What became of an appeal against a score (考核申诉). */
export type AppealState = 'filed' | 'granted' | 'rejected'

/** The states of an appeal in words. */
export const APPEAL_STATES: Record<AppealState, Bilingual> = {
  filed: { zh: '待复核', en: 'Filed' },
  granted: { zh: '已采纳', en: 'Granted' },
  rejected: { zh: '不予采纳', en: 'Rejected' },
}

/** Granted is what moves the score; a decision without points rejects. */
export function appealState({
  decidedOn,
  points,
}: {
  decidedOn: string | null
  points: Points | null
}): AppealState {
  if (decidedOn === null) return 'filed'
  return points === null || points === 0 ? 'rejected' : 'granted'
}

/** Why an item cannot be moved by so many points. */
export type AdjustmentProblem = 'unknown-item' | 'over-weight' | 'below-zero'

/** An item earns neither more than its weight nor less than nothing, whatever is decided. Null where the adjustment holds. */
export function adjustmentProblem(sheet: ScoreSheet, code: string, points: Points): AdjustmentProblem | null {
  const item = sheet.items.find((one) => one.code === code)
  if (item === undefined) return 'unknown-item'
  const former = sheet.adjustments
    .filter((one) => one.code === code)
    .reduce((sum, one) => sum + one.points, 0)
  const moved = (item.points ?? 0) + former + points
  if (moved > item.weight) return 'over-weight'
  return moved < 0 ? 'below-zero' : null
}
