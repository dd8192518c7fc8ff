import type { Dialect, Sql } from '../dialect/dialect.ts'
import type { Statement } from '../engine/engine.ts'
import { codeSql, fieldSql, plainSql } from './field-values.ts'
import type { Field } from './fields.ts'
import { type Side, TABLES } from './names.ts'
import { type ColumnReading, rawOf } from './read-values.ts'
import type { JoinRule } from './rules.ts'

/**
 * Makes `<side>_records`: `row`, one column for each needed field, and one word for each rule that joins by more than a field.
 */
export function recordsStatement(
  dialect: Dialect,
  side: Side,
  readings: readonly ColumnReading[],
  rules: readonly JoinRule[],
): Statement {
  const name = TABLES.records(side)
  const raws = readings.map(({ column }, index) => `${rawOf(dialect, column, side)} AS raw_${index}`)
  const joins = readings.flatMap((reading, index) => readingJoins(dialect, reading, index))
  const fields = readings.flatMap((reading, index) =>
    reading.fields.map((field) => `${recordField(dialect, reading, index, field)} AS ${field.name}`),
  )
  const keys = rules.flatMap((rule) =>
    rule.by === 'items' || rule.write === null ? [] : [`${rule.write} AS ${rule.key}`],
  )
  const inner = `SELECT s.row${fields.map((field) => `,\n    ${field}`).join('')}
  FROM (SELECT ${['row', ...raws].join(', ')} FROM ${TABLES.source(side)}) s${joins.map((join) => `\n  ${join}`).join('')}`
  return {
    name,
    sql: dialect.table(name, `SELECT *${keys.map((key) => `,\n  ${key}`).join('')}\nFROM (\n  ${inner}\n)`),
  }
}

function readingJoins(dialect: Dialect, reading: ColumnReading, index: number): readonly Sql[] {
  const { column, fields, plain } = reading
  const [raw, v] = [`s.raw_${index}`, `v${index}`]
  const values = `LEFT JOIN ${TABLES.values(column.name)} ${v} ON ${v}.word = ${dialect.word(raw)}`
  if (plain === null) return [values]
  // The values table has the rarity of what the process has read.
  const rarities = fields.flatMap((field) => {
    if (field.aspect !== 'rarity') return []
    const f = `f${index}_${field.feature}`
    const code = codeSql(dialect, reading, field, plainSql(reading, field, raw))
    return [
      `LEFT JOIN ${TABLES.frequency(column.name, field.feature)} ${f} ON ${f}.code = CASE WHEN ${v}.word IS NULL THEN ${code} END`,
    ]
  })
  return [values, ...rarities]
}

function recordField(dialect: Dialect, reading: ColumnReading, index: number, field: Field): Sql {
  const [raw, v] = [`s.raw_${index}`, `v${index}`]
  const read = `${v}.${field.name}`
  if (reading.plain === null) return sized(field, read)
  if (field.aspect === 'rarity') return `coalesce(${read}, f${index}_${field.feature}.rarity)`
  const quick = fieldSql(dialect, reading, field, plainSql(reading, field, raw))
  return sized(
    field,
    `CASE WHEN ${v}.word IS NOT NULL THEN ${read} WHEN ${raw} IS NOT NULL THEN ${quick} END`,
  )
}

/** A record without a value has no items. */
const sized = ({ aspect }: Field, size: Sql): Sql => (aspect === 'size' ? `coalesce(${size}, 0)` : size)
