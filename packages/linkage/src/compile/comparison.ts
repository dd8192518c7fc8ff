import type { Sql } from '../dialect/dialect.ts'
import { columnsOf } from '../model/condition-columns.ts'
import type { Comparison } from '../model/model.ts'
import { type Bound, writeBoundCondition, writeExactCondition } from './condition.ts'
import type { Measures } from './measures.ts'
import type { Pen } from './pen.ts'

/** Level number of a comparison whose values are missing. */
export const MISSING_LEVEL = 15

/** Whether a comparison is missing: no column of which it speaks is there on both sides. */
function writeMissing(pen: Pen, comparison: Comparison): Sql {
  return columnsOf(comparison)
    .map((column) => {
      const [l, r] = pen.both(pen.fields.present(column))
      return `(${l} IS NULL OR ${r} IS NULL)`
    })
    .join(' AND ')
}

/** A comparison as far as machine words tell it: the conditions of its levels in order, null for the last. */
export type BoundComparison = { missing: Sql; levels: readonly (Bound | null)[] }

/** Writes what machine words tell of a comparison. */
export function writeBoundComparison(pen: Pen, comparison: Comparison): BoundComparison {
  return {
    missing: writeMissing(pen, comparison),
    levels: comparison.levels.map(({ when }) =>
      when === 'otherwise' ? null : writeBoundCondition(pen, when),
    ),
  }
}

/** Writes the number of a comparison's level, or {@link MISSING_LEVEL}. */
export function writeLevel(pen: Pen, measures: Measures, comparison: Comparison): Sql {
  const cases = comparison.levels.map(({ when }, index) =>
    when === 'otherwise' ? `ELSE ${index}` : `WHEN ${writeExactCondition(pen, measures, when)} THEN ${index}`,
  )
  return `CASE WHEN ${writeMissing(pen, comparison)} THEN ${MISSING_LEVEL}\n    ${cases.join('\n    ')} END`
}
