import type { Dialect, Sql } from '../dialect/dialect.ts'
import type { Comparison } from '../model/model.ts'
import { type Fields, featureOf } from './fields.ts'
import { type Side, TABLES } from './names.ts'
import type { Sides } from './read-values.ts'

/** A level whose probability among random pairs follows from frequencies: the field that is equal, and the one already taken. */
export type CountedLevel = { level: number; field: string; present: string; within: string | null }

/**
 * The levels of a comparison that are equalities and can be counted: the first, and those after it as long as each earlier equality
 * implies the next (the value implies all its features).
 */
export function countedLevels(fields: Fields, { levels }: Comparison): readonly CountedLevel[] {
  const counted: CountedLevel[] = []
  for (const [level, { when }] of levels.entries()) {
    if (when === 'otherwise' || !('equal' in when)) break
    const { column, feature, type } = featureOf(fields.model, when.equal)
    if (type === 'words' || type === 'weighted') break
    const before = counted.at(-1)
    const valueOfSame =
      before?.present === before?.field && before?.field === fields.need(column.name, 'code')
    if (before !== undefined && !(level === 1 && valueOfSame && feature !== 'value')) break
    counted.push({
      level,
      field: fields.need(when.equal, 'code'),
      present: fields.present(column.name),
      within: before?.field ?? null,
    })
  }
  return counted
}

/** How many pairs of records agree in a field, as a query of one number: exact, from the frequencies. */
export function agreeingSql(sides: Sides, field: string): Sql {
  const counts = (side: Side) =>
    `(SELECT ${field} AS value, count(*)::HUGEINT AS records FROM ${TABLES.records(side)} WHERE ${field} IS NOT NULL GROUP BY 1)`
  if (sides.length === 1) {
    return `SELECT coalesce(sum(records * (records - 1) // 2), 0) FROM ${counts('left')}`
  }
  return `SELECT coalesce(sum(r.records), 0) FROM ${TABLES.records('left')} l JOIN ${counts('right')} r ON r.value = l.${field}`
}

/** How many records of each side have a value in a field, as a query of one row. */
export function presentSql(sides: Sides, field: string): Sql {
  return `SELECT ${sides.map((side) => `(SELECT count(${field}) FROM ${TABLES.records(side)})`).join(', ')}`
}

/** The records of a side of which one in so many is drawn, by number and not by chance, as a bracketed query. */
export const drawnRecordsSql = (dialect: Dialect, side: Side, of: number): Sql =>
  `(SELECT * FROM ${TABLES.records(side)} WHERE ${dialect.oneOf('row', of)})`

/**
 * Records drawn at random, l and r, each with each: one of so many on each side, by number and not by chance. They are drawn before they
 * meet, so that no pair has to look for its records.
 */
export function randomRecordsSql(
  dialect: Dialect,
  sides: Sides,
  oneOf: { left: number; right: number },
): Sql {
  const right: Side = sides.length === 1 ? 'left' : 'right'
  const crossed = `${drawnRecordsSql(dialect, 'left', oneOf.left)} l\nCROSS JOIN ${drawnRecordsSql(dialect, right, oneOf.right)} r`
  return sides.length === 1 ? `${crossed}\nWHERE l.row < r.row` : crossed
}
