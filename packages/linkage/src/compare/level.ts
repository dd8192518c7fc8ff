import { columnsOf } from '../model/condition-columns.ts'
import type { Comparison } from '../model/model.ts'
import { holds } from './holds.ts'
import { type FeatureSource, featureValue } from './record.ts'

/**
 * The level of a comparison between two records, counted from 0: the first that holds. `missing` when none of the columns of
 * which the comparison speaks is there on both sides.
 *
 * @example levelOf(birth, new Map([['born', '1990-03-07']]), new Map()) // 'missing'
 */
export function levelOf(
  comparison: Comparison,
  left: FeatureSource,
  right: FeatureSource,
): number | 'missing' {
  const isThere = (column: string) =>
    featureValue(left, column) !== null && featureValue(right, column) !== null
  if (!columnsOf(comparison).some(isThere)) return 'missing'
  const level = comparison.levels.findIndex(({ when }) => holds(when, left, right))
  // A comparison without 'otherwise' has not passed the model's check; disagreement is its last level all the same.
  return level < 0 ? comparison.levels.length - 1 : level
}
