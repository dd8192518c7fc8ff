import type { Dialect, Sql } from '../dialect/dialect.ts'
import type { Statement } from '../engine/engine.ts'
import type { Field } from './fields.ts'
import { type Side, TABLES } from './names.ts'
import { COMPARED } from './necessary.ts'
import { type ColumnReading, rawOf, type Sides } from './read-values.ts'
import type { JoinRule } from './rules.ts'

/**
 * Makes `<side>_records`: `row`, one column for each needed field, and one word for each rule that joins by a word.
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
    reading.fields.map((field) => `${fieldSql(dialect, reading, index, field)} AS ${field.name}`),
  )
  const keys = rules.flatMap((rule) => (rule.by === 'items' ? [] : [`${rule.write} AS ${rule.key}`]))
  const inner = `SELECT s.row${fields.map((field) => `,\n    ${field}`).join('')}
  FROM (SELECT ${['row', ...raws].join(', ')} FROM ${TABLES.source(side)}) s${joins.map((join) => `\n  ${join}`).join('')}`
  return {
    name,
    sql: dialect.table(name, `SELECT *${keys.map((key) => `,\n  ${key}`).join('')}\nFROM (\n  ${inner}\n)`),
  }
}

/** Makes `…__frequency (code, rarity)`: how rare each value is among all records that have one, in thousandths of a bit. */
export function frequencyStatement(
  dialect: Dialect,
  sides: Sides,
  reading: ColumnReading,
  { feature }: Field,
): Statement {
  const { column, plain } = reading
  const name = TABLES.frequency(column.name, feature)
  const type = reading.features.find((each) => each.name === feature)?.type ?? 'text'
  const code = codeSql(dialect, reading, feature, featureSql(reading, 0, feature), type)
  const cells = sides.map(
    (side) => `    SELECT ${rawOf(dialect, column, side)} AS raw_0 FROM ${TABLES.source(side)}`,
  )
  // Where the process has read every value, the distinct ones tell it all.
  const counted =
    plain === null
      ? `SELECT ${code} AS code, sum(s.records) AS records\n  FROM ${TABLES.raws(column.name)} s JOIN ${TABLES.read(column.name)} v0 ON v0.raw = s.raw`
      : `SELECT ${code} AS code, count(*) AS records
  FROM (\n${cells.join('\n    UNION ALL\n')}\n  ) s LEFT JOIN ${TABLES.read(column.name)} v0 ON v0.raw = s.raw_0`
  return {
    name,
    sql: dialect.table(
      name,
      `WITH counted AS (
  ${counted}
  GROUP BY 1
)
SELECT code, round(1000 * log2(sum(records) OVER () / records))::INTEGER AS rarity
FROM counted WHERE code IS NOT NULL`,
    ),
  }
}

function readingJoins(dialect: Dialect, reading: ColumnReading, index: number): readonly Sql[] {
  const { column, features, fields } = reading
  const lists = features.flatMap(({ name, type }) =>
    type === 'weighted'
      ? [
          `LEFT JOIN ${TABLES.lists(column.name, name)} w${index}_${name} ON w${index}_${name}.raw = s.raw_${index}`,
        ]
      : [],
  )
  const rarities = fields.flatMap(({ aspect, feature, type }) => {
    if (aspect !== 'rarity') return []
    const alias = `f${index}_${feature}`
    const code = codeSql(dialect, reading, feature, featureSql(reading, index, feature), type)
    return [`LEFT JOIN ${TABLES.frequency(column.name, feature)} ${alias} ON ${alias}.code = ${code}`]
  })
  return [
    `LEFT JOIN ${TABLES.read(column.name)} v${index} ON v${index}.raw = s.raw_${index}`,
    ...lists,
    ...rarities,
  ]
}

function featureSql({ plain }: ColumnReading, index: number, feature: string): Sql {
  const read = `v${index}.${feature}`
  if (plain === null) return read
  const raw = `s.raw_${index}`
  const quick = feature === 'value' ? raw : plain.features[feature]?.(raw)
  return `CASE WHEN v${index}.raw IS NOT NULL THEN ${read} WHEN ${raw} IS NOT NULL THEN ${quick} END`
}

function codeSql(dialect: Dialect, { coded }: ColumnReading, feature: string, value: Sql, type: string): Sql {
  return type === 'text' && !coded.has(feature) ? dialect.word(value) : value
}

function fieldSql(dialect: Dialect, reading: ColumnReading, index: number, field: Field): Sql {
  const { feature, aspect, type } = field
  const weighted = type === 'weighted'
  const value = weighted ? `w${index}_${feature}.items` : featureSql(reading, index, feature)
  if (aspect === 'raw') return value
  if (aspect === 'short') return `left(${value}, ${COMPARED})`
  if (aspect === 'code') return codeSql(dialect, reading, feature, value, type)
  if (aspect === 'total') return `w${index}_${feature}.total`
  if (aspect === 'size') return `coalesce(${dialect.size(value)}, 0)`
  if (aspect === 'bag') return dialect.bag(value)
  if (aspect === 'rarity') return `f${index}_${feature}.rarity`
  if (aspect === 'wild') return `regexp_matches(${value}, '[?□]')`
  return dialect.word(dialect.startOf(value, Number(aspect.slice('start'.length))))
}
