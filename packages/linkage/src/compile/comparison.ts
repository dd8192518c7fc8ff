import type { Sql } from '../dialect/dialect.ts'
import { columnsOf } from '../model/condition-columns.ts'
import type { Comparison, Level } from '../model/model.ts'
import { type Pen, type Written, writeCondition } from './condition.ts'

/** Level number of a comparison whose values are missing. */
export const MISSING_LEVEL = 15

/** A comparison as SQL over l and r. */
export type WrittenComparison = {
  comparison: Comparison
  /** The level's number, or {@link MISSING_LEVEL}. */
  level: Sql
  /** Levels in order, with their conditions; the last one has none. */
  levels: readonly { level: Level; written: Written | null }[]
  missing: Sql
}

/** Writes a comparison: missing when no column of which it speaks is there on both sides. */
export function writeComparison(pen: Pen, comparison: Comparison): WrittenComparison {
  const present = columnsOf(comparison).map((column) => {
    const code = pen.fields.need(column, 'code')
    return `(l.${code} IS NULL OR r.${code} IS NULL)`
  })
  const missing = present.join(' AND ')
  const levels = comparison.levels.map((level) => ({
    level,
    written: level.when === 'otherwise' ? null : writeCondition(pen, level.when),
  }))
  const cases = levels.map(({ written }, index) =>
    written === null ? `ELSE ${index}` : `WHEN ${written.exact} THEN ${index}`,
  )
  return {
    comparison,
    missing,
    levels,
    level: `CASE WHEN ${missing} THEN ${MISSING_LEVEL}\n    ${cases.join('\n    ')} END`,
  }
}
