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

const NONE: Features = {}

/**
 * Reads the distinct values of a column in the process and makes `<column>__read (word, records, features…)`. Values go through in
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
  const made = features.map(({ name, type }) => ({
    name,
    type: coded.has(name) ? ('word' as const) : stored(type),
    isCoded: coded.has(name),
  }))
  async function* pieces(): AsyncGenerator<readonly (readonly Cell[])[]> {
    const sql = `SELECT word, records, raw FROM ${TABLES.raws(column.name)}`
    for await (const [words = [], records = [], raws = []] of engine.columns(sql)) {
      const values = raws.map((raw) => kind.normalise(String(raw), column))
      const found = values.map((value) => (value === null ? NONE : kind.features(value, column, wanted)))
      const columns = made.map(({ name, isCoded }) => {
        const cells = name === 'value' ? values : found.map((each) => each[name] ?? null)
        return isCoded ? cells.map(codeOf) : cells
      })
      seen(raws.length)
      yield [words, records, ...columns]
    }
  }
  const carried = [
    { name: 'word', type: 'word' },
    { name: 'records', type: 'integer' },
  ] as const
  await engine.fill(TABLES.read(column.name), [...carried, ...made], pieces())
}
