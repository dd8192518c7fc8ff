import type { Dialect, Sql } from '../dialect/dialect.ts'
import type { Statement } from '../engine/engine.ts'
import { FEATURES, type FeatureType } from '../model/feature.ts'
import type { Column } from '../model/model.ts'
import type { Field } from './fields.ts'
import { type Side, TABLES } from './names.ts'

/** What is there on each side. */
export type Sides = readonly Side[]

/** A column of the model and what is needed of it. */
export type ColumnReading = {
  column: Column
  /** What the process makes of the column's values, with its types. */
  features: readonly { name: string; type: FeatureType }[]
  /**
   * Texts of which only equality is asked, when the process reads all values: it hands over their hashes, which are quicker to move and
   * to join than the texts.
   */
  coded: ReadonlySet<string>
  /** Null when every value goes through the process. */
  plain: ReturnType<Dialect['plain']>
  fields: readonly Field[]
}

/** Groups the needed fields by their column; a column of which nothing is needed is not read. */
export function columnReadings(fields: readonly Field[], dialect: Dialect): readonly ColumnReading[] {
  const columns = [...new Set(fields.map(({ column }) => column))]
  return columns.map((column) => {
    const own = fields.filter((field) => field.column === column)
    const names = [...new Set(own.flatMap(featuresBehind))].filter((name) => name !== 'value')
    const plain = dialect.plain(column, names)
    // Items are weighed among the records that have a value.
    const valueIsRead =
      own.some(({ feature }) => feature === 'value') ||
      names.some((name) => typeOf(column, name) === 'weighted')
    return {
      column,
      fields: own,
      coded: plain === null ? codedTexts(own) : new Set(),
      plain,
      features: [...(valueIsRead ? ['value'] : []), ...names].map((name) => ({
        name,
        type: typeOf(column, name),
      })),
    }
  })
}

/** What a field is made of: only with the length does a signature tell anything. */
const featuresBehind = ({ feature }: Field) => (feature === 'signature' ? [feature, 'length'] : [feature])

function codedTexts(fields: readonly Field[]): ReadonlySet<string> {
  const texts = fields.filter(({ type }) => type === 'text')
  const whole = new Set(
    texts.flatMap(({ feature, aspect }) => (aspect === 'code' || aspect === 'rarity' ? [] : [feature])),
  )
  return new Set(texts.flatMap(({ feature }) => (whole.has(feature) ? [] : [feature])))
}

function typeOf({ kind }: Column, name: string): FeatureType {
  return FEATURES[kind][name] ?? 'text'
}

/** The raw text of a column in a side's source: the cell, or several joined by a blank; NULL when there is none. */
export function rawOf(dialect: Dialect, column: Column, side: Side): Sql {
  const headers = (side === 'left' ? column.left : column.right) ?? column.left ?? [column.name]
  const cells = headers.map((header) => `nullif(${dialect.quoted(header)}, '')`)
  const [first = 'NULL'] = cells
  return cells.length === 1 ? first : `nullif(concat_ws(' ', ${cells.join(', ')}), '')`
}

/**
 * Makes `<column>__raws (word, raw, records)`: the distinct values of both sides that the process has to read. What it makes of them is
 * joined by the word, which is quicker to carry and to look up than the text. They are grouped by the text, which files bring as
 * numbers of a list of their own.
 */
export function rawsStatement(dialect: Dialect, sides: Sides, { column, plain }: ColumnReading): Statement {
  const cells = sides.map(
    (side) => `  SELECT ${rawOf(dialect, column, side)} AS raw FROM ${TABLES.source(side)}`,
  )
  const odd = plain === null ? '' : `\n  AND NOT coalesce(${plain.is('raw')}, false)`
  const parts = Object.entries(plain?.parts ?? {}).map(([part, write]) => `, ${write('raw')} AS ${part}`)
  const all = `(\n${cells.join('\n  UNION ALL\n')}\n)`
  const from = parts.length === 0 ? all : `(SELECT raw${parts.join('')} FROM ${all})`
  const name = TABLES.raws(column.name)
  return {
    name,
    sql: dialect.table(
      name,
      `SELECT ${dialect.word('raw')} AS word, raw, records
FROM (SELECT raw, count(*)::INTEGER AS records FROM ${from}\nWHERE raw IS NOT NULL${odd}
GROUP BY raw)`,
    ),
  }
}

/**
 * Weighs the items of a list by how rare they are: 255 for an item of one record, 1 for one of all. Makes `…__weights (item, weight)` and
 * `…__lists (word, items, total)`, the items with their weight in the lowest 8 bits.
 */
export function weightStatements(
  dialect: Dialect,
  { column, features }: ColumnReading,
): readonly Statement[] {
  return features.flatMap(({ name, type }) => {
    if (type !== 'weighted') return []
    const read = TABLES.read(column.name)
    const weights = TABLES.weights(column.name, name)
    const lists = TABLES.lists(column.name, name)
    return [
      {
        name: weights,
        sql: dialect.table(
          weights,
          `WITH counted AS (
  SELECT item, sum(records) AS records FROM (SELECT ${dialect.items(name)} AS item, records FROM ${read}) GROUP BY item
), total AS (
  SELECT greatest(2, sum(records)) AS records FROM ${read} WHERE value IS NOT NULL
)
SELECT c.item, greatest(1, least(255, round(255 * ln(t.records / c.records) / ln(t.records))))::UBIGINT AS weight
FROM counted c, total t`,
        ),
      },
      {
        name: lists,
        sql: dialect.table(
          lists,
          `SELECT word, ${dialect.gather('i.item | w.weight')} AS items, sum(w.weight)::INTEGER AS total
FROM (SELECT word, ${dialect.items(name)} AS item FROM ${read}) i JOIN ${weights} w ON w.item = i.item
GROUP BY word`,
        ),
      },
    ]
  })
}
