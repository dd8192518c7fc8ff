import { COMPARED } from '../compare/compared-text.ts'
import type { Dialect, Sql } from '../dialect/dialect.ts'
import type { Statement } from '../engine/engine.ts'
import type { Field } from './fields.ts'
import { TABLES } from './names.ts'
import { type ColumnReading, rawOf, type Sides } from './read-values.ts'
import { signatureSql } from './signature.ts'

/** Makes `…__frequency (code, rarity)`: how rare each value is among all records that have one, in thousandths of a bit. */
export function frequencyStatement(
  dialect: Dialect,
  sides: Sides,
  reading: ColumnReading,
  field: Field,
): Statement {
  const { column, plain } = reading
  const name = TABLES.frequency(column.name, field.feature)
  const read = `${TABLES.read(column.name)} v`
  const code = codeSql(dialect, reading, field, `v.${field.feature}`)
  const cells = sides.map(
    (side) => `    SELECT ${rawOf(dialect, column, side)} AS raw FROM ${TABLES.source(side)}`,
  )
  // Where the process has read every value, the distinct ones tell it all.
  const counted =
    plain === null
      ? `SELECT ${code} AS code, sum(v.records) AS records\n  FROM ${read}`
      : `SELECT CASE WHEN v.word IS NOT NULL THEN ${code} ELSE ${codeSql(dialect, reading, field, plainSql(reading, field, 's.raw'))} END AS code, count(*) AS records
  FROM (\n${cells.join('\n    UNION ALL\n')}\n  ) s LEFT JOIN ${read} ON v.word = ${dialect.word('s.raw')}`
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

/** Makes `<column>__values (word, fields…)`: what the records hold of each value that the process has read, computed once for all of them. */
export function valuesStatement(dialect: Dialect, reading: ColumnReading): Statement {
  const { column, features, fields } = reading
  const name = TABLES.values(column.name)
  const lists = features.flatMap((feature) => {
    if (feature.type !== 'weighted') return []
    const alias = `w_${feature.name}`
    return [`\nLEFT JOIN ${TABLES.lists(column.name, feature.name)} ${alias} ON ${alias}.word = v.word`]
  })
  const rarities = fields.flatMap((field) => {
    if (field.aspect !== 'rarity') return []
    const alias = `f_${field.feature}`
    const code = codeSql(dialect, reading, field, `v.${field.feature}`)
    return [`\nLEFT JOIN ${TABLES.frequency(column.name, field.feature)} ${alias} ON ${alias}.code = ${code}`]
  })
  const columns = fields.map((field) => `${valueField(dialect, reading, field)} AS ${field.name}`)
  return {
    name,
    sql: dialect.table(
      name,
      `SELECT ${['v.word', ...columns].join(',\n  ')}\nFROM ${TABLES.read(column.name)} v${[...lists, ...rarities].join('')}`,
    ),
  }
}

function valueField(dialect: Dialect, reading: ColumnReading, field: Field): Sql {
  const { aspect, feature, type } = field
  if (aspect === 'rarity') return `f_${feature}.rarity`
  if (aspect === 'total') return `w_${feature}.total`
  if (aspect === 'bits' || aspect === 'spare' || aspect === 'share') {
    return signatureSql(dialect, aspect, { length: 'v.length', signature: 'v.signature' })
  }
  return fieldSql(dialect, reading, field, type === 'weighted' ? `w_${feature}.items` : `v.${feature}`)
}

/**
 * The feature of a plain value, from the raw text.
 * @param raw NULL where there is none
 */
export function plainSql({ plain }: ColumnReading, { feature }: Field, raw: Sql): Sql {
  return feature === 'value' ? raw : (plain?.features[feature]?.(raw) ?? 'NULL')
}

/** The word of a feature's value. */
export function codeSql(
  dialect: Dialect,
  { coded }: ColumnReading,
  { feature, type }: Field,
  value: Sql,
): Sql {
  return type === 'text' && !coded.has(feature) ? dialect.word(value) : value
}

/** A field that follows from the value of its feature alone. */
export function fieldSql(dialect: Dialect, reading: ColumnReading, field: Field, value: Sql): Sql {
  const { aspect } = field
  if (aspect === 'short') return `left(${value}, ${COMPARED})`
  if (aspect === 'code') return codeSql(dialect, reading, field, value)
  if (aspect === 'size') return dialect.size(value)
  if (aspect === 'bag') return dialect.bag(value)
  if (aspect === 'wild') return `regexp_matches(${value}, '[?□]')`
  if (aspect.startsWith('start'))
    return dialect.word(dialect.startOf(value, Number(aspect.slice('start'.length))))
  return value
}
