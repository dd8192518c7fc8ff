import { TABLES } from '../compile/names.ts'
import type { ColumnReading } from '../compile/read-values.ts'
import type { Cell, Engine, TableShape } from '../engine/engine.ts'
import { kindOf } from '../kinds/index.ts'
import type { Features } from '../kinds/kind.ts'
import type { FeatureType } from '../model/feature.ts'

/** How a feature is stored before its items are weighed. */
const stored = (type: FeatureType): TableShape[number]['type'] => (type === 'weighted' ? 'words' : type)

/**
 * Reads the distinct values of a column in the process and makes `<column>__read (raw, value, features…)`. Values go through in
 * pieces, so that memory does not grow with their number.
 * @param seen told how many values each piece had
 */
export async function readColumn(
  engine: Engine,
  { column, features }: ColumnReading,
  seen: (values: number) => void,
): Promise<void> {
  const kind = kindOf(column.kind)
  const wanted = new Set(features.map(({ name }) => name))
  const shape: TableShape = [
    { name: 'raw', type: 'text' },
    { name: 'value', type: 'text' },
    ...features.map(({ name, type }) => ({ name, type: stored(type) })),
  ]
  async function* pieces(): AsyncGenerator<readonly (readonly Cell[])[]> {
    for await (const [raws = []] of engine.columns(`SELECT raw FROM ${TABLES.raws(column.name)}`)) {
      const columns: Cell[][] = shape.map(() => [])
      for (const cell of raws) {
        const raw = String(cell)
        const value = kind.normalise(raw, column)
        const made: Features = value === null ? {} : kind.features(value, column, wanted)
        columns[0]?.push(raw)
        columns[1]?.push(value)
        for (const [index, { name }] of features.entries()) columns[index + 2]?.push(made[name] ?? null)
      }
      seen(raws.length)
      yield columns
    }
  }
  await engine.fill(TABLES.read(column.name), shape, pieces())
}
