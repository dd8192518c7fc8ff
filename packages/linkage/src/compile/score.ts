import type { Sql } from '../dialect/dialect.ts'
import type { Statement } from '../engine/engine.ts'
import type { WrittenComparison } from './comparison.ts'
import type { Pen } from './condition.ts'
import { TABLES } from './names.ts'
import type { Sides } from './read-values.ts'
import { packLevels, writeBound, writeLevelWeight, writePrior } from './weight.ts'

/** The most that a pair can weigh, over machine words: pairs below the threshold need no look at their texts. */
export function boundSql(pen: Pen, comparisons: readonly WrittenComparison[]): Sql {
  const bounds = comparisons.map((comparison) => writeBound(pen, comparison))
  return [String(writePrior(pen)), ...bounds].join('\n    + ')
}

/** Compares the pairs of a query (`l`, `r` and the columns named) exactly: these columns, and `level_<n>` for each comparison. */
function comparedSql(
  sides: Sides,
  comparisons: readonly WrittenComparison[],
  { pairs, columns }: { pairs: Sql; columns: readonly string[] },
): Sql {
  const right = TABLES.records(sides.length === 1 ? 'left' : 'right')
  const levels = comparisons.map(({ level }, index) => `  ${level} AS level_${index + 1}`)
  return `SELECT ${columns.join(', ')},
${levels.join(',\n')}
FROM (${pairs}) p
JOIN ${TABLES.records('left')} l ON l.row = p.l
JOIN ${right} r ON r.row = p.r`
}

const levelNames = (comparisons: readonly WrittenComparison[]) =>
  comparisons.map((_, index) => `level_${index + 1}`)

/**
 * Counts the vectors of the pairs of a query: `vector` (levels packed, see {@link packLevels}), the further columns of the query that are
 * named, and `pairs`, in a fixed order.
 */
export function vectorsSql(
  sides: Sides,
  comparisons: readonly WrittenComparison[],
  pairs: Sql,
  further: readonly string[],
): Sql {
  const columns = further.map((name) => `p.${name}`)
  const named = further.map((name) => `, ${name}`).join('')
  return `SELECT ${packLevels(levelNames(comparisons))} AS vector${named}, count(*) AS pairs FROM (
${comparedSql(sides, comparisons, { pairs, columns: columns.length === 0 ? ['p.l'] : columns })}
) GROUP BY ALL ORDER BY ALL`
}

/**
 * Makes a table of the pairs of a query that weigh at least so much: `l`, `r`, `rule`, `weight` in thousandths of a bit and `vector`.
 * @param threshold null keeps all pairs
 */
export function scoreStatement(
  pen: Pen,
  sides: Sides,
  comparisons: readonly WrittenComparison[],
  { name, pairs, threshold }: { name: string; pairs: Sql; threshold: number | null },
): Statement {
  const weights = comparisons.map((comparison, index) => writeLevelWeight(pen, comparison, `level_${index + 1}`))
  const rarities = pen.fields.all().flatMap(({ aspect, name: field }) => (aspect === 'rarity' ? [`l.${field}`] : []))
  const compared = comparedSql(sides, comparisons, { pairs, columns: ['p.l', 'p.r', 'p.rule', ...rarities] })
  return {
    name,
    sql: pen.dialect.table(
      name,
      `SELECT * FROM (
SELECT l.l, l.r, l.rule, (${[String(writePrior(pen)), ...weights].join('\n    + ')})::INTEGER AS weight,
  ${packLevels(levelNames(comparisons))} AS vector
FROM (
${compared}
) l)${threshold === null ? '' : `\nWHERE weight >= ${threshold}`}`,
    ),
  }
}
