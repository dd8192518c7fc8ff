import { TABLES } from '../compile/names.ts'
import type { ColumnReading } from '../compile/read-values.ts'
import type { Cell, Engine, TableShape } from '../engine/engine.ts'
import { hash64 } from '../kinds/hash64.ts'
import { kindOf } from '../kinds/index.ts'
import type { Features } from '../kinds/kind.ts'
import type { FeatureType } from '../model/feature.ts'

/** How a feature is stored before its items are weighed. */
const stored = (type: FeatureType): TableShape[number]['type'] => (type === 'weighted' ? 'words' : type)

const codeOf = (cell: Cell): bigint | null => (typeof cell === 'string' ? hash64(cell) : null)

/**
 * Reads the distinct values of a column in the process and makes `<column>__read (raw, value, features…)`. Values go through in
 * pieces, so that memory does not grow with their number.
 * @param seen told how many values each piece had
 */
export async function readColumn(
  engine: Engine,
  { column, features, coded }: ColumnReading,
  seen: (values: number) => void,
): Promise<void> {
  const kind = kindOf(column.kind)
  const wanted = new Set(features.map(({ name }) => name))
  const shape: TableShape = [
    { name: 'raw', type: 'text' },
    { name: 'value', type: coded.has('value') ? 'word' : 'text' },
    ...features.map(({ name, type }) => ({ name, type: coded.has(name) ? ('word' as const) : stored(type) })),
  ]
  async function* pieces(): AsyncGenerator<readonly (readonly Cell[])[]> {
    for await (const [raws = []] of engine.columns(`SELECT raw FROM ${TABLES.raws(column.name)}`)) {
      const columns: Cell[][] = shape.map(() => [])
      for (const cell of raws) {
        const raw = String(cell)
        const value = kind.normalise(raw, column)
        const made: Features = value === null ? {} : kind.features(value, column, wanted)
        columns[0]?.push(raw)
        columns[1]?.push(coded.has('value') ? codeOf(value) : value)
        for (const [index, { name }] of features.entries()) {
          const cell = made[name] ?? null
          columns[index + 2]?.push(coded.has(name) ? codeOf(cell) : cell)
        }
      }
      seen(raws.length)
      yield columns
    }
  }
  await engine.fill(TABLES.read(column.name), shape, pieces())
}
