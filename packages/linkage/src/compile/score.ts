import type { Dialect, Sql } from '../dialect/dialect.ts'
import type { Statement } from '../engine/engine.ts'
import type { Comparison } from '../model/model.ts'
import { writeBound, writeMost } from './bound.ts'
import { writeLevel } from './comparison.ts'
import type { Fields } from './fields.ts'
import { Measures } from './measures.ts'
import { TABLES } from './names.ts'
import { joinPen, type Pen } from './pen.ts'
import type { Sides } from './read-values.ts'
import { randomRecordsSql } from './u.ts'
import { packLevels, writeLevelWeight, writePrior } from './weight.ts'

/** What statements about pairs are written with: the model's columns and the engine's words. */
export type Writing = { fields: Fields; dialect: Dialect; sides: Sides }

/** The most that a pair can weigh, over machine words of l and r: pairs below the threshold need no look at their texts. */
export function boundSql({ fields, dialect }: Writing): Sql {
  const pen = joinPen(fields, dialect)
  const bounds = fields.model.comparisons.map((comparison) => writeBound(pen, comparison))
  return [String(writePrior(fields.model)), ...bounds].join('\n    + ')
}

/**
 * Whether {@link boundSql} reaches so much. Asked first with the best of what is dearest to tell, which spares nearly all pairs that an
 * unspecific key brings together the rest: what both sums begin with is the same, and reckoned once.
 */
export function reachesSql({ fields, dialect }: Writing, threshold: number): Sql {
  const pen = joinPen(fields, dialect)
  const bounds = fields.model.comparisons
    .map((comparison) => ({ bound: writeBound(pen, comparison), most: writeMost(pen, comparison) }))
    .sort((a, b) => a.bound.length - b.bound.length)
  const dearest = bounds.pop()
  const sum = [String(writePrior(fields.model)), ...bounds.map(({ bound }) => bound)].join('\n    + ')
  if (dearest === undefined || bounds.length === 0)
    return `${sum}${dearest === undefined ? '' : ` + ${dearest.bound}`} >= ${threshold}`
  return `${sum}\n    + ${dearest.most} >= ${threshold}
  AND ${sum}\n    + ${dearest.bound} >= ${threshold}`
}

/**
 * The records of the pairs of a table or bracketed query p (`l`, `r`), as l and r.
 * @param lefts the left records that the pairs have, as a table or bracketed query: all, unless given
 */
const recordsOf = (sides: Sides, pairs: Sql, lefts: Sql = TABLES.records('left')): Sql => `${pairs} p
JOIN ${lefts} l ON l.row = p.l
JOIN ${TABLES.records(sides.length === 1 ? 'left' : 'right')} r ON r.row = p.r`

/**
 * Compares records l and r exactly, as a query of the columns named of p and of what is asked for with the levels (`level_<n>`). In
 * layers: join, measure, find the levels, ask.
 */
function comparedSql(
  { fields, dialect }: Writing,
  {
    from,
    columns,
    agreed = [],
    ask,
  }: {
    from: Sql
    columns: readonly string[]
    /** Fields in which all the pairs agree: a comparison that begins with one is at its first level. */
    agreed?: readonly string[]
    ask: (pen: Pen) => readonly Sql[]
  },
): Sql {
  const used = new Map<string, readonly [Sql, Sql]>()
  const pen: Pen = {
    fields,
    dialect,
    both: (field) => {
      const names = [`l_${field}`, `r_${field}`] as const
      used.set(field, names)
      return names
    },
  }
  const measures = new Measures()
  const levels = fields.model.comparisons.map((comparison, index) => {
    const first = firstEqual(fields, comparison)
    const settled = first !== null && agreed.includes(first)
    return `${settled ? '0' : writeLevel(pen, measures, comparison)} AS level_${index + 1}`
  })
  const asked = ask(pen)
  const { joined, above } = measures.layers(joinPen(fields, dialect))
  const carried = [...used].flatMap(([field, [l, r]]) => [`l.${field} AS ${l}`, `r.${field} AS ${r}`])
  const lowest = `SELECT ${[...columns.map((column) => `p.${column}`), ...carried, ...joined].join(',\n  ')}
FROM ${from}`
  const layered = [...above, levels].reduce(
    (below, added) =>
      added.length === 0 ? below : `SELECT *,\n  ${added.join(',\n  ')}\nFROM (\n${below}\n)`,
    lowest,
  )
  return `SELECT ${[...columns, ...asked].join(',\n  ')}\nFROM (\n${layered}\n)`
}

/** The field whose equality is the first level of a comparison; null where that is another condition. */
function firstEqual(fields: Fields, { levels: [first] }: Comparison): string | null {
  if (first === undefined || first.when === 'otherwise' || !('equal' in first.when)) return null
  return fields.need(first.when.equal, 'code')
}

const packed = ({ fields }: Writing): Sql =>
  packLevels(fields.model.comparisons.map((_, index) => `level_${index + 1}`))

/**
 * Counts the vectors of the pairs of a table or bracketed query: `vector` (levels packed, see {@link packLevels}), the further columns of
 * the query that are named, and `pairs`, in a fixed order.
 * @param lefts the left records that the pairs have, as a table or bracketed query: all, unless given
 */
export function vectorsSql(writing: Writing, pairs: Sql, further: readonly string[], lefts?: Sql): Sql {
  return countedVectors(writing, recordsOf(writing.sides, pairs, lefts), further)
}

/** The same of records drawn at random (see {@link randomRecordsSql}), each of the one side with each of the other. */
export function randomVectorsSql(writing: Writing, oneOf: { left: number; right: number }): Sql {
  return countedVectors(writing, randomRecordsSql(writing.dialect, writing.sides, oneOf), [])
}

function countedVectors(writing: Writing, from: Sql, columns: readonly string[]): Sql {
  const named = columns.map((name) => `, ${name}`).join('')
  return `SELECT vector${named}, count(*) AS pairs FROM (
${comparedSql(writing, { from, columns, ask: () => [`${packed(writing)} AS vector`] })}
) GROUP BY ALL ORDER BY ALL`
}

/**
 * Makes a table of those pairs of a table or bracketed query that weigh at least so much: `l`, `r`, `rule`, `weight` in thousandths of a bit
 * and `vector`.
 * @param threshold null keeps all pairs
 * @param agreed fields in which all the pairs agree
 */
export function scoreStatement(
  writing: Writing,
  {
    name,
    pairs,
    threshold,
    agreed = [],
  }: { name: string; pairs: Sql; threshold: number | null; agreed?: readonly string[] },
): Statement {
  const { fields, dialect } = writing
  const ask = (pen: Pen) => {
    const weights = fields.model.comparisons.map((comparison, index) =>
      writeLevelWeight(pen, comparison, `level_${index + 1}`),
    )
    return [
      `(${[String(writePrior(fields.model)), ...weights].join('\n    + ')})::INTEGER AS weight`,
      `${packed(writing)} AS vector`,
    ]
  }
  const from = recordsOf(writing.sides, pairs)
  const compared = comparedSql(writing, { from, columns: ['l', 'r', 'rule'], agreed, ask })
  return {
    name,
    sql: dialect.table(
      name,
      threshold === null ? compared : `SELECT * FROM (\n${compared}\n) WHERE weight >= ${threshold}`,
    ),
  }
}
